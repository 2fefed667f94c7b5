import * as v from 'valibot';
import { EVIDENCE_STRENGTHS } from '../core/glossary/entry.ts';
import { isPattern, parsePattern } from '../core/matching/patterns.ts';
import { atMost, countWords, day, id, text } from './fields.ts';
import { Pronunciation } from './pronunciation.ts';

/** The longest that a definition and a detail paragraph may be, in words: what a hover card shows without scrolling. */
const MAX_DEFINITION_WORDS = 60;
const MAX_DETAIL_WORDS = 150;
/** Less than this names a source without saying what it found. */
const MIN_SUMMARY_WORDS = 8;

const WORDS = /^[\p{L}\p{N}]+(['’]?[ \-–/]?[\p{L}\p{N}]+)*$/u;
const FORM_TEXT_FAULT =
  'can hold only letters, digits, apostrophes and, between words, a space, a hyphen, an en dash or a slash; write it without other signs';
const formText = v.pipe(text, v.regex(WORDS, FORM_TEXT_FAULT));

/** Why a form can be read neither as words nor as a pattern of words; nothing where it can. */
function wordingFault(wording: string): string | undefined {
  if (!isPattern(wording)) return WORDS.test(wording) ? undefined : FORM_TEXT_FAULT;
  try {
    parsePattern(wording);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const wording = v.pipe(
  text,
  v.check(
    (value) => wordingFault(value) === undefined,
    ({ input }) => wordingFault(String(input)) ?? '',
  ),
);
const forms = v.array(
  v.union([
    wording,
    v.strictObject({
      text: formText,
      exactCase: v.pipe(v.literal(true), v.description('Matched in exactly this case: for abbreviations.')),
    }),
  ]),
);

/** One file under `glossary/entries`, as its author writes it. */
export const EntryFile = v.strictObject({
  term: v.pipe(formText, v.description('The headword: lower case unless a name, singular.')),
  pronunciation: v.optional(Pronunciation),
  forms: v.pipe(
    forms,
    v.description(
      'Other wordings, or patterns of wordings such as (repair|repaired) [the] rupture, that mean this wherever they stand. Plurals, possessives, hyphens and British or American spellings come by themselves.',
    ),
  ),
  guarded: v.pipe(
    forms,
    v.description(
      'Wordings, the headword included, that mean this only in context: marked where what stands around them speaks for it.',
    ),
  ),
  vetoes: v.pipe(
    v.optional(v.array(wording), []),
    v.description('Wordings around one of its forms that mean something else: email attachment, Great Depression.'),
  ),
  against: v.pipe(
    v.optional(v.array(v.pipe(text, v.regex(/^\p{L}+$/u, 'must be one word'))), []),
    v.description('Single words that, near a guarded form, speak for another sense of it.'),
  ),
  definition: v.pipe(
    atMost(MAX_DEFINITION_WORDS),
    v.description(`What it is, in at most ${MAX_DEFINITION_WORDS} plain words.`),
  ),
  detail: v.pipe(
    atMost(MAX_DETAIL_WORDS),
    v.description(`The fuller paragraph, in at most ${MAX_DETAIL_WORDS} words.`),
  ),
  example: v.pipe(text, v.description('One short, concrete example.')),
  confusedWith: v.pipe(
    v.array(v.strictObject({ entry: id, difference: text })),
    v.description('Entries that it is easily taken for, each with the difference in a sentence.'),
  ),
  related: v.pipe(
    v.array(id),
    v.minLength(1, 'must name at least one related entry'),
    v.description('Ids of related entries.'),
  ),
  overlaps: v.pipe(
    v.optional(v.array(id), []),
    v.description(
      'Ids of entries that a quiz is never to set against this one: kinds of it, whose definition would be right for it too, and terms that mean nearly the same.',
    ),
  ),
  evidence: v.strictObject({
    strength: v.picklist(EVIDENCE_STRENGTHS),
    reason: v.pipe(text, v.description('Why the evidence is as strong as that, in one line.')),
  }),
  sources: v.pipe(
    v.array(
      v.strictObject({
        reference: v.pipe(text, v.description('An id from glossary/references.json.')),
        summary: v.pipe(
          text,
          v.check(
            (value) => countWords(value) >= MIN_SUMMARY_WORDS,
            `must say what the source found or argued, in at least ${MIN_SUMMARY_WORDS} words`,
          ),
          v.description('What the source found or argued, in one or two sentences, with its figure and its limit.'),
        ),
      }),
    ),
    v.minLength(1, 'must name at least one source'),
  ),
  reviewed: day,
});
export type EntryFile = v.InferOutput<typeof EntryFile>;

/** What can be checked across entries, from a file that has faults of its own: fields with faults count as empty. */
export const PartialEntryFile = v.fallback(
  v.object({
    term: v.fallback(EntryFile.entries.term, ''),
    forms: v.fallback(EntryFile.entries.forms, []),
    guarded: v.fallback(EntryFile.entries.guarded, []),
    vetoes: v.fallback(EntryFile.entries.vetoes, []),
    against: v.fallback(EntryFile.entries.against, []),
    confusedWith: v.fallback(EntryFile.entries.confusedWith, []),
    related: v.fallback(EntryFile.entries.related, []),
    overlaps: v.fallback(EntryFile.entries.overlaps, []),
    sources: v.fallback(EntryFile.entries.sources, []),
  }),
  {
    term: '',
    forms: [],
    guarded: [],
    vetoes: [],
    against: [],
    confusedWith: [],
    related: [],
    overlaps: [],
    sources: [],
  },
);
export type PartialEntryFile = v.InferOutput<typeof PartialEntryFile>;

/** `glossary/topics.yaml`: the name of each folder under `glossary/entries`. */
export const TopicsFile = v.record(id, v.strictObject({ name: text }));
