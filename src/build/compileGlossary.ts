import type { Entry } from '../core/glossary/entry.ts';
import type { Question } from '../core/glossary/question.ts';
import { compileLexicon } from '../core/matching/compile.ts';
import type { Form, Lexicon } from '../core/matching/lexicon.ts';
import { createMatcher } from '../core/matching/matcher.ts';
import { formsOf } from './authoredEntry.ts';
import { type AuthoredGlossary, type GlossaryFiles, readGlossary } from './readGlossary.ts';
import { createRendering, renderEntry, renderQuestion } from './rendering.ts';
import { buildSearchIndex } from './searchIndex.ts';
import { priorOf } from './senseFile.ts';
import { subjectWords } from './subjectWords.ts';

export interface CompiledGlossary {
  /** For the content script: forms and what tells their senses apart, nothing else. */
  readonly lexicon: Lexicon;
  readonly entries: readonly Entry[];
  /** A serialised MiniSearch index over `entries`. */
  readonly searchIndex: string;
  readonly questions: readonly Question[];
}

/**
 * Checks a whole glossary and compiles it into what the extension ships.
 * @throws GlossaryError with every fault of every file
 */
export function compileGlossary(files: GlossaryFiles): CompiledGlossary {
  const glossary = readGlossary(files);
  const lexicon = compileForms(glossary);
  const rendering = createRendering(glossary, createMatcher(lexicon));
  const entries = glossary.entries.map((entry) => renderEntry(entry, rendering));
  return {
    lexicon,
    entries,
    searchIndex: buildSearchIndex(entries),
    questions: glossary.questions.map((question) => renderQuestion(question, rendering)),
  };
}

/** The lexicon of all forms: plain ones, guarded ones with their log-odds, and vetoes. */
export function compileForms({ entries, sense }: Pick<AuthoredGlossary, 'entries' | 'sense'>): Lexicon {
  const subjects = subjectWords(entries);
  const terms = entries.map(({ id, yaml }) => ({
    id,
    subject: yaml.value.guarded.length > 0 ? (subjects.get(id) ?? []) : [],
    forms: [
      ...formsOf(yaml.value).map((form): Form => ({ ...form, use: form.guarded ? priorOf(form, sense) : 'plain' })),
      ...yaml.value.vetoes.map((text): Form => ({ text, exactCase: false, use: 'veto' })),
    ],
    against: yaml.value.against,
  }));
  return compileLexicon(terms, sense);
}
