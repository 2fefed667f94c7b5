import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPassages } from '../passages.ts';
import type { BenchGlossary } from './glossary.ts';

/** Sentences that ship with the project. */
export interface Prose {
  readonly psychology: readonly string[];
  readonly other: readonly string[];
}

const TEXTS = ['LICENSE', 'glossary/LICENSE', 'README.md', 'docs/detection.md'];
const PASSAGES = ['tests/build/passages.yaml', 'scripts/tune/passages.yaml'];
/** In words; what is shorter or longer is a label or a list. */
const SHORTEST = 4;
const LONGEST = 60;

/** Cuts text into sentences; what is no sentence is left out. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?][”"’)]?) (?=[“"‘(]?[A-Z])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => {
      const words = sentence.split(' ').length;
      return words >= SHORTEST && words <= LONGEST && /[.!?][”"’)]?$/.test(sentence);
    });
}

function plainMarkdown(text: string): string {
  return text
    .replaceAll(/^```[\s\S]*?^```/gm, '\n')
    .replaceAll(/^(\||#).*$/gm, '')
    .replaceAll(/^\s*[-*]\s+/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`]|(?<!\w)_|_(?!\w)/g, '');
}

/**
 * Reads the sentences of the glossary's entries, and others that are not psychology.
 * @param root the project's folder
 */
export function readProse(root: string, { entries }: BenchGlossary): Prose {
  const texts = TEXTS.map((file) => plainMarkdown(readFileSync(join(root, file), 'utf8')));
  const passages = PASSAGES.flatMap((file) => readPassages(join(root, file)));
  const others = passages.filter(({ field }) => !field.startsWith('psychology')).map(({ text }) => text);
  return {
    psychology: entries.flatMap(({ value: { definition, detail, example } }) =>
      [definition, detail, example].flatMap(sentencesOf),
    ),
    other: [...texts, ...others].flatMap(sentencesOf),
  };
}
