import { join } from 'node:path';
import { formsOf } from '../../src/build/authoredEntry.ts';
import { compileForms } from '../../src/build/compileGlossary.ts';
import type { EntryFile } from '../../src/build/entrySchema.ts';
import { readGlossaryFolder } from '../../src/build/glossaryFolder.ts';
import type { SenseFile } from '../../src/build/senseFile.ts';
import type { Lexicon } from '../../src/core/matching/lexicon.ts';
import { isPattern, parsePattern } from '../../src/core/matching/patterns.ts';
import type { Cache } from './cache.ts';

/** The glossary as plain JSON, without where its lines stand. */
export interface BenchGlossary {
  readonly entries: readonly { readonly id: string; readonly topic: string; readonly value: EntryFile }[];
  readonly sense: SenseFile;
}

/** Reads the glossary; checking it takes seconds, so it is kept. */
export function readBenchGlossary(root: string, cache: Cache): BenchGlossary {
  const text = cache.textOf('glossary.json', ['glossary', 'src/build'], () => {
    const { entries, sense } = readGlossaryFolder(join(root, 'glossary'));
    const glossary: BenchGlossary = {
      entries: entries.map(({ id, topic, yaml: { value } }) => ({ id, topic, value })),
      sense,
    };
    return JSON.stringify(glossary);
  });
  return JSON.parse(text) as BenchGlossary;
}

/** The lexicon that ships. */
export function realLexicon({ entries, sense }: BenchGlossary): Lexicon {
  const whole = entries.map(({ id, topic, value }) => ({ id, topic, yaml: { file: '', value, lineOf: () => 1 } }));
  return compileForms({ entries: whole, sense });
}

/** The plain forms as wordings, each once: what finders that know no more than strings are given. */
export function plainForms({ entries }: BenchGlossary): string[] {
  const forms = entries.flatMap(({ value }) => formsOf(value)).filter(({ guarded }) => !guarded);
  return [...new Set(forms.flatMap(({ text }) => (isPattern(text) ? wordingsOf(text) : [text.toLowerCase()])))];
}

function wordingsOf(pattern: string): string[] {
  return parsePattern(pattern).flatMap((choices) =>
    choices.reduce<string[]>(
      (wordings, choice) =>
        wordings.flatMap((wording) => choice.map((word) => (wording === '' ? word : `${wording} ${word}`))),
      [''],
    ),
  );
}
