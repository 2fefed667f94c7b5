import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { BLANK, blankOut } from '../../../src/core/learning/blanks.ts';
import { questionFor } from '../../../src/core/learning/question.ts';
import { unasked } from '../../../src/core/learning/schedule.ts';
import { makeEntry } from '../support.ts';
import { idOf, metOf, NOON } from './support.ts';

const sympathy = makeEntry('sympathy', { definition: 'Sympathy is feeling sorry, where Empathy is understanding.' });
const pity = makeEntry('pity', { definition: 'Looking down on someone.' });
const linkTo = (id: string) => ({ id: idOf(id), term: id, difference: `Not ${id}.` });
const empathy = makeEntry('empathy', {
  definition: 'Understanding another; empathic understanding is shown.',
  forms: ['empathic understanding'],
  confusedWith: [linkTo('sympathy'), linkTo('pity')],
});
const met = [metOf('Empathy is felt.', 'Empathy'), metOf('No empathies here.', 'empathies')];
const all = new Map([sympathy, pity].map((entry) => [entry.id, entry]));
const entryOf = (id: TermId) => all.get(id);

const ask = (reviews: number, fields: { readonly met: typeof met }, others: typeof entryOf) =>
  questionFor({ ...fields, schedule: { ...unasked(NOON), reviews } }, empathy, others);
const stylesOf = (fields: { readonly met: typeof met }, others: typeof entryOf) =>
  Array.from({ length: 8 }, (_, reviews) => ask(reviews, fields, others).style);

describe('the question about a term that is due', () => {
  it('takes turns with the reviews among the ways of asking that are possible', () => {
    const four = ['meaning', 'term', 'sentence', 'tellApart'];
    expect(stylesOf({ met }, entryOf)).toEqual([...four, ...four]);
    const withoutPlace = ['meaning', 'term', 'tellApart'];
    expect(stylesOf({ met: [] }, entryOf)).toEqual([...withoutPlace, ...withoutPlace, 'meaning', 'term']);
    const alone = ['meaning', 'term', 'meaning', 'term'];
    expect(stylesOf({ met: [] }, () => undefined)).toEqual([...alone, ...alone]);
  });

  it('is what the term means, or which term has a meaning that does not name it', () => {
    expect(ask(0, { met }, entryOf)).toEqual({ style: 'meaning', prompt: 'empathy', answer: empathy.definition });
    expect(ask(1, { met }, entryOf)).toEqual({
      style: 'term',
      prompt: { text: `Understanding another; ${BLANK} is shown.`, blanks: [{ start: 23, end: 28 }] },
      answer: 'empathy',
    });
  });

  it('is which term stood in a sentence that was kept, each in its turn', () => {
    expect(ask(2, { met }, entryOf)).toMatchObject({ prompt: { text: `${BLANK} is felt.` }, answer: 'Empathy' });
    expect(ask(6, { met }, entryOf)).toMatchObject({ prompt: { text: `No ${BLANK} here.` }, answer: 'empathies' });
  });

  it('gives the term away nowhere else in the sentence', () => {
    const twice = metOf('Empathy is felt, and empathic understanding shown.', 'Empathy');
    expect(ask(2, { met: [twice] }, entryOf)).toMatchObject({
      prompt: { text: `${BLANK} is felt, and ${BLANK} shown.` },
    });
  });

  it('offers two terms in alphabetical order, whichever of them is due', () => {
    const due = { met: [], schedule: { ...unasked(NOON), reviews: 2 } };
    const question = questionFor(due, { ...sympathy, confusedWith: [linkTo('empathy')] }, () => empathy);
    expect(question).toMatchObject({ choices: [{ term: 'empathy' }, { term: 'sympathy' }], answer: 'sympathy' });
  });

  it('is which of two terms is described, either of them, neither named', () => {
    const choices = [
      { id: idOf('empathy'), term: 'empathy' },
      { id: idOf('sympathy'), term: 'sympathy' },
    ];
    expect(ask(3, { met }, entryOf)).toMatchObject({ choices, answer: 'empathy', difference: 'Not sympathy.' });
    expect(ask(7, { met }, entryOf)).toMatchObject({
      prompt: { text: 'Looking down on someone.' },
      answer: 'pity',
      difference: 'Not pity.',
    });
    expect(ask(11, { met }, entryOf)).toMatchObject({
      prompt: { text: `${BLANK} is feeling sorry, where ${BLANK} is understanding.` },
      choices,
      answer: 'sympathy',
    });
  });
});

describe('blanking out', () => {
  it.each([
    ['Alliance ruptures and an alliance-rupture.', 'alliance rupture', `${BLANK} and an ${BLANK}.`],
    ['Egos clash.', 'ego', `${BLANK} clash.`],
    ['Nothing of it.', '…', 'Nothing of it.'],
    ['The biases, and a bias’s size.', 'bias', `The ${BLANK}, and a ${BLANK}’s size.`],
    ['Crises and studies of phenomena.', 'crisis', `${BLANK} and studies of phenomena.`],
    ['Crises and studies of phenomena.', 'study', `Crises and ${BLANK} of phenomena.`],
    ['Unempathetic, empathetic.', 'empathetic', `Unempathetic, ${BLANK}.`],
    ['They form an alliance. Rupture follows.', 'alliance rupture', 'They form an alliance. Rupture follows.'],
    ['The alliance rupture is repaired.', 'rupture', `The alliance ${BLANK} is repaired.`],
  ])('in %j the wording %j gives %j', (text, wording, blanked) => {
    expect(blankOut(text, [wording], []).text).toBe(blanked);
  });

  it('makes one of places that overlap', () => {
    const wordings = ['alliance rupture', 'rupture repair'];
    expect(blankOut('An alliance rupture repair.', wordings, []).text).toBe(`An ${BLANK}.`);
  });

  it('blanks out a given place, whatever stands there, and tells where each blank is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (text, wording, from, length) => {
        const start = from % (text.length + 1);
        const place = { start, end: Math.min(text.length, start + 1 + (length % 5)) };
        const more = start < place.end ? [place] : [];
        const blanked = blankOut(text, [wording], more);
        expect(blanked.blanks.length).toBeGreaterThanOrEqual(more.length);
        for (const { start, end } of blanked.blanks) expect(blanked.text.slice(start, end)).toBe(BLANK);
      }),
    );
  });
});
