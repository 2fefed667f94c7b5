import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import type { CardServices } from '../../src/ui/card/CardActions.tsx';

const idOf = (term: string): TermId => term.replaceAll(' ', '-') as TermId;

export function linkTo(term: string): { id: TermId; term: string } {
  return { id: idOf(term), term };
}

/** What cards have done for them, by nobody. */
export const SERVICES: CardServices = {
  isPrivate: false,
  version: '1.2.3',
  speak: async () => true,
  isSaved: async () => false,
  save: async () => 'stored',
  addressOf: (id) => `glossary.html#${id}`,
};

/** An entry with everything that an entry may have. */
export function entryOf(term: string, more: Partial<Entry> = {}): Entry {
  return {
    ...linkTo(term),
    forms: [term],
    topicId: 'therapeutic-process',
    topic: 'Therapeutic process',
    definition: `What ${term} is, in a sentence.`,
    detail: `More about ${term}.`,
    example: `Someone shows ${term}.`,
    mentions: { definition: [], detail: [], example: [] },
    confusedWith: [],
    related: [linkTo('empathy')],
    overlaps: [],
    evidence: { strength: 'moderate', reason: 'Many studies, mostly correlational.' },
    sources: [
      {
        citation: [
          { text: 'Doe, J. (2020). A study. ', italic: false },
          { text: 'Journal', italic: true },
          { text: '.', italic: false },
        ],
        url: 'https://doi.org/10.1000/182',
        summary: 'It was found to matter.',
      },
    ],
    reviewed: '2026-11-22',
    ...more,
  };
}
