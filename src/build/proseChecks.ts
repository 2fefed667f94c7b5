import { spellingsOf } from '../core/matching/spellings.ts';
import { foldWords } from '../core/matching/words.ts';
import { faultAt } from './authored.ts';
import type { WholeEntry } from './authoredEntry.ts';
import type { EntryFile } from './entrySchema.ts';
import type { Fault } from './fault.ts';
import { holds } from './mentions.ts';
import { checkGrade, checkSentences, type PlacedText } from './readability.ts';
import { findTwins } from './twins.ts';

/** A student in the second year of college. */
const MAX_READING_GRADE = 14;

/** Finds prose that a reader would stumble over, and definitions that explain nothing or stand twice. */
export function checkProse(entries: readonly WholeEntry[]): Fault[] {
  return [
    ...entries.flatMap((entry) => [...checkSentences(entry, textsOf(entry.yaml.value)), ...checkDefinition(entry)]),
    ...checkTwins(entries),
  ];
}

/** Every text of an entry that is written in sentences, with its place. */
function textsOf(entry: EntryFile): PlacedText[] {
  return [
    { text: entry.definition, path: ['definition'] },
    { text: entry.detail, path: ['detail'] },
    { text: entry.example, path: ['example'] },
    { text: entry.evidence.reason, path: ['evidence', 'reason'] },
    ...entry.confusedWith.map(({ difference }, i) => ({ text: difference, path: ['confusedWith', i, 'difference'] })),
    ...entry.sources.map(({ summary }, i) => ({ text: summary, path: ['sources', i, 'summary'] })),
  ];
}

function checkDefinition(entry: WholeEntry): Fault[] {
  const { term, definition } = entry.yaml.value;
  const path = ['definition'];
  const explainsItself = holds(foldWords(definition), spellingsOf(foldWords(term).map((word) => [word])));
  return [
    ...(explainsItself
      ? [faultAt(entry, path, `the definition uses "${term}" to explain it; say it in other words.`)]
      : []),
    ...checkGrade(entry, { text: definition, path }, 'the definition', MAX_READING_GRADE),
  ];
}

function checkTwins(entries: readonly WholeEntry[]): Fault[] {
  return findTwins(entries, ({ yaml }) => yaml.value.definition).map(({ item, twin }) => {
    const place = `${twin.yaml.file}:${twin.yaml.lineOf(['definition'])}`;
    return faultAt(
      item,
      ['definition'],
      `the definition is nearly that of ${place}; say what sets the two apart, or merge the entries.`,
    );
  });
}
