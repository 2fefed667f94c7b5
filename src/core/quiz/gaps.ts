import type { Entry } from '../glossary/entry.ts';

/** Stands for what would give an answer away. All gaps are alike: their width is to tell nothing. */
export const GAP = '_____';

/** All wordings of an entry, its headword first. */
export function wordingsOf({ term, forms }: Pick<Entry, 'term' | 'forms'>): string[] {
  return [term, ...forms];
}

/** The words of a text without case and accents, and without what stands between them. */
export function plainWords(text: string): string[] {
  return wordsIn(text).map(({ plain }) => plain);
}

interface WordInText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly plain: string;
}

function wordsIn(text: string): WordInText[] {
  return [...text.matchAll(/[\p{Letter}\p{Mark}\p{Number}]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    text: word,
    plain: word
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase(),
  }));
}

/**
 * Puts a gap wherever `text` has one of `wordings`, in any case, with hyphens or spaces, in the singular or the plural. A wording in
 * capitals is an abbreviation, and met only as such: "act" is no ACT.
 */
export function withGaps(text: string, wordings: readonly string[]): string {
  const words = wordsIn(text);
  // The longest first: no gap is to leave a part of a longer one beside it.
  const forms = wordings.map(formOf).sort((a, b) => b.count - a.count);
  let result = '';
  let done = 0;
  for (let at = 0; at < words.length; ) {
    const count = forms.find((form) => form.isAt(words.slice(at, at + form.count)))?.count;
    const [first, last] = [words[at], words[at + (count ?? 1) - 1]];
    if (count !== undefined && first && last) {
      result += text.slice(done, first.start) + GAP;
      done = last.end;
    }
    at += count ?? 1;
  }
  return result + text.slice(done);
}

/** How many words a wording has, and whether it is what so many words say. */
function formOf(wording: string): { readonly count: number; isAt(words: readonly WordInText[]): boolean } {
  if (/^\p{Lu}{2,}$/u.test(wording)) {
    return { count: 1, isAt: ([word]) => word?.text === wording || word?.text === `${wording}s` };
  }
  const form = plainWords(wording);
  const last = form.pop() ?? '';
  const lasts = [last, ...pluralsOf(last)];
  return {
    count: form.length + 1,
    isAt: (words) =>
      lasts.includes(words[form.length]?.plain ?? '') && form.every((word, index) => word === words[index]?.plain),
  };
}

/** Plurals by rule; one that is no word harms nothing. */
function pluralsOf(word: string): string[] {
  return [`${word}s`, `${word}es`, word.replace(/y$/, 'ies'), word.replace(/is$/, 'es'), word.replace(/us$/, 'i')];
}
