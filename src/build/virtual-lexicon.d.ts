declare module 'virtual:lexicon' {
  import type { Lexicon } from '../core/matching/lexicon.ts';

  export const lexicon: Lexicon;
}
