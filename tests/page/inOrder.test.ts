import { expect, test } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { attachOpenRoot, EVERY, get, oneStep, readPage, setPage, stepByStep } from './support.ts';

const idOf = (name: string) => name as TermId;

test('counts terms in the order in which they first stand on the page, across elements and shadow roots', async () => {
  setPage('<section><p>A <b>rupture</b> here.</p> then empathy</section><x-card></x-card><p>rupture</p>');
  attachOpenRoot(get('x-card'), 'working alliance');
  const { reading } = readPage();
  await expect
    .poll(() => [...reading.counts()])
    .toEqual([
      ['rupture', 2],
      ['empathy', 1],
      ['working-alliance', 1],
    ]);
});

test('gives the places of a term in the order of the page, those that are not marked among them', async () => {
  setPage('<p>empathy 1</p><h2>empathy 2</h2><div>empathy 3 <p>empathy 4</p> empathy 5</div>');
  const { reading } = readPage({ rules: { ...EVERY, density: 'page', inHeadings: false } });
  const places = () =>
    reading.occurrencesOf(idOf('empathy')).map(({ range }) => range.startContainer.textContent?.trim().slice(-1));
  await expect.poll(places).toEqual(['1', '2', '3', '4', '5']);
});

test('gives no place that is hidden, and none of a term that is not meant', async () => {
  setPage('<p>empathy</p><p hidden>empathy</p><p>rupture</p>');
  const { reading } = readPage({ rules: { ...EVERY, notMeant: new Set([idOf('rupture')]) } });
  await expect.poll(() => reading.occurrencesOf(idOf('empathy'))).toHaveLength(1);
  expect(reading.occurrencesOf(idOf('rupture'))).toEqual([]);
});

test('goes by where a term stands now that an element has come before it', async () => {
  setPage('<div>empathy</div>');
  const { reading } = readPage();
  const order = () => [...reading.counts().keys()];
  await expect.poll(order).toEqual(['empathy']);
  get('div').insertAdjacentHTML('afterbegin', '<p>rupture</p>');
  await expect.poll(order).toEqual(['rupture', 'empathy']);
});

test('loses no place at any time while the text around it is read again without an element before it', async () => {
  // Longer than what is searched in one step.
  setPage(`<div><p>a</p>empathy${' and so on'.repeat(200)}</div>`);
  stepByStep();
  const { reading, settled } = readPage();
  await expect.poll(settled).toBe(1);
  get('p').remove();
  while (settled() === 1) {
    await oneStep();
    expect(reading.occurrencesOf(idOf('empathy'))).toHaveLength(1);
  }
});
