import { describe, expect, it } from 'vitest';
import { spellingsOf } from '../../../src/core/matching/spellings.ts';

function spellings(word: string): readonly string[] {
  return spellingsOf([[word]])[0] ?? [];
}

describe('British and American spellings', () => {
  it.each([
    ['behaviour', 'behavior'],
    ['behavioural', 'behavioral'],
    ['counselling', 'counseling'],
    ['counsellor', 'counselor'],
    ['mentalise', 'mentalize'],
    ['generalisation', 'generalization'],
    ['desensitising', 'desensitizing'],
    ['psychoanalyse', 'psychoanalyze'],
    ['labelling', 'labeling'],
    ['paediatric', 'pediatric'],
    ['aetiology', 'etiology'],
    ['defence', 'defense'],
    ['practise', 'practice'],
    ['programme', 'program'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['judgement', 'judgment'],
    ['fulfilment', 'fulfillment'],
  ])('of %s include %s, and the other way round', (british, american) => {
    expect(spellings(british)).toContain(american);
    expect(spellings(american)).toContain(british);
  });

  it('go for plurals too', () => {
    expect(spellings('behaviour')).toEqual(expect.arrayContaining(['behaviours', 'behavior', 'behaviors']));
  });

  it.each([
    ['size', 'sizes'],
    ['raise', 'raises'],
    ['record', 'records'],
    ['water', 'waters'],
  ])('are not made of %s, which both write alike', (word, plural) => {
    expect(spellings(word)).toEqual([word, plural]);
  });
});

describe('the plural', () => {
  it('is taken by the last word', () => {
    expect(spellingsOf([['drive'], ['reduction']])).toEqual([['drive'], ['reduction', 'reductions']]);
  });

  it('is taken by the word before the first preposition', () => {
    expect(spellingsOf([['rupture'], ['in'], ['the'], ['bond'], ['of'], ['trust']]).slice(0, 4)).toEqual([
      ['rupture', 'ruptures'],
      ['in'],
      ['the'],
      ['bond'],
    ]);
  });

  it('is not made of numbers or of words in other scripts', () => {
    expect(spellingsOf([['9']])).toEqual([['9']]);
    expect(spellingsOf([['愛着']])).toEqual([['愛着']]);
    expect(spellingsOf([['5ht']])).toEqual([['5ht']]);
  });

  it('is taken by the head noun where the form begins with a preposition', () => {
    expect(spellingsOf([['within'], ['rupture'], ['of'], ['trust']])[1]).toEqual(['rupture', 'ruptures']);
  });

  it('is taken where but one of the words that may stand next is a preposition', () => {
    expect(spellingsOf([['rupture'], ['within', 'inside'], ['bond']])[0]).toEqual(['rupture', 'ruptures']);
  });

  it('is the irregular one too', () => {
    expect(spellings('schema')).toEqual(['schema', 'schemas', 'schemata']);
  });
});

it('the word itself comes first, and no spelling comes twice', () => {
  for (const word of ['behaviour', 'practice', 'analyses', 'programs']) {
    expect(spellings(word)[0]).toBe(word);
    expect(new Set(spellings(word)).size).toBe(spellings(word).length);
  }
});
