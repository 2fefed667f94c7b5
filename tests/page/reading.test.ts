import { expect, onTestFinished, test, vi } from 'vitest';
import { get, oneTurn, paintedPlaces, paintedTexts, readPage, setPage, termPlaces, textIn } from './support.ts';

const painted = () => expect.poll(paintedTexts);

test('marks the terms in view', async () => {
  setPage('<h1>Empathy</h1><p>The working alliance after a rupture.</p>');
  const { reading } = readPage();
  await painted().toEqual(['Empathy', 'working alliance', 'rupture']);
  expect([...reading.counts()].sort()).toEqual([
    ['empathy', 1],
    ['rupture', 1],
    ['working-alliance', 1],
  ]);
});

test('marks a term that runs across inline markup', async () => {
  setPage('<p>The work<em>ing alli</em>ance</p>');
  readPage();
  await painted().toEqual(['working alliance']);
});

test('finds the mark at any place in a term, and none beside it', async () => {
  setPage('<p>A rupture <em>in the</em> alliance, later</p>');
  const { reading } = readPage();
  await painted().toEqual(['rupture in the alliance']);
  const [first, last] = [get('p').firstChild, get('p').lastChild];
  if (!first || !last) throw new Error('There is no text.');
  expect(reading.markAt(first, 5)?.id).toBe('rupture');
  expect(reading.markAt(last, 3)?.id).toBe('rupture');
  expect(reading.markAt(textIn(get('em')), 3)?.id).toBe('rupture');
  expect(reading.markAt(first, 1)).toBeUndefined();
  expect(reading.markAt(last, 11)).toBeUndefined();
});

test('says once for each change that all has been read', async () => {
  setPage('<p>empathy</p>');
  const { settled } = readPage();
  await expect.poll(settled).toBe(1);
  get('p').append(' and rupture');
  await painted().toEqual(['empathy', 'rupture']);
  expect(settled()).toBe(2);
});

test('leaves the page as it is, before, during and after', async () => {
  setPage('<p>The work<em>ing alli</em>ance</p>');
  const before = document.documentElement.outerHTML;
  const nodes: Node[] = [...get('p').childNodes];
  const { end } = readPage();
  await painted().toEqual(['working alliance']);
  expect(document.documentElement.outerHTML).toBe(before);
  end();
  expect(document.documentElement.outerHTML).toBe(before);
  expect([...get('p').childNodes].map((node) => nodes.indexOf(node))).toEqual([0, 1, 2]);
});

test('leaves no mark behind and follows the page no longer once it is ended', async () => {
  setPage('<p>empathy</p>');
  const { reading, end, settled } = readPage();
  await painted().toEqual(['empathy']);
  const before = settled();
  const stops = [MutationObserver, IntersectionObserver].map(({ prototype }) => vi.spyOn(prototype, 'disconnect'));
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  end();
  // Marks are watched from near and from far.
  expect(stops.map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  expect(CSS.highlights.has('psygloss-term')).toBe(false);
  get('p').append(' and rupture');
  await oneTurn();
  await oneTurn();
  expect(CSS.highlights.has('psygloss-term')).toBe(false);
  expect(settled()).toBe(before);
  expect(reading.counts().has('rupture' as never)).toBe(false);
});

test('marks a page anew after it was ended', async () => {
  setPage('<p>empathy</p>');
  const first = readPage();
  await painted().toEqual(['empathy']);
  first.end();
  readPage();
  await painted().toEqual(['empathy']);
});

test('lets a second reading stand when the first one ends', async () => {
  setPage('<p>empathy</p>');
  const first = readPage();
  readPage();
  first.end();
  await painted().toEqual(['empathy']);
});

test('reads a page without a body, and the body that it gets', async () => {
  const { body } = document;
  onTestFinished(() => document.documentElement.append(body));
  body.remove();
  const { settled } = readPage();
  await expect.poll(settled).toBeGreaterThan(0);
  expect(paintedTexts()).toEqual([]);
  document.documentElement.append(body);
  setPage('<p>empathy</p>');
  await painted().toEqual(['empathy']);
});

test('reads a root element that takes the place of the old one', async () => {
  const { documentElement } = document;
  onTestFinished(() => document.documentElement.replaceWith(documentElement));
  const { settled } = readPage();
  await expect.poll(settled).toBeGreaterThan(0);
  const next = document.createElement('html');
  next.innerHTML = '<body><p>empathy</p></body>';
  documentElement.replaceWith(next);
  await painted().toEqual(['empathy']);
});

test('paints exactly what a reading of the whole page finds', async () => {
  setPage('<div>empathy<ul><li>a <b>rup</b>ture<li>working<br>alliance</ul>and <code>empathy</code> rupture</div>');
  readPage();
  await expect.poll(paintedPlaces).toEqual(termPlaces());
  expect(paintedTexts()).toHaveLength(4);
});
