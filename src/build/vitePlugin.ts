import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compileForms } from './compileGlossary.ts';
import { readGlossaryFolder } from './glossaryFolder.ts';

const VIRTUAL = 'virtual:lexicon';
const RESOLVED = `\0${VIRTUAL}`;

/** Serves the compiled lexicon as the module `virtual:lexicon`, compiled anew when the glossary changes. */
export function lexiconPlugin(glossaryFolder: string): Plugin {
  return {
    name: 'psygloss:lexicon',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      // Not the whole glossary: rendering a thousand citations takes seconds.
      const lexicon = compileForms(readGlossaryFolder(resolve(glossaryFolder)));
      // In a function, so that pages which need none only skip over its text; it is a few long strings, with nothing to parse.
      return `export const loadLexicon = () => (${JSON.stringify(lexicon)});`;
    },
  };
}
