declare module 'virtual:lexicon' {
  import type { Lexicon } from '../core/matching/lexicon.ts';

  export function loadLexicon(): Lexicon;
}
