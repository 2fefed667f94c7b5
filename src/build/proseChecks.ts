import { spellingsOf } from '../core/matching/spellings.ts';
import { foldWords } from '../core/matching/words.ts';
import { faultAt, type WholeEntry } from './authoredEntry.ts';
import type { EntryFile } from './entrySchema.ts';
import type { Fault } from './fault.ts';
import { readingGrade, sentencesIn, wordsIn } from './prose.ts';

const MAX_SENTENCE_WORDS = 35;
/** A student in the second year of college. */
const MAX_READING_GRADE = 14;
/** Above this share of three-word runs in common, two definitions say the same. */
const MAX_OVERLAP = 0.5;

/** Finds prose that a reader would stumble over, and definitions that explain nothing or stand twice. */
export function checkProse(entries: readonly WholeEntry[]): Fault[] {
  return [...entries.flatMap((entry) => [...checkSentences(entry), ...checkDefinition(entry)]), ...checkTwins(entries)];
}

/** Every text of an entry that is written in sentences, with its place. */
function textsOf(entry: EntryFile): { text: string; path: (string | number)[] }[] {
  return [
    { text: entry.definition, path: ['definition'] },
    { text: entry.detail, path: ['detail'] },
    { text: entry.example, path: ['example'] },
    { text: entry.evidence.reason, path: ['evidence', 'reason'] },
    ...entry.confusedWith.map(({ difference }, i) => ({ text: difference, path: ['confusedWith', i, 'difference'] })),
    ...entry.sources.map(({ summary }, i) => ({ text: summary, path: ['sources', i, 'summary'] })),
  ];
}

function checkSentences(entry: WholeEntry): Fault[] {
  return textsOf(entry.yaml.value).flatMap(({ text, path }) =>
    sentencesIn(text).flatMap((sentence) => {
      const { length } = wordsIn(sentence);
      if (length <= MAX_SENTENCE_WORDS) return [];
      const start = sentence.split(' ').slice(0, 5).join(' ');
      return [
        faultAt(
          entry,
          path,
          `"${path.join('.')}": the sentence "${start} …" has ${length} words; split it, ${MAX_SENTENCE_WORDS} is the most.`,
        ),
      ];
    }),
  );
}

function checkDefinition(entry: WholeEntry): Fault[] {
  const { term, definition } = entry.yaml.value;
  const faults: Fault[] = [];
  if (holds(foldWords(definition), spellingsOf(foldWords(term).map((word) => [word])))) {
    faults.push(faultAt(entry, ['definition'], `the definition uses "${term}" to explain it; say it in other words.`));
  }
  const grade = readingGrade(definition);
  if (grade > MAX_READING_GRADE) {
    faults.push(
      faultAt(
        entry,
        ['definition'],
        `the definition reads at grade ${grade.toFixed(1)}; bring it to ${MAX_READING_GRADE} or less with shorter words and sentences.`,
      ),
    );
  }
  return faults;
}

/** Whether a run of `words` spells out `spellings`, one after the other. */
function holds(words: readonly string[], spellings: readonly (readonly string[])[]): boolean {
  return words.some((_, start) => spellings.every((each, offset) => each.includes(words[start + offset] ?? '')));
}

function checkTwins(entries: readonly WholeEntry[]): Fault[] {
  const known: { entry: WholeEntry; runs: ReadonlySet<string> }[] = [];
  return entries.flatMap((entry) => {
    const runs = threeWordRuns(entry.yaml.value.definition);
    const twin = known.find((other) => overlap(other.runs, runs) > MAX_OVERLAP)?.entry;
    known.push({ entry, runs });
    if (!twin) return [];
    const place = `${twin.yaml.file}:${twin.yaml.lineOf(['definition'])}`;
    return [
      faultAt(
        entry,
        ['definition'],
        `the definition is nearly that of ${place}; say what sets the two apart, or merge the entries.`,
      ),
    ];
  });
}

function threeWordRuns(text: string): ReadonlySet<string> {
  const words = wordsIn(text);
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** The share of runs that two texts have in common (Jaccard index). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((run) => b.has(run)).length;
  return common / (a.size + b.size - common || 1);
}
