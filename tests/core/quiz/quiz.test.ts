import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/glossary/entry.ts';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import { createMatcher, type Matcher } from '../../../src/core/matching/matcher.ts';
import { differenceBetween, makeQuiz, type QuizQuestion } from '../../../src/core/quiz/quiz.ts';
import { type Random, shuffled } from '../../../src/core/quiz/random.ts';
import { makeEntry, NO_SENSE } from '../support.ts';
import { compileOwnGlossary, randomOf } from './support.ts';

const { entries } = compileOwnGlossary();
const seeds = fc.integer();

const wordings = ({ term, forms }: Entry): string[] =>
  [term, ...forms].map((form) => form.toLowerCase().replaceAll('-', ' '));
const isSynonym = (a: Entry, b: Entry): boolean => wordings(a).some((wording) => wordings(b).includes(wording));
const termsOf = ({ answers }: QuizQuestion): string[] => answers.map(({ entry }) => entry.id);

/** Made-up entries, among them twins, synonyms and texts that name their own term. */
const madeUp = fc
  .uniqueArray(fc.constantFrom('fear', 'dread', 'Angst', 'ruminations', 'self-care', 'ABC', 'bias', 'awe'), {
    minLength: 0,
  })
  .chain((terms) =>
    fc.tuple(
      ...terms.map((term) =>
        fc
          .record({
            forms: fc.subarray(['angst', 'rumination', 'Self Care', 'ABCs', 'awes']),
            definition: fc.constantFrom(`What ${term} is.`, `${term}s, or self-care; Angst.`, 'The same.'),
          })
          .map((fields) => makeEntry(term, { ...fields, term })),
      ),
    ),
  );

function expectSound(questions: readonly QuizQuestion[]): void {
  for (const { right, answers, kind, asked } of questions) {
    expect(answers).toHaveLength(4);
    expect(answers.filter(({ entry }) => entry === right)).toHaveLength(1);
    const texts = answers.map(({ text }) => text.text);
    expect(kind === 'meaning' ? asked.text : texts).toEqual(
      kind === 'meaning' ? right.term : expect.arrayContaining([right.term]),
    );
    const pairs = answers.flatMap((a) => answers.map((b) => [a.entry, b.entry] as const)).filter(([a, b]) => a !== b);
    expect(pairs.filter(([a, b]) => isSynonym(a, b))).toEqual([]);
    expect(new Set(answers.map(({ entry }) => entry.definition)).size).toBe(4);
  }
}

describe('the wrong answers', () => {
  const link = (id: string) => ({ id: makeEntry(id).id, term: id });
  const rivalOf = (id: string) => ({ ...link(id), difference: `${id} is against it.` });
  const entryIn = (topicId: string, id: string, more: Partial<Entry> = {}) =>
    makeEntry(id, { topicId, definition: `What is ${id}.`, ...more });
  const others = [
    ...['rival', 'rival-2', 'rival-3', 'kin', 'kin-2', 'far', 'far-2'].map((id) => entryIn('elsewhere', id)),
    ...['peer', 'peer-2', 'peer-3'].map((id) => entryIn('here', id)),
  ];
  /** The wrong answers to an entry, by chance. */
  function wrongTo(right: Entry, all: readonly Entry[], seed: number): string[] {
    const [question] = makeQuiz([right], [right, ...all], 1, randomOf(seed));
    return question ? termsOf(question).filter((id) => id !== right.id) : [];
  }

  it.each([
    ['all that is confused with it', ['rival', 'rival-2', 'rival-3'], ['kin'], ['rival', 'rival-2', 'rival-3']],
    ['then what is related', ['rival'], ['kin', 'kin-2'], ['rival', 'kin', 'kin-2']],
    ['then what is of its topic', ['rival'], ['kin'], ['rival', 'kin', 'peer*']],
    ['and of nothing else while that lasts', [], [], ['peer*', 'peer*', 'peer*']],
  ])('are first of all %s', (_, confused, related, expected) => {
    const right = entryIn('here', 'right', { confusedWith: confused.map(rivalOf), related: related.map(link) });
    fc.assert(
      fc.property(seeds, (seed) => {
        const kinds = wrongTo(right, others, seed).map((id) => (id.startsWith('peer') ? 'peer*' : id));
        expect(kinds.sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('come from anywhere where there are no others; without three there is no question', () => {
    const right = entryIn('here', 'right', { related: [link('kin')] });
    const few = others.filter(({ id }) => /^(far|kin$|peer$)/.test(id));
    expect(wrongTo(right, few, 1)).toEqual(expect.arrayContaining(['kin', 'peer']));
    expect(wrongTo(right, few, 1)).toHaveLength(3);
    expect(makeQuiz([right], [right, ...few.slice(0, 2)], 1, randomOf(1))).toEqual([]);
  });

  it('are told from the right one where its entry does so', () => {
    const right = entryIn('here', 'right', { confusedWith: [rivalOf('rival')] });
    expect(differenceBetween(right, link('rival').id)).toBe('rival is against it.');
    expect(differenceBetween(right, link('kin').id)).toBeUndefined();
  });
});

describe('a question', () => {
  const right = makeEntry('dread', { definition: 'A dread of what is to come.' });
  const all = [
    right,
    makeEntry('awe', { definition: 'Awe is no dread.' }),
    makeEntry('joy', { definition: 'What gladdens.' }),
    makeEntry('mirth', { definition: 'What shows in laughter.' }),
  ];
  const ask = (random: Random) => makeQuiz([right], all, 1, random);
  const textsOf = ({ answers }: QuizQuestion) =>
    answers.map(({ text }) => text).sort((a, b) => (a.text < b.text ? -1 : 1));

  it('asks for the term by its meaning, in which the term is not to be read', () => {
    const [question] = ask(() => 0);
    expect(question).toMatchObject({ kind: 'term', right });
    expect(question?.asked).toEqual({ text: 'A _____ of what is to come.', blanks: [{ start: 2, end: 7 }] });
    expect(question && textsOf(question)).toEqual(
      ['awe', 'dread', 'joy', 'mirth'].map((text) => ({ text, blanks: [] })),
    );
  });

  it('asks for the meaning of the term, which no answer names, nor its own term', () => {
    const [question] = ask(() => 0.9);
    expect(question).toMatchObject({ kind: 'meaning', right, asked: { text: 'dread', blanks: [] } });
    expect(question && textsOf(question)).toEqual([
      { text: 'A _____ of what is to come.', blanks: [{ start: 2, end: 7 }] },
      { text: 'What gladdens.', blanks: [] },
      { text: 'What shows in laughter.', blanks: [] },
      {
        text: '_____ is no _____.',
        blanks: [
          { start: 0, end: 5 },
          { start: 12, end: 17 },
        ],
      },
    ]);
  });

  it('asks in one way for one half of the random numbers, and in the other for the other', () => {
    const kinds = [0, 0.499, 0.5, 0.999].map((number) => ask(() => number)[0]?.kind);
    expect(kinds).toEqual(['term', 'term', 'meaning', 'meaning']);
  });
});

it('an order by chance is each of the possible ones equally often', () => {
  const orders = Array.from({ length: 600 }, (_, seed) => shuffled(['a', 'b', 'c'], randomOf(seed)).join(''));
  const counts = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map(
    (order) => orders.filter((each) => each === order).length,
  );
  // By chance alone it is within 4 standard deviations, except once in 15,000 times; the seeds are given.
  for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(4 * Math.sqrt(600 * (1 / 6) * (5 / 6)));
});

describe('a quiz', () => {
  it('has four answers to each question, one of them right, no two of which mean the same, or no question', () => {
    fc.assert(fc.property(madeUp, seeds, (made, seed) => expectSound(makeQuiz(made, made, 20, randomOf(seed)))));
  });

  it('has so of the glossary itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => expectSound(makeQuiz(entries, entries, 20, randomOf(seed)))),
      { numRuns: 10 },
    );
  });

  it('asks for each term once, and for no others', () => {
    const asked = entries.slice(0, 7);
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), (seed, length) => {
        const ids = makeQuiz(asked, entries, length, randomOf(seed)).map(({ right }) => right.id);
        expect(ids).toHaveLength(Math.min(length, 7));
        expect(new Set(ids).size).toBe(ids.length);
        expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      }),
      { numRuns: 10 },
    );
  });

  it('is the same for the same random numbers, and another for others', () => {
    const of = (seed: number) => makeQuiz(entries, entries, 5, randomOf(seed));
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});

describe('a quiz on everything', () => {
  // Made once for all tests, and not before they run: it takes a while.
  let quiz: readonly QuizQuestion[] = [];
  /** Finds the wordings that entries show, in all spellings in which a page is searched for them. */
  let matcher: Matcher;
  beforeAll(() => {
    quiz = makeQuiz(entries, entries, entries.length, randomOf(7));
    const lexicon = compileLexicon(
      entries.map(({ id, term, forms }) => ({
        id,
        subject: [],
        against: [],
        forms: [term, ...forms].map((text) => ({ text, exactCase: /^\p{Lu}+$/u.test(text), use: 'plain' })),
      })),
      NO_SENSE,
    );
    matcher = createMatcher(lexicon);
  }, 60_000);

  it('has the right answer in each place, and asks in both ways, equally often', () => {
    const places = quiz.map(({ answers, right }) => answers.findIndex(({ entry }) => entry === right));
    for (const place of [0, 1, 2, 3]) {
      // By chance alone it is within 4 standard deviations, except once in 15,000 times; the seed is given.
      const share = places.filter((each) => each === place).length / quiz.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / quiz.length));
    }
    const terms = quiz.filter(({ kind }) => kind === 'term').length / quiz.length;
    expect(Math.abs(terms - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / quiz.length));
  });

  it('shows no meaning that names the answer, in any spelling by which it would be found on a page', () => {
    const told = quiz.flatMap(({ kind, asked, right, answers }) => {
      const shown = kind === 'term' ? [asked] : answers.map(({ text }) => text);
      return shown.filter(({ text }) => matcher.find(text).candidates.some(({ id }) => id === right.id));
    });
    expect(told).toEqual([]);
  });
});
