import { expect, test } from 'vitest';
import { attachOpenRoot, get, paintedTexts, readPage, setPage, textIn } from './support.ts';

const painted = () => expect.poll(paintedTexts);

test('marks text in open shadow roots, one within another', async () => {
  setPage('<x-outer></x-outer>');
  const outer = attachOpenRoot(get('x-outer'), '<p>empathy</p><x-inner></x-inner>');
  const inner = attachOpenRoot(get('x-inner', outer), 'a <b>rup</b>ture');
  const { reading, adopted } = readPage();
  await painted().toEqual(['empathy', 'rupture']);
  expect(adopted).toEqual([outer, inner]);
  expect(reading.shadowRoots()).toEqual([outer, inner]);
});

test('follows changes in an open shadow root', async () => {
  setPage('<x-card></x-card>');
  const root = attachOpenRoot(get('x-card'), '<p>empathy</p>');
  const { adopted } = readPage();
  await painted().toEqual(['empathy']);
  textIn(root).data = 'rupture';
  await painted().toEqual(['rupture']);
  root.append(document.createElement('hr'), 'working alliance');
  await painted().toEqual(['rupture', 'working alliance']);
  expect(adopted).toEqual([root]);
});

test('finds a shadow root that a component got after it was read, at the next change of the page', async () => {
  setPage('<p>empathy</p><x-late></x-late>');
  readPage();
  await painted().toEqual(['empathy']);
  const root = attachOpenRoot(get('x-late'), '<p>rupture</p>');
  get('p').append('.');
  await painted().toEqual(['empathy', 'rupture']);
  textIn(root).data = 'working alliance';
  await painted().toEqual(['empathy', 'working alliance']);
});

test('marks a component again that was taken out and put back later', async () => {
  setPage('<main><x-card></x-card></main>');
  const card = get('x-card');
  const root = attachOpenRoot(card, '<p>empathy</p>');
  const { reading } = readPage();
  await painted().toEqual(['empathy']);
  card.remove();
  await painted().toEqual([]);
  get('main').append(card);
  await painted().toEqual(['empathy']);
  expect(reading.shadowRoots()).toEqual([root]);
});

test('hands a shadow root over once, even when its component is taken out and put back', async () => {
  setPage('<main><x-card></x-card></main>');
  const card = get('x-card');
  const root = attachOpenRoot(card, 'empathy');
  const { adopted } = readPage();
  await painted().toEqual(['empathy']);
  card.remove();
  await painted().toEqual([]);
  get('main').append(card);
  await painted().toEqual(['empathy']);
  expect(adopted).toEqual([root]);
});

test('unmarks a component that is moved into an editor', async () => {
  setPage('<x-card></x-card><div contenteditable></div>');
  attachOpenRoot(get('x-card'), '<p>empathy</p>');
  readPage();
  await painted().toEqual(['empathy']);
  get('[contenteditable]').append(get('x-card'));
  await painted().toEqual([]);
});

test('forgets the shadow roots of components that are gone', async () => {
  setPage('<x-card></x-card>');
  attachOpenRoot(get('x-card'), '<p>empathy</p>');
  const { reading } = readPage();
  await painted().toEqual(['empathy']);
  get('x-card').remove();
  await painted().toEqual([]);
  expect(reading.shadowRoots()).toEqual([]);
  expect(reading.counts().size).toBe(0);
});

test('unmarks text that a component takes into its new shadow as something that is not read', async () => {
  setPage('<x-card><p>empathy</p></x-card>');
  readPage();
  await painted().toEqual(['empathy']);
  const text = get('p');
  const root = attachOpenRoot(get('x-card'), 'rupture <code></code>');
  get('code', root).append(text);
  await painted().toEqual(['rupture']);
});
