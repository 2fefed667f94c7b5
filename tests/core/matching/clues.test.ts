import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import type { Form, Use } from '../../../src/core/matching/lexicon.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import type { Candidate, CueWords } from '../../../src/core/matching/sense.ts';
import { NO_SENSE, type Terms, termsOf } from '../support.ts';

const matcher = createMatcher(
  compileLexicon(
    [
      {
        id: 'attachment',
        forms: [
          { text: 'secure attachment', exactCase: false, use: -1 },
          { text: 'secure attachment of a therapist file', exactCase: false, use: 'veto' },
        ],
        subject: ['infant', 'secure'],
        against: ['file'],
      },
      {
        id: 'bond',
        forms: [
          { text: 'secure attachment', exactCase: false, use: -2 },
          { text: 'therapist attachment', exactCase: false, use: -2 },
          { text: 'mother', exactCase: false, use: 'plain' },
          { text: 'caring mother', exactCase: false, use: 'plain' },
          { text: 'mother ship', exactCase: false, use: 'veto' },
        ],
        subject: ['mother'],
        against: [],
      },
    ],
    { ...NO_SENSE, cues: { therapist: 20, voltage: -30 } },
  ),
);

function candidateIn(text: string): Candidate {
  const [candidate] = matcher.find(text).candidates;
  if (!candidate) throw new Error('There is nothing to judge.');
  return candidate;
}
const heardIn = (text: string): CueWords => matcher.cueWords(text, candidateIn(text));
const gap = (words: number): string => 'so '.repeat(words);

describe('around a guarded form', () => {
  it.each([
    ['therapist', 'near', 10],
    ['voltage', 'nearOther', 10],
    ['file', 'against', 10],
    ['infant', 'subject', 60],
  ] as const)('"%s" is heard as %s within %d words, before it and after it, and no further', (word, kind, reach) => {
    for (const [between, heard] of [
      [reach - 1, [word]],
      [reach, []],
    ] as const) {
      expect(heardIn(`${word} ${gap(between)}secure attachment`)[kind]).toEqual(heard);
      expect(heardIn(`secure attachment ${gap(between)}${word}`)[kind]).toEqual(heard);
    }
  });

  it('words that speak for it and against it are added up apart, those of its subject counted once each', () => {
    const text = 'therapist, infant, voltage: secure attachment, therapist, infant, voltage, file, file';
    expect(candidateIn(text).clues).toMatchObject({ near: 4, nearOther: -6, subject: 1, against: 2 });
  });

  it('each term hears its own words, and each word weighs what it was given', () => {
    const forms = [{ text: 'bond', exactCase: false, use: -1 }];
    const terms = [
      { id: 'one', forms, subject: ['infant', 'bond'], against: ['file'] },
      { id: 'other', forms, subject: ['glue'], against: ['infant'] },
    ];
    const { candidates, tally } = createMatcher(
      compileLexicon(terms, { ...NO_SENSE, cues: { therapist: 20, glue: -5, file: 1, bond: -1 } }),
    ).find('therapist, glue, file, infant: bond');
    expect(candidates.map(({ clues }) => clues)).toMatchObject([
      { near: 2.1, nearOther: -0.5, subject: 1, against: 1, own: { weight: -0.1 } },
      { near: 2.1, nearOther: -0.5, subject: 1, against: 1, own: { weight: -0.1 } },
    ]);
    expect(tally.weight).toBe(1.5);
  });

  it('the paragraph is weighed without the form itself, and as if fifteen more words stood there', () => {
    expect(candidateIn('therapist, secure attachment').clues).toMatchObject({
      paragraph: 2 / 16,
      own: { words: 2, weight: 0, terms: 0 },
    });
  });

  it('each form has its own log-odds, whether its case matters or not', () => {
    const forms = [
      { text: 'drive', exactCase: false, use: -2 },
      { text: 'ACT', exactCase: true, use: -1 },
      { text: 'bond', exactCase: false, use: 0 },
      { text: 'WAI', exactCase: true, use: 'plain' as const },
      { text: 'CBT', exactCase: true, use: -2 },
    ];
    const matcherOf = createMatcher(compileLexicon([{ id: 'term', forms, subject: [], against: [] }], NO_SENSE));
    const { candidates } = matcherOf.find('Drive, ACT, act, bond, WAI, wai, CBT');
    expect(candidates.map(({ start, clues }) => [start, clues?.prior])).toEqual([
      [0, -2],
      [7, -1],
      [17, 0],
      [23, undefined],
      [33, -2],
    ]);
  });

  it('no word of a veto is heard, and the form names the veto in the words of the text', () => {
    const text = 'Secure attachment of a therapist file: secure attachment';
    const [vetoed, free] = matcher.find(text).candidates.filter(({ id }) => id === 'attachment');
    expect(vetoed).toEqual({ id: 'attachment', start: 0, end: 17, vetoedBy: 'Secure attachment of a therapist file' });
    expect(free?.clues).toMatchObject({ near: 0, against: 0 });
  });
});

describe('what is found', () => {
  it('comes in the order in which it ends', () => {
    const { candidates } = matcher.find('mother, secure attachment, mother');
    expect(candidates.map(({ id, end }) => [id, end])).toEqual([
      ['bond', 6],
      ['attachment', 25],
      ['bond', 25],
      ['bond', 33],
    ]);
  });

  it('comes, where two end or begin together, in the order of the text, whichever term is the first', () => {
    const textsIn = (terms: Terms) => {
      const text = 'secure bond test';
      const { candidates } = createMatcher(compileLexicon(termsOf(terms), NO_SENSE)).find(text);
      return candidates.map(({ start, end }) => text.slice(start, end));
    };
    expect(textsIn({ one: ['bond'], other: ['secure bond'] })).toEqual(['secure bond', 'bond']);
    expect(textsIn({ one: ['bond test'], other: ['bond'] })).toEqual(['bond', 'bond test']);
  });

  it('counts as a term of the page where it means but one thing, and no veto holds it', () => {
    expect(matcher.find('mother, mother ship, secure attachment, mother').tally.terms).toBe(2);
  });

  it('is no form that was under way in a text read before', () => {
    const terms = { repair: ['alliance rupture healing', 'rupture healing'], old: ['old healing'] };
    const matcherOf = createMatcher(compileLexicon(termsOf(terms), NO_SENSE));
    const idsIn = (text: string) => matcherOf.find(text).candidates.map(({ id }) => id);
    expect(idsIn('alliance rupture healing')).toEqual(['repair', 'repair']);
    expect(idsIn('old healing')).toEqual(['old']);
  });

  it('is free where a veto holds but the end of it', () => {
    const { candidates } = matcher.find('caring mother ship');
    expect(candidates.filter(({ vetoedBy }) => vetoedBy === undefined)).toEqual([{ id: 'bond', start: 0, end: 13 }]);
  });
});

describe('a veto', () => {
  const form = (text: string, use: Use = 'plain') => ({ text, exactCase: false, use });
  const isVetoed = (forms: readonly Form[], text: string) =>
    createMatcher(compileLexicon([{ id: 'term', forms, subject: [], against: [] }], NO_SENSE))
      .find(text)
      .candidates.map(({ vetoedBy }) => vetoedBy !== undefined);

  it('holds where but one of the words that may stand in it begins a term', () => {
    const forms = [form('mother'), form('old (ship|mother|boat) of war', 'veto')];
    expect(isVetoed(forms, 'an old mother of war, an old mother')).toEqual([true, false]);
  });

  it('holds a term of several words, and is none where only the rest of a term would fit', () => {
    const forms = [form('mother ship'), form('old mother ship of war', 'veto')];
    expect(isVetoed(forms, 'old mother ship of war')).toEqual([true]);
    expect(isVetoed([...forms, form('mother ship of war games')], 'mother ship of war games')).toEqual([false, false]);
  });

  it('holds each term within it, whichever begins with the same word', () => {
    const forms = [form('mother bond'), form('mother'), form('mother tongue'), form('mother bond of ships', 'veto')];
    expect(isVetoed(forms, 'mother bonds of ships; mother tongue, mother bond')).toEqual([
      true,
      true,
      ...Array(4).fill(false),
    ]);
  });

  it('is named as the longest that holds the term', () => {
    const vetoes = ['old mother', 'the old mother ship', 'mother ship of'].map((text) => form(text, 'veto'));
    const [candidate] = createMatcher(
      compileLexicon([{ id: 'term', forms: [form('mother'), ...vetoes], subject: [], against: [] }], NO_SENSE),
    ).find('The old mother ship of war').candidates;
    expect(candidate?.vetoedBy).toBe('The old mother ship');
  });

  it('is known among many others, and not mixed up with them', () => {
    const names = Array.from({ length: 30 }, (_, index) => `name${index}`);
    const forms = names.flatMap((name, index) => [form(name), form(`${name} word${index}`, 'veto')]);
    const text = names.map((name, index) => `${name} word${index}, ${name} word${index + 1}`).join('. ');
    expect(isVetoed(forms, text)).toEqual(names.flatMap(() => [true, false]));
  });

  it('holds from its first word to its last, on either side of the term', () => {
    const forms = [form('mother'), form('the grand old mother ship of war', 'veto')];
    expect(isVetoed(forms, 'the grand old mother ship of war')).toEqual([true]);
    expect(isVetoed(forms, 'the old grand mother ship of war')).toEqual([false]);
    expect(isVetoed(forms, 'grand old mother ship of war')).toEqual([false]);
    expect(isVetoed(forms, 'the grand old mother ship of')).toEqual([false]);
  });
});

describe('the words on which clues rest', () => {
  const NONE = { near: [], nearOther: [], subject: [], against: [] };
  const idsAndWordsIn = (text: string) =>
    matcher.find(text).candidates.map((candidate) => [candidate.id, matcher.cueWords(text, candidate)]);

  it('are those around the very place that is asked for', () => {
    const text = `therapist, secure attachment ${gap(30)} secure attachment, voltage`;
    expect(idsAndWordsIn(text).filter(([id]) => id === 'attachment')).toEqual([
      ['attachment', { ...NONE, near: ['therapist'] }],
      ['attachment', { ...NONE, nearOther: ['voltage'] }],
    ]);
  });

  it('are those around the whole of it, where a shorter form begins or ends with it', () => {
    const forms = ['bond', 'secure bond', 'bond test'].map((text) => ({ text, exactCase: false, use: -1 }));
    const matcherOf = createMatcher(
      compileLexicon([{ id: 'bond', forms, subject: [], against: [] }], {
        ...NO_SENSE,
        cues: { therapist: 9, voltage: -9 },
      }),
    );
    const heardAround = (text: string) =>
      matcherOf
        .find(text)
        .candidates.map((candidate) => [
          text.slice(candidate.start, candidate.end),
          matcherOf.cueWords(text, candidate),
        ]);
    const text = `therapist ${gap(9)}secure bond test ${gap(9)}voltage`;
    expect(heardAround(text)).toEqual([
      ['secure bond', { ...NONE, near: ['therapist'] }],
      ['bond', NONE],
      ['bond test', { ...NONE, nearOther: ['voltage'] }],
    ]);
  });

  it('are those of the very term, where two have one wording', () => {
    expect(idsAndWordsIn('secure attachment, infant, mother').slice(0, 2)).toEqual([
      ['attachment', { ...NONE, subject: ['infant'] }],
      ['bond', { ...NONE, subject: ['mother'] }],
    ]);
  });

  it('may be any of a term’s own, however many it has', () => {
    const subject = Array.from({ length: 300 }, (_, index) => `w${index}`);
    const forms = [{ text: 'file', exactCase: false, use: -1 }];
    const matcherOf = createMatcher(compileLexicon([{ id: 'file', forms, subject, against: subject }], NO_SENSE));
    for (const word of subject) {
      const text = `file, ${word}`;
      const [candidate] = matcherOf.find(text).candidates;
      expect(candidate && matcherOf.cueWords(text, candidate)).toMatchObject({ subject: [word], against: [word] });
    }
  });

  it('may belong to another term, but never to a mention of the same', () => {
    expect(idsAndWordsIn('secure attachment, therapist attachment')).toEqual([
      ['attachment', { ...NONE, near: ['therapist'] }],
      ['bond', NONE],
      ['bond', NONE],
    ]);
  });

  it('are none where nothing is to be judged', () => {
    const text = 'A mother, infant, therapist: secure attachment of a therapist file';
    expect(idsAndWordsIn(text)).toEqual(matcher.find(text).candidates.map(({ id }) => [id, NONE]));
  });
});
