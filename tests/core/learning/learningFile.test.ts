import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLearning, writeLearning } from '../../../src/core/learning/learningFile.ts';
import { assertKept, LONGEST, ReviewSchema } from '../../../src/core/learning/learningSchema.ts';
import { mergeLearning } from '../../../src/core/learning/merge.ts';
import { idOf, metOf, reviewOf, someLearning } from './support.ts';

const NOTHING = { saved: [], reviews: [] };
const term = { id: idOf('empathy'), at: 5, note: '', notedAt: 0, met: [metOf('Her empathy.', 'empathy')] };
const review = reviewOf(7, 'good');
const file = (members: object): string =>
  JSON.stringify({ format: 'psygloss-learning', version: 1, saved: [], reviews: [], ...members });
const withMet = (fields: object): string => file({ saved: [{ ...term, met: [{ ...term.met[0], ...fields }] }] });

describe('a file of what was learned', () => {
  it('gives back all that was written', () => {
    fc.assert(
      fc.property(someLearning, (learning) => {
        expect(readLearning(writeLearning(learning))).toEqual({
          kind: 'learning',
          learning: mergeLearning(learning, NOTHING),
        });
      }),
    );
  });

  it('is the same for the same, in whatever order it is kept', () => {
    fc.assert(
      fc.property(someLearning, ({ saved, reviews }) => {
        const backwards = {
          saved: saved.map((term) => ({ ...term, met: term.met.toReversed() })).reverse(),
          reviews: reviews.toReversed(),
        };
        expect(writeLearning(backwards)).toBe(writeLearning({ saved, reviews }));
      }),
    );
  });

  it('has a line for each term and each review', () => {
    expect(writeLearning({ saved: [{ ...term, met: [] }], reviews: [review] }).split('\n')).toEqual([
      '{"format":"psygloss-learning","version":1,',
      '"saved":[',
      '{"id":"empathy","at":5,"note":"","notedAt":0,"met":[]}',
      '],',
      '"reviews":[',
      '{"term":"empathy","at":7,"grade":"good"}',
      ']}',
      '',
    ]);
  });

  it.each([
    ['{"format": "psygl', { kind: 'noJson' }],
    ['', { kind: 'noJson' }],
    ['{"saved": []}', { kind: 'notOurs' }],
    ['[]', { kind: 'notOurs' }],
    ['{"format":"psygloss-settings","version":1,"settings":{}}', { kind: 'notOurs' }],
    [file({ version: '2' }), { kind: 'notOurs' }],
    [file({ version: 2, cards: [] }), { kind: 'newer', version: 2 }],
    [file({ version: 0 }), { kind: 'unreadable', path: 'version' }],
    [file({ saved: undefined }), { kind: 'unreadable', path: 'saved' }],
    [file({ decks: [] }), { kind: 'unreadable', path: 'decks' }],
    [file({ reviews: [review, { ...review, grade: 'great' }] }), { kind: 'unreadable', path: 'reviews[1].grade' }],
    [file({ reviews: [{ ...review, at: 7.5 }] }), { kind: 'unreadable', path: 'reviews[0].at' }],
    [file({ reviews: [{ ...review, at: 1e18 }] }), { kind: 'unreadable', path: 'reviews[0].at' }],
    [file({ reviews: [review, { ...review, grade: 'easy' }] }), { kind: 'unreadable', path: 'reviews[1].at' }],
    [file({ saved: [term, term] }), { kind: 'unreadable', path: 'saved[1].id' }],
    [file({ saved: [{ ...term, id: '<b>' }] }), { kind: 'unreadable', path: 'saved[0].id' }],
    [file({ saved: [{ ...term, box: 3 }] }), { kind: 'unreadable', path: 'saved[0].box' }],
    [file({ saved: [{ ...term, note: 'x'.repeat(LONGEST.note + 1) }] }), { kind: 'unreadable', path: 'saved[0].note' }],
    [withMet({ end: 99 }), { kind: 'unreadable', path: 'saved[0].met[0].end' }],
    [withMet({ start: 4, end: 4 }), { kind: 'unreadable', path: 'saved[0].met[0].end' }],
    [withMet({ sentence: 'x'.repeat(LONGEST.sentence + 1) }), { kind: 'unreadable', path: 'saved[0].met[0].sentence' }],
    [withMet({ address: 'javascript:alert(1)' }), { kind: 'unreadable', path: 'saved[0].met[0].address' }],
    [withMet({ address: 'javascript://a.org/%0Aalert(1)' }), { kind: 'unreadable', path: 'saved[0].met[0].address' }],
    [withMet({ address: ' javascript:x//https://a.org' }), { kind: 'unreadable', path: 'saved[0].met[0].address' }],
  ])('is refused as a whole where it is not right: %.90s', (text, fault) => {
    expect(readLearning(text)).toEqual({ kind: 'fault', fault });
  });

  it.each(['__proto__', 'constructor', 'toString'])('is refused where it has a member too many, be it %s', (name) => {
    const text = file({}).replace('{', `{"${name}":{},`);
    expect(readLearning(text)).toEqual({ kind: 'fault', fault: { kind: 'unreadable', path: name } });
  });

  it('is never more than refused, whatever it holds', () => {
    const cut = fc.tuple(someLearning, fc.nat(), fc.string()).map(([learning, place, text]) => {
      const whole = writeLearning(learning);
      const at = place % whole.length;
      return whole.slice(0, at) + text + whole.slice(at + text.length);
    });
    const ours = fc
      .record({ saved: fc.jsonValue(), reviews: fc.array(fc.jsonValue()) }, { requiredKeys: [] })
      .map(file);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), cut, ours), (text) => {
        const reading = readLearning(text);
        if (reading.kind === 'learning') expect(readLearning(writeLearning(reading.learning))).toEqual(reading);
      }),
    );
  });
});

it('what no file could hold is not kept, and it is said where it goes wrong', () => {
  expect(() => assertKept(ReviewSchema, review)).not.toThrow();
  expect(() => assertKept(ReviewSchema, { ...review, at: -1 })).toThrow(/^Psygloss can't keep this: at: ./);
  expect(() => assertKept(ReviewSchema, 'again')).toThrow(RangeError);
});
