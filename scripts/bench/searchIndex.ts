import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { makeTerms } from './lexicons.ts';
import type { Prose } from './prose.ts';
import { Random } from './random.ts';

const SEED = 1905;
export const SEARCHED_ENTRIES = 5_000;

/** The search index over generated entries, as JSON, the same each time. */
export function makeSearchIndex(prose: Prose): string {
  const random = new Random(SEED);
  const entries = makeTerms(SEARCHED_ENTRIES, prose).map(({ id, forms }): Entry => {
    const [term = id, ...others] = forms.map(({ text }) => text);
    return {
      id: id as TermId,
      term,
      forms: others,
      topicId: '',
      topic: '',
      definition: random.pick(prose.psychology),
      detail: '',
      example: '',
      mentions: { definition: [], detail: [], example: [] },
      confusedWith: [],
      related: [],
      overlaps: [],
      evidence: { strength: 'moderate', reason: '' },
      sources: [],
      reviewed: '2026-11-22',
    };
  });
  return buildSearchIndex(entries);
}
