import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text that is slow to make, kept until one of the files changes that it is made from. */
export class Cache {
  readonly #root: string;
  readonly #folder: string;

  /** @param root the project's folder */
  constructor(root: string) {
    this.#root = root;
    this.#folder = join(root, '.artifacts', 'bench');
  }

  /**
   * @param name of a file, unlike all others
   * @param madeFrom files, and folders with all that is in them, below the root
   */
  textOf(name: string, madeFrom: readonly string[], make: () => string): string {
    const file = join(this.#folder, name);
    const key = this.#keyOf(madeFrom);
    const kept = readIfThere(file);
    if (kept?.startsWith(`${key}\n`)) return kept.slice(key.length + 1);
    const text = make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${key}\n${text}`);
    return text;
  }

  #keyOf(paths: readonly string[]): string {
    const hash = createHash('sha256');
    for (const file of paths.flatMap((path) => filesIn(join(this.#root, path))))
      hash.update(file.slice(this.#root.length)).update(readFileSync(file));
    return hash.digest('hex');
  }
}

/** A file itself, or the files in a folder, sorted. */
function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const items = readdirSync(path, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return items.map((item) => join(item.parentPath, item.name)).sort();
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
