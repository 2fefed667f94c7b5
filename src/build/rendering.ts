import type { Citation, CitationPart, Entry, TermId, TermLink } from '../core/glossary/entry.ts';
import type { Question, QuestionId, QuestionLink } from '../core/glossary/question.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import { isPattern } from '../core/matching/patterns.ts';
import { formsOf, type WholeEntry } from './authoredEntry.ts';
import { renderCitations } from './citations.ts';
import type { WholeQuestion } from './questionSchema.ts';
import type { AuthoredGlossary } from './readGlossary.ts';
import { linkOf, type Reference } from './references.ts';
import { mentionsIn } from './termMentions.ts';

/** What the ids in a file stand for. */
interface Rendering {
  readonly terms: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly citations: ReadonlyMap<string, CitationPart[]>;
  readonly matcher: Matcher;
}

/** Renders every citation, which takes seconds for a thousand of them. Questions cite only what entries cite. */
export function createRendering(
  { entries, questions, topics, references }: AuthoredGlossary,
  matcher: Matcher,
): Rendering {
  const cited = new Set(entries.flatMap(({ yaml }) => yaml.value.sources.map(({ reference }) => reference)));
  return {
    terms: new Map(entries.map(({ id, yaml }) => [id, yaml.value.term])),
    questions: new Map(questions.map(({ id, yaml }) => [id, yaml.value.question])),
    topics,
    references,
    citations: renderCitations([...references.values()].filter(({ id }) => cited.has(id))),
    matcher,
  };
}

function linkTo(id: string, { terms }: Rendering): TermLink {
  return { id: id as TermId, term: terms.get(id) ?? id };
}

function questionLink(id: string, { questions }: Rendering): QuestionLink {
  return { id: id as QuestionId, question: questions.get(id) ?? id };
}

/** The citation of a reference as the only one in a list, or an empty list where it is not known. */
function cite(key: string, { references, citations }: Rendering): Citation[] {
  const reference = references.get(key);
  const citation = citations.get(key);
  if (!reference || !citation) return [];
  const url = linkOf(reference);
  return [{ citation, ...(url ? { url } : {}) }];
}

export function renderEntry({ id, topic, yaml: { value } }: WholeEntry, rendering: Rendering): Entry {
  return {
    ...linkTo(id, rendering),
    ...(value.pronunciation ? { pronunciation: value.pronunciation } : {}),
    forms: formsOf(value).flatMap(({ text }) => (text === value.term || isPattern(text) ? [] : [text])),
    topicId: topic,
    topic: rendering.topics.get(topic) ?? topic,
    definition: value.definition,
    detail: value.detail,
    example: value.example,
    mentions: mentionsIn({ ...value, id: id as TermId }, rendering.matcher),
    confusedWith: value.confusedWith.map(({ entry, difference }) => ({ ...linkTo(entry, rendering), difference })),
    related: value.related.map((each) => linkTo(each, rendering)),
    overlaps: value.overlaps.map((each) => each as TermId),
    evidence: value.evidence,
    sources: value.sources.flatMap(({ reference, summary }) =>
      cite(reference, rendering).map((citation) => ({ ...citation, summary })),
    ),
    reviewed: value.reviewed,
  };
}

export function renderQuestion({ id, topic, yaml: { value } }: WholeQuestion, rendering: Rendering): Question {
  return {
    ...questionLink(id, rendering),
    topicId: topic,
    topic: rendering.topics.get(topic) ?? topic,
    short: value.short,
    answer: value.answer.map(({ text, sources }) => ({
      text,
      sources: sources.flatMap((key) => cite(key, rendering)),
    })),
    keywords: value.keywords.map((each) => linkTo(each, rendering)),
    related: value.related.map((each) => questionLink(each, rendering)),
    reviewed: value.reviewed,
  };
}
