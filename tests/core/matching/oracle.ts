import type { TermId } from '../../../src/core/glossary/entry.ts';
import type { Form, LexiconTerm } from '../../../src/core/matching/lexicon.ts';
import type { Match } from '../../../src/core/matching/overlaps.ts';
import { spellingsOf } from '../../../src/core/matching/spellings.ts';
import { foldWords } from '../../../src/core/matching/words.ts';

/*
 * Finds terms slowly and plainly: one regular expression per form, tried at every offset. It shares with the matcher only
 * which spellings a form has.
 */

const RAISED = '[\\u00B2\\u00B3\\u00B9\\u2070-\\u209F]';
/** Soft hyphen, zero-width characters, combining accents, variation selectors. */
const UNSEEN = '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\u0300-\\u036F\\uFE00-\\uFE0F]';
const WORD = `[[\\p{L}\\p{N}\\p{M}_]--${RAISED}--${UNSEEN}]`;
const APOSTROPHE = "['’]";
const HYPHEN = '[\\-‐‑–\\/]';
const SPACE = '[\\s--\\uFEFF]';

const POSSESSIVE = `${UNSEEN}*${APOSTROPHE}${UNSEEN}*[sS]`;
const WORD_START = `(?<!${WORD}${UNSEEN}*${APOSTROPHE}?${UNSEEN}*)`;
const WORD_END = [
  `(?!${UNSEEN}*${WORD})`,
  `(?:(?!${UNSEEN}*${APOSTROPHE}${UNSEEN}*${WORD})|(?=${POSSESSIVE}${UNSEEN}*(?![${WORD}${APOSTROPHE}${UNSEEN}])))`,
].join('');

function joint(spaced: string, hyphenated: string): string {
  const bySpaces = `${spaced}${UNSEEN}*${SPACE}[${SPACE}${UNSEEN}]*`;
  const byHyphen = `${hyphenated}${UNSEEN}*${HYPHEN}${UNSEEN}*`;
  return `(?:${bySpaces}|${byHyphen})`;
}

function wordPattern(word: string): string {
  return [...word].map((letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : APOSTROPHE)).join(`${UNSEEN}*`);
}

function makeExpression(form: Form): RegExp {
  if (form.exactCase) {
    const words = form.text.split(/[\s\-–/]/).map(wordPattern);
    return new RegExp(`${WORD_START}${words.join(joint('', ''))}(?:${UNSEEN}*s)?${WORD_END}`, 'vy');
  }
  const words = spellingsOf(foldWords(form.text).map((word) => [word])).map(
    (spellings) => `(?:${spellings.map(wordPattern).join('|')})`,
  );
  const byAnyJoint = joint(`(?:${POSSESSIVE}|${UNSEEN}*${APOSTROPHE})?`, `(?:${POSSESSIVE})?`);
  return new RegExp(`${WORD_START}${words.join(byAnyJoint)}${WORD_END}`, 'vy');
}

/** V8 takes milliseconds to compile one of these, and thousands of runs share a few hundred forms. */
const expressions = new Map<string, RegExp>();

function expressionOf(form: Form): RegExp {
  const key = JSON.stringify(form);
  const expression = expressions.get(key) ?? makeExpression(form);
  expressions.set(key, expression);
  return expression;
}

/** The text in lower case and without accents, every offset kept. */
function plainText(text: string): string {
  const plain = (unit: string) => unit.normalize('NFD').toLowerCase().charAt(0);
  return Array.from({ length: text.length }, (_, i) => plain(text.charAt(i))).join('');
}

interface Candidate extends Match {
  readonly exactCase: boolean;
}

function candidatesIn(text: string, terms: readonly LexiconTerm[]): Candidate[] {
  const plain = plainText(text);
  const candidates: Candidate[] = [];
  for (const { id, forms } of terms) {
    for (const form of forms) {
      const expression = expressionOf(form);
      for (let start = 0; start < text.length; start++) {
        expression.lastIndex = start;
        if (expression.test(form.exactCase ? text : plain)) {
          candidates.push({ start, end: expression.lastIndex, id: id as TermId, exactCase: form.exactCase });
        }
      }
    }
  }
  return candidates;
}

/** What a matcher for `terms` must find: of overlapping matches the longest, then the leftmost, then those of exact case. */
export function findNaively(text: string, terms: readonly LexiconTerm[]): Match[] {
  const byRank = candidatesIn(text, terms).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || Number(b.exactCase) - Number(a.exactCase),
  );
  const kept: Candidate[] = [];
  for (const each of byRank) {
    if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start).map(({ start, end, id }) => ({ start, end, id }));
}
