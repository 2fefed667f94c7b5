import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that passes on what is for this machine, refuses the rest, and keeps what was asked for. */
export interface Recorder {
  readonly port: number;
  /** The hosts that were asked for, with their ports: once each, in the order in which they came. */
  hosts(): readonly string[];
  close(): void;
}

/** Starts such a proxy. */
export async function startRecorder(): Promise<Recorder> {
  const asked = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const { host, hostname } = new URL(incoming.url ?? '');
    asked.add(host);
    if (hostname === '127.0.0.1') passOn(incoming, outgoing);
    else outgoing.writeHead(502).end();
  });
  // What is encrypted asks only for a way to its host.
  server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
    asked.add(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => [...asked],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = ask(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
