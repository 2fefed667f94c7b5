import { foldWords } from '../core/matching/words.ts';
import { faultAt } from './authored.ts';
import type { WholeEntry } from './authoredEntry.ts';
import type { Fault } from './fault.ts';
import { mentions } from './mentions.ts';
import type { WholeQuestion } from './questionSchema.ts';

/** Words with which findings are reported: who uses them says more than what a word means. Figures are checked apart. */
const REPORTING =
  /\b(stud(y|ies)|trials?|research\w*|reviews?|meta-?analys[ei]s|surveys?|experiments?|findings?|found|evidence|shows?|shown|proven|predict\w*|correlat\w*|per ?cent|percent\w*)\b/i;

/**
 * Finds paragraphs without sources that do more than explain words. Such a paragraph names one of the keywords, which then
 * says what the word means, reports nothing, and is the only one.
 */
export function checkExplanations(question: WholeQuestion, keywords: readonly WholeEntry[]): Fault[] {
  const without = question.yaml.value.answer.flatMap(({ text, sources }, index) =>
    sources.length === 0 ? [{ text, path: ['answer', index, 'sources'] }] : [],
  );
  return without.flatMap(({ text, path }, count) => {
    const fault = (message: string) => [faultAt(question, path, message)];
    if (count > 0) return fault('a second paragraph has no sources; name them, or merge it with the first.');
    const report = REPORTING.exec(text)?.[0];
    if (report) return fault(`the paragraph has no sources, but reports something ("${report}"); name its sources.`);
    const words = foldWords(text);
    if (keywords.some(({ yaml }) => mentions(words, yaml.value))) return [];
    return fault('the paragraph has no sources and explains none of the keywords; name its sources.');
  });
}
