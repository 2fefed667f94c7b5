import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Files served on the loopback interface: browsers keep extensions out of file addresses unless the user allows it. */
export interface FileServer {
  readonly port: number;
  close(): void;
}

/** A folder and the address path below which its files are found, which ends in a slash. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
}

/** The decoded path of a request; nothing is found under one that can't be decoded. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

function fileFor(mounts: readonly Mount[], path: string): string | undefined {
  const mount = mounts.find((each) => path.startsWith(each.path));
  if (!mount) return undefined;
  const file = normalize(join(mount.folder, path.slice(mount.path.length)));
  const isInside = file.startsWith(normalize(mount.folder) + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves the files below some folders, and no others.
 * @param headersFor further headers for a path
 */
export async function serveFolders(
  mounts: readonly Mount[],
  headersFor: (path: string) => Record<string, string>,
): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = fileFor(mounts, path);
    if (!file) {
      // Browsers ask for it of their own accord, once for a host.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...headersFor(path),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The address under which a browser reads `target`, a URL or a file, with what has to be closed afterwards. */
export async function addressOf(target: string): Promise<{ url: string; close(): void }> {
  if (/^https?:/.test(target)) return { url: target, close: () => {} };
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(
      `${target} is neither a web address nor a file. Give one that starts with https:// or a file's path.`,
    );
  }
  const server = await serveFolders([{ path: '/', folder: dirname(target) }], () => ({}));
  const name = pathToFileURL(basename(target)).pathname.split('/').at(-1) ?? '';
  return { url: `http://127.0.0.1:${server.port}/${name}`, close: server.close };
}
