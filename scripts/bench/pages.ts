import { blocksOf, paragraphs } from './markup.ts';
import type { Prose } from './prose.ts';
import { Random } from './random.ts';
import { withoutTermsFrom } from './withoutTerms.ts';

/** The pages that are generated, with how many words each has, and how often. */
export const PAGES = {
  article: { words: 2_000, times: 1 },
  long: { words: 20_000, times: 1 },
  book: { words: 300_000, times: 1 },
  'book-front': { words: 300_000, times: 1 },
  'article-x10': { words: 2_000, times: 10 },
  'article-x100': { words: 2_000, times: 100 },
} as const;
export type PageName = keyof typeof PAGES;

const SEED = 1887;
const STYLE = 'body { font: 16px/1.5 serif; max-width: 40em; margin: auto } .aside { color: gray }';
const WORDS_PER_CHAPTER = 8_000;
const WORDS_PER_SECTION = 700;
/** In the page "book-front" so many characters of markup, some three screens, are as in the book, and no term comes after them. */
const FRONT_LENGTH = 15_000;

/**
 * Makes one page, the same each time.
 * @param isShown whether it is laid out and painted, which takes much longer than to read it
 */
export function makePage(name: PageName, prose: Prose, isShown: boolean): string {
  const { words, times } = PAGES[name];
  const title = words < WORDS_PER_CHAPTER ? 'An article on psychology' : 'A textbook of psychology';
  const main = makeMain(title, words, new Random(SEED), prose);
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${isShown ? STYLE : 'body { display: none }'}</style>`,
    '<script>const loadedAt = Date.now();</script></head>',
    '<body>',
    '<nav class="menu"><ul><li><a href="#top">Top</a></li><li><a href="#notes">Notes</a></li></ul></nav>',
    ...Array.from({ length: times }, () => main),
    '</body>',
    '</html>',
  ].join('\n');
  return name === 'book-front' ? withoutTermsFrom(html, FRONT_LENGTH) : html;
}

function makeMain(title: string, words: number, random: Random, prose: Prose): string {
  const chapters: string[] = [];
  for (let left = words; left > 0; left -= WORDS_PER_CHAPTER)
    chapters.push(makeChapter(Math.min(left, WORDS_PER_CHAPTER), random, prose));
  return ['<main id="top">', `  <h1>${title}</h1>`, ...chapters, '</main>'].join('\n');
}

function makeChapter(words: number, random: Random, prose: Prose): string {
  const sections: string[] = [];
  for (let left = words; left > 0; left -= WORDS_PER_SECTION) {
    sections.push(
      '    <section class="part">',
      `      <h3>${random.pick(prose.psychology).split(' ').slice(0, 4).join(' ')}</h3>`,
      '      <div class="text">',
      blocksOf(paragraphs(Math.min(left, WORDS_PER_SECTION), random, prose), random),
      '      </div>',
      '    </section>',
    );
  }
  return [
    '  <div class="chapter">',
    `    <h2>${random.pick(prose.other).split(' ').slice(0, 5).join(' ')}</h2>`,
    ...sections,
    '  </div>',
  ].join('\n');
}
