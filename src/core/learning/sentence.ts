/** The longest sentence that is kept, in UTF-16 code units: more is a list or a table. */
const MAX_SENTENCE = 400;
const CUT = '…';

/** A sentence with the place of a term in it: offsets in UTF-16 code units, the end exclusive. */
export interface SentenceOfTerm {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The sentence of a text in which a term stands, with single spaces; of a very long one, what stands around the term.
 * @param start where the term begins in `text`, in UTF-16 code units
 * @param end where it ends, exclusive
 */
export function sentenceAround(text: string, start: number, end: number): SentenceOfTerm {
  // The lines of a page's source are no lines of the page.
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.replace(/\s/g, ' '))];
  // A term with a full stop in it, such as "Dr. Beck's model", may run over what is taken for two.
  const first = sentences.findLast(({ index }) => index <= start)?.index ?? 0;
  const after = sentences.find(({ index }) => index >= end)?.index ?? text.length;
  const [before, term, rest] = [
    onOneLine(text.slice(first, start)).trimStart(),
    onOneLine(text.slice(start, end)),
    onOneLine(text.slice(end, after)).trimEnd(),
  ];
  const room = Math.max(0, MAX_SENTENCE - term.length);
  const beforeRoom = Math.max(room / 2, room - rest.length);
  const [head, tail] = [cutBefore(before, beforeRoom), cutAfter(rest, Math.max(room / 2, room - before.length))];
  return { sentence: head + term + tail, start: head.length, end: head.length + term.length };
}

/** What stands for an image, a control or a footnote in the text of a page, with the footnote's number. */
const NOT_READ = /\uFFFC(\[[^\]\uFFFC]{1,20}\]\uFFFC?)?/g;

function onOneLine(text: string): string {
  return text.replace(NOT_READ, '').replace(/\s+/g, ' ');
}

function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  return CUT + text.slice(text.length - Math.floor(room) + CUT.length).replace(/^\S*/, '');
}

function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  return text.slice(0, Math.floor(room) - CUT.length).replace(/\S*$/, '') + CUT;
}
