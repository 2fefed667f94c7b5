import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type FileServer, type Mount, serveFolders } from '../browser/serve.ts';
import { bundleInPage } from './bundle.ts';
import { Cache } from './cache.ts';
import { type BenchGlossary, plainForms, readBenchGlossary, realLexicon } from './glossary.ts';
import { makeLexicon, type Size } from './lexicons.ts';
import { makePage, PAGES, type PageName } from './pages.ts';
import { type Prose, readProse } from './prose.ts';
import { makeSearchIndex } from './searchIndex.ts';

export type LexiconName = 'real' | `${Size}`;

/** With these a page's clock ticks in microseconds, and no script of a page that was given changes it. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "script-src 'none'",
};

/** What the generated lexicons are made by. */
const GENERATOR = ['lexicons', 'prose', 'random'].map((name) => `scripts/bench/${name}.ts`);

/** What is measured, and what it is measured with; files are made when they are first asked for. */
export class Materials {
  /** Sets up `psyglossBench` in a page. */
  readonly inPageCode: string;
  readonly #server: FileServer;
  readonly #folder: string;
  readonly #files: readonly string[];
  readonly #cache: Cache;
  readonly #glossary: BenchGlossary;
  readonly #prose: Prose;
  readonly #made = new Set<string>();

  private constructor(root: string, files: readonly string[], folder: string, server: FileServer, code: string) {
    this.#files = files;
    this.#folder = folder;
    this.#server = server;
    this.inPageCode = code;
    this.#cache = new Cache(root);
    this.#glossary = readBenchGlossary(root, this.#cache);
    this.#prose = readProse(root, this.#glossary);
  }

  /**
   * Makes them ready; `close` them when all is done.
   * @param root the project's folder
   * @param files pages of HTML that are measured besides
   */
  static async open(root: string, files: readonly string[]): Promise<Materials> {
    const folder = mkdtempSync(join(tmpdir(), 'psygloss-bench-'));
    const given = files.map((file, index): Mount => ({ path: `/given/${index}/`, folder: dirname(file) }));
    const server = await serveFolders([{ path: '/made/', folder }, ...given], () => HEADERS);
    return new Materials(root, files, folder, server, await bundleInPage());
  }

  close(): void {
    this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }

  /**
   * The address of a page: one that is generated, one that was given, or an empty one by the name ''.
   * @param isShown whether a generated page is laid out and painted
   */
  pageUrl(name: string, isShown: boolean): string {
    const given = this.#files.findIndex((file) => basename(file) === name);
    if (given >= 0) return this.#url(`/given/${given}/${encodeURIComponent(name)}`);
    if (name === '') return this.#madeUrl('empty.html', () => '<!doctype html><title>Empty</title>');
    if (!isPageName(name)) throw new Error(`There is no page "${name}".`);
    return this.#madeUrl(`${name}${isShown ? '' : '-unseen'}.html`, () => makePage(name, this.#prose, isShown));
  }

  /** The address of a lexicon, or of the list of plain forms, as JSON. */
  dataUrl(name: LexiconName | 'forms'): string {
    return this.#madeUrl(`${name}.json`, () => {
      if (name === 'forms') return JSON.stringify(plainForms(this.#glossary));
      const madeFrom = ['glossary', 'src/build', 'src/core', ...(name === 'real' ? [] : GENERATOR)];
      return this.#cache.textOf(`lexicon-${name}.json`, madeFrom, () =>
        JSON.stringify(
          name === 'real'
            ? realLexicon(this.#glossary)
            : makeLexicon(Number(name) as Size, this.#prose, this.#glossary),
        ),
      );
    });
  }

  /** The address of a search index over generated entries. */
  searchIndexUrl(): string {
    return this.#madeUrl('search.json', () =>
      this.#cache.textOf('search.json', ['glossary', 'src/build', 'src/core', 'scripts/bench'], () =>
        makeSearchIndex(this.#prose),
      ),
    );
  }

  #madeUrl(file: string, make: () => string): string {
    if (!this.#made.has(file)) writeFileSync(join(this.#folder, file), make());
    this.#made.add(file);
    return this.#url(`/made/${file}`);
  }

  #url(path: string): string {
    return `http://127.0.0.1:${this.#server.port}${path}`;
  }
}

function isPageName(name: string): name is PageName {
  return Object.hasOwn(PAGES, name);
}
