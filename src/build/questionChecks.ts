import { foldWords } from '../core/matching/words.ts';
import { faultAt, type Path } from './authored.ts';
import type { WholeEntry } from './authoredEntry.ts';
import type { Fault } from './fault.ts';
import { mentions } from './mentions.ts';
import { checkPlaces, type PlacedFiles } from './placedFiles.ts';
import { checkQuestionProse } from './questionProse.ts';
import { type QuestionFile, textsOf, type WholeQuestion } from './questionSchema.ts';
import { checkSources, keywordsOf } from './questionSources.ts';
import type { Reference } from './references.ts';
import { findTwins } from './twins.ts';

/** What questions may name. */
interface Known {
  /** Nothing where the list could not be read, for topics and references. */
  readonly topics: ReadonlyMap<string, string> | undefined;
  readonly references: ReadonlyMap<string, Reference> | undefined;
  readonly entries: readonly WholeEntry[];
  /** Of all entries, with faults or without. */
  readonly entryIds: ReadonlySet<string>;
}

/** Finds what the schema of a question can't say: links that lead nowhere, what no source bears out, prose that is hard to read. */
export function checkQuestions({ whole, broken, ids }: PlacedFiles<QuestionFile>, known: Known): Fault[] {
  const byId = new Map(known.entries.map((entry) => [entry.id, entry]));
  return [
    ...checkPlaces([...whole, ...broken], known.topics),
    ...whole.flatMap((question) => [
      ...checkKeywords(question, byId, known.entryIds),
      ...checkRelated(question, ids),
      ...checkSources(question, byId, known.references),
      ...checkQuestionProse(question),
    ]),
    ...checkTwins(whole),
  ];
}

/** The fault of each item of a list, where it has one. */
function checkList(
  question: WholeQuestion,
  field: 'keywords' | 'related',
  faultOf: (target: string) => string | undefined,
): Fault[] {
  const list = question.yaml.value[field];
  return list.flatMap((target, index) => {
    const path: Path = [field, index];
    if (list.indexOf(target) < index) return [faultAt(question, path, `"${target}" is listed twice; remove one.`)];
    const message = faultOf(target);
    return message === undefined ? [] : [faultAt(question, path, message)];
  });
}

function checkKeywords(
  question: WholeQuestion,
  byId: ReadonlyMap<string, WholeEntry>,
  entryIds: ReadonlySet<string>,
): Fault[] {
  const { value } = question.yaml;
  const words = foldWords([value.question, ...textsOf(value).map(({ text }) => text)].join('\n'));
  const cited = new Set(value.answer.flatMap(({ sources }) => sources));
  const faults = checkList(question, 'keywords', (id) => {
    if (!entryIds.has(id)) return `there is no entry "${id}"; mend the id or write that entry.`;
    const entry = byId.get(id);
    if (!entry) return undefined;
    const isUsed =
      entry.yaml.value.sources.some(({ reference }) => cited.has(reference)) || mentions(words, entry.yaml.value);
    return isUsed ? undefined : `the answer neither names "${id}" nor cites one of its sources; remove it.`;
  });
  const keywords = keywordsOf(value, byId);
  const isAtHome = !keywords || keywords.some(({ topic }) => topic === question.topic);
  if (isAtHome) return faults;
  const message = `none of the entries is of the topic "${question.topic}"; name one or move the file.`;
  return [...faults, faultAt(question, ['keywords'], message)];
}

function checkRelated(question: WholeQuestion, ids: ReadonlySet<string>): Fault[] {
  return checkList(question, 'related', (id) => {
    if (id === question.id) return `"${id}" is related to itself; remove it.`;
    return ids.has(id) ? undefined : `there is no question "${id}"; mend the id or write that question.`;
  });
}

function checkTwins(questions: readonly WholeQuestion[]): Fault[] {
  return (['question', 'short'] as const).flatMap((field) =>
    findTwins(questions, ({ yaml }) => yaml.value[field]).map(({ item, twin }) => {
      const place = `${twin.yaml.file}:${twin.yaml.lineOf([field])}`;
      return faultAt(item, [field], `"${field}" is nearly that of ${place}; ask something else, or merge the two.`);
    }),
  );
}
