import { faultAt } from './authored.ts';
import type { WholeEntry } from './authoredEntry.ts';
import { checkExplanations } from './explanations.ts';
import type { Fault } from './fault.ts';
import { checkFigures, figuresIn } from './figures.ts';
import { sentencesIn, stemsIn } from './prose.ts';
import type { QuestionFile, WholeQuestion } from './questionSchema.ts';
import type { Reference } from './references.ts';

/** Fewer stems that a paragraph and the summary of its source have in common are chance. */
const MIN_COMMON_STEMS = 2;

/** The entries that a question is answered from; nothing where one of them is missing or has faults of its own. */
export function keywordsOf(
  { keywords }: QuestionFile,
  byId: ReadonlyMap<string, WholeEntry>,
): WholeEntry[] | undefined {
  const found = keywords.flatMap((id) => byId.get(id) ?? []);
  return found.length === keywords.length ? found : undefined;
}

/**
 * Finds sources that a question may not cite or does not need, and statements that no source bears out.
 * @param byId entries without faults of their own
 * @param references nothing where they could not be read
 */
export function checkSources(
  question: WholeQuestion,
  byId: ReadonlyMap<string, WholeEntry>,
  references: ReadonlyMap<string, Reference> | undefined,
): Fault[] {
  const keywords = keywordsOf(question.yaml.value, byId);
  if (!references || !keywords) return [];
  const summaries = new Map<string, string>();
  for (const { reference, summary } of keywords.flatMap(({ yaml }) => yaml.value.sources))
    summaries.set(reference, `${summaries.get(reference) ?? ''}\n${summary}`);
  const faults = checkCitations(question, summaries, references);
  // Before these are mended, what the sources say is not known.
  if (faults.length > 0) return faults;
  return [
    ...checkNeed(question, summaries),
    ...checkFigures(question, summaries),
    ...checkExplanations(question, keywords),
  ];
}

/** @param summaries what the entries among the keywords say of their sources, by reference */
function checkCitations(
  question: WholeQuestion,
  summaries: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, Reference>,
): Fault[] {
  return question.yaml.value.answer.flatMap(({ sources }, index) =>
    sources.flatMap((key, place) => {
      const fault = (message: string) => [faultAt(question, ['answer', index, 'sources', place], message)];
      if (sources.indexOf(key) < place) return fault(`"${key}" is listed twice; remove one.`);
      if (!references.has(key))
        return fault(`there is no reference "${key}" in references.json; mend the key or cite another.`);
      if (!summaries.has(key))
        return fault(
          `"${key}" is cited by none of the entries under keywords; name one that cites it, or leave it out.`,
        );
      return [];
    }),
  );
}

function checkNeed(question: WholeQuestion, summaries: ReadonlyMap<string, string>): Fault[] {
  return question.yaml.value.answer.flatMap(({ text, sources }, index) => {
    const stems = stemsIn(text);
    const figures = figuresIn(text);
    const path = ['answer', index, 'sources'];
    const sentences = sentencesIn(text).length;
    const tooMany = `has ${sources.length} sources for ${sentences} sentences; keep those that the text rests on.`;
    return [
      ...(sources.length > sentences ? [faultAt(question, path, `"${path.join('.')}" ${tooMany}`)] : []),
      ...sources.flatMap((key, place) => {
        const summary = summaries.get(key) ?? '';
        const common = [...stemsIn(summary)].filter((stem) => stems.has(stem));
        const isGiven = [...figuresIn(summary).keys()].some((figure) => figures.has(figure));
        if (isGiven || common.length >= MIN_COMMON_STEMS) return [];
        const message = `the paragraph says nothing of what the entries say of "${key}"; say it, or leave the source out.`;
        return [faultAt(question, [...path, place], message)];
      }),
    ];
  });
}
