import { expect, onTestFinished, test, vi } from 'vitest';
import {
  EVERY,
  get,
  oneTurn,
  paintedPlaces,
  paintedTexts,
  readPage,
  setPage,
  stepByStep,
  termPlaces,
  textIn,
} from './support.ts';

const painted = () => expect.poll(paintedTexts);

async function readingOf(html: string): Promise<ReturnType<typeof readPage>> {
  setPage(html);
  const page = readPage();
  await expect.poll(page.settled).toBeGreaterThan(0);
  await expect.poll(paintedPlaces).toEqual(termPlaces());
  return page;
}

test('marks text that is added', async () => {
  await readingOf('<div>empathy</div>');
  get('div').insertAdjacentHTML('beforeend', '<section><p>a rupture</p></section>');
  await painted().toEqual(['empathy', 'rupture']);
});

test('follows text that changes', async () => {
  const { reading } = await readingOf('<p>empathy</p>');
  textIn(get('p')).data = 'a working alliance';
  await painted().toEqual(['working alliance']);
  expect([...reading.counts().keys()]).toEqual(['working-alliance']);
});

test('marks a term where it stands once there is text before it', async () => {
  const { reading } = await readingOf('<p>empathy</p>');
  const text = textIn(get('p'));
  text.insertData(0, 'A bit of ');
  await painted().toEqual(['empathy']);
  expect([4, 12].map((offset) => reading.markAt(text, offset)?.id)).toEqual([undefined, 'empathy']);
});

test('unmarks words that are no longer a term', async () => {
  const { reading } = await readingOf('<p>working alliance</p>');
  textIn(get('p')).insertData(8, 'class ');
  await painted().toEqual([]);
  expect(reading.counts().size).toBe(0);
});

test('forgets text that is removed', async () => {
  const { reading } = await readingOf('<div><p>empathy</p></div>');
  const text = textIn(get('p'));
  get('div').replaceChildren();
  await painted().toEqual([]);
  expect(reading.counts().size).toBe(0);
  expect(reading.markAt(text, 1)).toBeUndefined();
});

test('keeps the marks of an element that is moved', async () => {
  const page = await readingOf('<div id="from"><section><p>empathy</p></section></div><div id="to"></div>');
  const { reading, settled } = page;
  const mark = reading.markAt(textIn(get('p')), 1);
  const before = settled();
  get('#to').append(get('section'));
  // It is painted all the time: only then has it been read where it is now.
  await expect.poll(settled).toBeGreaterThan(before);
  expect(paintedTexts()).toEqual(['empathy']);
  expect(mark?.id).toBe('empathy');
  // The same one: its card may be open.
  expect(reading.markAt(textIn(get('p')), 1)).toBe(mark);
});

test('reads an element anew that was taken out, changed and put back', async () => {
  await readingOf('<div><section><p>empathy</p></section></div>');
  const section = get('section');
  section.remove();
  await painted().toEqual([]);
  get('p', section).textContent = 'rupture';
  get('div').append(section);
  await painted().toEqual(['rupture']);
});

test('reads on where a page takes what it has just added into a fragment of its own', async () => {
  await readingOf('<p>empathy</p>');
  const added = document.createElement('section');
  document.body.append(added);
  new DocumentFragment().append(added);
  get('p').append(' and rupture');
  await painted().toEqual(['empathy', 'rupture']);
});

test('unmarks a paragraph that is moved into an editor, and marks it when it comes out', async () => {
  await readingOf('<section><p>empathy</p></section><div contenteditable></div>');
  const section = get('section');
  get('[contenteditable]').append(section);
  await painted().toEqual([]);
  document.body.append(section);
  await painted().toEqual(['empathy']);
});

test('reads text by the markup that comes to stand around it', async () => {
  await readingOf('<p>working <code>alliance</code></p>');
  get('code').replaceWith('alliance');
  await painted().toEqual(['working alliance']);
  get('p').replaceChildren('working', document.createElement('hr'), ' alliance');
  await painted().toEqual([]);
});

test('keeps up with an element that is rendered again and again', async () => {
  const { reading } = await readingOf('<main><p>empathy</p></main>');
  for (let round = 0; round < 20; round++) {
    get('main').innerHTML = `<p>Round ${round}: <b>empathy</b> and rupture</p>`;
    if (round % 3 === 0) await oneTurn();
  }
  await painted().toEqual(['empathy', 'rupture']);
  expect([...reading.counts().values()]).toEqual([1, 1]);
});

test('marks text that is streamed in word by word', async () => {
  await readingOf('<p></p>');
  for (const piece of ['After the rup', 'ture', ' the work', 'ing', ' alli', 'ance showed em', 'pathy', '.']) {
    get('p').append(piece);
    await oneTurn();
  }
  await painted().toEqual(['rupture', 'working alliance', 'empathy']);
  get('p').normalize();
  await expect.poll(paintedPlaces).toEqual(termPlaces());
  expect(paintedTexts()).toEqual(['rupture', 'working alliance', 'empathy']);
});

test('unmarks a paragraph that becomes an editor where it stands, and marks it when it is one no more', async () => {
  await readingOf('<p>empathy</p><p>rupture</p>');
  get('p').setAttribute('contenteditable', 'true');
  await painted().toEqual(['rupture']);
  get('p').removeAttribute('contenteditable');
  await painted().toEqual(['empathy', 'rupture']);
});

test('puts its marks back when the page has emptied the registry of highlights and goes on changing', async () => {
  await readingOf('<p>empathy</p>');
  CSS.highlights.clear();
  get('p').append(' and rupture');
  await painted().toEqual(['empathy', 'rupture']);
});

test('marks foreign words once that become part of the line when the language around them changes', async () => {
  setPage('<p lang="de"><span lang="en">empathy</span></p>');
  const { reading } = readPage();
  await painted().toEqual(['empathy']);
  get('p').lang = 'en';
  get('p').append(' and a rupture');
  await painted().toEqual(['empathy', 'rupture']);
  textIn(get('span')).data = 'working alliance';
  await painted().toEqual(['working alliance', 'rupture']);
  expect([...reading.ids()]).toEqual(['working-alliance', 'rupture']);
});

test('unmarks what changes in a page that has become an editor, and marks it when it is one no more', async () => {
  const { reading } = await readingOf('<p>empathy</p><p>rupture</p>');
  document.designMode = 'on';
  onTestFinished(() => {
    document.designMode = 'off';
  });
  get('p').append('.');
  await painted().toEqual(['rupture']);
  expect([...reading.ids()]).toEqual(['rupture']);
  document.designMode = 'off';
  document.body.append('More of the page.');
  await painted().toEqual(['empathy', 'rupture']);
});

test('marks the next place of a term that is marked once when it is gone from the first', async () => {
  setPage('<p>empathy</p><p>rupture</p><p>empathy</p>');
  readPage({ rules: { ...EVERY, density: 'page' } });
  await painted().toEqual(['empathy', 'rupture']);
  textIn(get('p')).data = 'nothing';
  await painted().toEqual(['rupture', 'empathy']);
});

/** A busy machine takes a while for thousands of elements. */
const SLOW = { timeout: 10_000 };

test('reads no more of a long page than what is new, or was moved', async () => {
  setPage(`<main>${'<p>empathy</p>'.repeat(300)}</main>`);
  const { reading, settled } = readPage();
  await expect.poll(settled, SLOW).toBe(1);
  stepByStep();
  const steps = vi.spyOn(scheduler, 'postTask');
  onTestFinished(() => steps.mockRestore());
  get('main').insertAdjacentHTML('beforeend', '<p>empathy</p>');
  get('main').prepend(get('p:last-child'));
  await expect.poll(settled, SLOW).toBe(2);
  expect(reading.shownMarks()).toHaveLength(301);
  expect(steps.mock.calls.length).toBeLessThan(100);
});

test('says that all has been read only once the marks of it are chosen', async () => {
  setPage('<main><p>empathy</p></main>');
  stepByStep();
  const shown: number[] = [];
  const { reading } = readPage({ onSettled: () => shown.push(reading.shownMarks().length) });
  await expect.poll(() => shown).toEqual([1]);
  // So many words that marks are chosen in many steps while the last paragraph is read.
  const words = `<p>${' word'.repeat(900)}</p>`;
  get('main').insertAdjacentHTML('beforeend', `${'<p>empathy</p>'.repeat(300)}${words}<p>a</p>`);
  await expect.poll(() => shown, SLOW).toEqual([1, 301]);
});

test('marks all of a list of thousands', async () => {
  setPage(`<ul>${'<li>empathy'.repeat(2500)}</ul>`);
  const { reading, settled } = readPage();
  await expect.poll(settled, SLOW).toBe(1);
  expect(reading.shownMarks()).toHaveLength(2500);
});
