import { describe, expect, it } from 'vitest';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import type { Sense } from '../../../src/core/matching/lexicon.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import { settle } from '../../../src/core/matching/meaning.ts';
import { measure, NOTHING_READ, PageTally, paragraphDensity, weigh } from '../../../src/core/matching/sense.ts';
import { matchesIn } from '../support.ts';

const SENSE: Sense = {
  cues: { therapist: 20, client: 10, stress: 15, voltage: -30 },
  weights: { page: 8, terms: 1, paragraph: 2, near: 0.5, nearOther: 0.5, subject: 1, against: -2 },
};
const matcher = createMatcher(
  compileLexicon(
    [
      {
        id: 'resistance',
        forms: [
          { text: 'resistance', exactCase: false, use: -1 },
          { text: 'drug resistance', exactCase: false, use: 'veto' },
          { text: 'resistance training', exactCase: false, use: 'veto' },
        ],
        subject: [],
        against: ['wire'],
      },
      {
        id: 'stress',
        forms: [
          { text: 'stress', exactCase: false, use: -1 },
          { text: 'mass stress of therapist and client', exactCase: false, use: 'veto' },
        ],
        subject: [],
        against: [],
      },
      {
        id: 'alliance',
        forms: [
          { text: 'working alliance', exactCase: false, use: 'plain' },
          { text: 'strong working alliance in resistance', exactCase: false, use: -9 },
        ],
        subject: [],
        against: [],
      },
    ],
    SENSE,
  ),
);
const marked = (text: string) => matchesIn(matcher, text).map(({ start, end }) => text.slice(start, end));
const FILLER = 'and so on '.repeat(30);

describe('words of a term’s own subject', () => {
  const matcherOf = createMatcher(
    compileLexicon(
      ['attachment', 'projection'].map((id) => ({
        id,
        forms: [{ text: id, exactCase: false, use: -1.5 }],
        subject: id === 'attachment' ? ['caregiver', 'infant', 'attachment'] : [],
        against: [],
      })),
      { ...SENSE, weights: { page: 0, terms: 0, paragraph: 0, near: 0, nearOther: 0, subject: 1, against: 0 } },
    ),
  );
  const texts = (text: string) => matchesIn(matcherOf, text).map(({ start, end }) => text.slice(start, end));

  it('speak for it and for no other term', () => {
    expect(texts('Attachment and projection, of infant and caregiver')).toEqual(['Attachment']);
  });

  it('count once each, and not where they are the term itself', () => {
    expect(texts('Attachment of infant and infant: attachment')).toEqual([]);
  });

  it('are heard from further off than other words near by, but not from everywhere', () => {
    expect(texts(`The attachment ${'and so on '.repeat(15)} infant caregiver`)).toEqual(['attachment']);
    expect(texts(`The attachment ${FILLER} infant caregiver`)).toEqual([]);
  });
});

describe('a guarded form', () => {
  it('is held back where nothing speaks for it', () => {
    expect(marked('The resistance was great.')).toEqual([]);
  });

  it('is marked where words of psychology stand near by', () => {
    expect(marked('The resistance of the client met the therapist.')).toEqual(['resistance']);
  });

  it('is not helped by a word that stands further off', () => {
    expect(marked(`The resistance ${FILLER} therapist ${FILLER}`)).toEqual([]);
  });

  it('is held back by words of other fields', () => {
    expect(marked('The resistance of the client met the therapist, at voltage after voltage.')).toEqual([]);
  });

  it('is held back by words against its own term only', () => {
    const text = 'of the client met the therapist by wire';
    expect(marked(`The resistance ${text}.`)).toEqual([]);
    expect(marked(`The stress ${text}.`)).toEqual(['stress']);
  });

  it('is never marked within a veto, however much speaks for it', () => {
    const text = 'drug resistance, client, therapist, client, therapist, resistance';
    expect(matchesIn(matcher, text).map(({ start }) => start)).toEqual([text.lastIndexOf('resistance')]);
  });

  it('is no part of a veto that a full stop parts, or of which the rest stood in the text before', () => {
    const rest = 'client, therapist, client, therapist';
    expect(marked(`${rest}, drug. Resistance.`)).toEqual(['Resistance']);
    expect(marked(`${rest}, resistance. Training.`)).toEqual(['resistance']);
    expect(marked(`${rest}, resistance training.`)).toEqual([]);
    expect(marked(`${rest}, great training`)).toEqual([]);
    expect(marked(`${rest}, resistance`)).toEqual(['resistance']);
  });

  it('is helped by terms on the page that mean but one thing', () => {
    expect(marked('The resistance was great. The working alliance was not.')).toEqual([
      'resistance',
      'working alliance',
    ]);
  });

  it('is held back where as much speaks for it as against it', () => {
    const even = [{ id: 'even', forms: [{ text: 'even', exactCase: false, use: 0 }], subject: [], against: ['odd'] }];
    const matcherOf = (cues: Sense['cues']) => createMatcher(compileLexicon(even, { ...SENSE, cues }));
    expect(matchesIn(matcherOf({}), 'even so')).toEqual([]);
    expect(matchesIn(matcherOf({ so: 1 }), 'even so')).toHaveLength(1);
  });

  it('is marked on a page that is dense with psychology, from however far', () => {
    const page = new PageTally();
    const findings = matcher.find('The resistance was great.');
    page.add(findings, 1);
    expect(settle(findings.candidates, page, matcher.weights)).toEqual([]);
    const others = matcher.find('client therapist client therapist '.repeat(20));
    page.add(others, 1);
    expect(settle(findings.candidates, page, matcher.weights)).toHaveLength(1);
    page.add(others, -1);
    expect(settle(findings.candidates, page, matcher.weights)).toEqual([]);
  });

  it('is no evidence for itself, however often it stands', () => {
    expect(marked('stress. '.repeat(200).trim())).toEqual([]);
  });

  it('is not helped by the words of a veto, however often that stands', () => {
    expect(marked('resistance. therapist client '.repeat(3))).not.toEqual([]);
    expect(marked(`stress. ${'drug resistance, mass stress of therapist and client. '.repeat(9)}`)).toEqual([]);
  });

  it('that is held back hides no plain form within it', () => {
    expect(marked('a strong working alliance in resistance to voltage')).toEqual(['working alliance']);
  });
});

describe('the evidence', () => {
  it('names the words that it rests on', () => {
    const text = 'The resistance of the client by wire, at high voltage.';
    const { candidates, tally } = matcher.find(text);
    const [candidate] = candidates;
    if (!candidate?.clues) throw new Error('There is nothing to judge.');
    const evidence = weigh(candidate.clues, tally, matcher.weights, matcher.cueWords(text, candidate));
    const wordsOf = (kind: string) => evidence.find((each) => each.kind === kind)?.words;
    expect(evidence[0]).toEqual({ kind: 'form', logOdds: -1, words: [] });
    expect(evidence.map(({ kind, logOdds }) => [kind, logOdds]).slice(4)).toEqual([
      ['near', 0.5],
      ['nearOther', -1.5],
      ['subject', 0],
      ['against', -2],
    ]);
    expect(['page', 'terms', 'paragraph', 'subject'].map(wordsOf)).toEqual([[], [], [], []]);
    expect(wordsOf('near')).toEqual(['client']);
    expect(wordsOf('nearOther')).toEqual(['voltage']);
    expect(wordsOf('against')).toEqual(['wire']);
  });

  it('of one kind says no more beyond a limit: it repeats itself', () => {
    const clues = { prior: 0, near: 99, nearOther: -99, subject: 99, against: 99, paragraph: 0.5, own: NOTHING_READ };
    expect(measure(clues, { words: 140, weight: 50, terms: 99 })).toEqual({
      page: 0.25,
      terms: 3,
      paragraph: 0.5,
      near: 8,
      nearOther: -6,
      subject: 4,
      against: 2,
    });
  });

  it('up to there is what was counted, terms in a hundred words', () => {
    const clues = { prior: 0, near: 1.5, nearOther: -1, subject: 2, against: 1, paragraph: -0.5, own: NOTHING_READ };
    expect(measure(clues, { words: 140, weight: -50, terms: 2 })).toEqual({
      page: -0.25,
      terms: 1,
      paragraph: -0.5,
      near: 1.5,
      nearOther: -1,
      subject: 2,
      against: 1,
    });
  });

  it('of a short text says less than that of a long one in which every word weighs as much', () => {
    expect(paragraphDensity({ words: 25, weight: 10, terms: 0 })).toBe(0.25);
    const page = new PageTally();
    page.add({ candidates: [], tally: { words: 140, weight: 50, terms: 0 } }, 1);
    expect([page.words, page.density()]).toEqual([140, 0.25]);
  });

  it('of the page leaves out the term itself', () => {
    const page = new PageTally();
    page.add(matcher.find('stress, client, resistance'), 1);
    expect(page.without('stress' as TermId).weight).toBe(1);
    expect(page.without('resistance' as TermId).weight).toBe(2.5);
  });
});
