import { expect, onTestFinished, test, vi } from 'vitest';
import { attachOpenRoot, get, paintedTexts, readPage, setPage } from './support.ts';

const painted = () => expect.poll(paintedTexts);

test('paints text far below the viewport only once it is scrolled to', async () => {
  setPage('<p>empathy</p><div style="height: 6000px"></div><p id="far">rupture</p>');
  const { reading } = readPage();
  await painted().toEqual(['empathy']);
  expect(reading.counts().get('rupture' as never)).toBe(1);
  expect(paintedTexts()).toEqual(['empathy']);
  get('#far').scrollIntoView();
  await painted().toEqual(['rupture']);
  scrollTo(0, 0);
  await painted().toEqual(['empathy']);
});

test('paints whatever comes into view before it does while the page scrolls, and yet seldom changes what is painted', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, index) => `<p style="height: 50vh">empathy ${index}</p>`);
  setPage(paragraphs.join(''));
  const { settled } = readPage();
  await expect.poll(settled).toBeGreaterThan(0);
  await expect.poll(() => unpaintedNearby()).toEqual([]);
  const add = vi.spyOn(Highlight.prototype, 'add');
  onTestFinished(() => add.mockRestore());
  let framesWithChanges = 0;
  for (let step = 0; step < 80; step++) {
    scrollBy({ top: innerHeight / 4, behavior: 'instant' });
    add.mockClear();
    await nextFrame();
    expect(unpaintedNearby()).toEqual([]);
    if (add.mock.calls.length > 0) framesWithChanges++;
  }
  expect(framesWithChanges).toBeGreaterThan(0);
  expect(framesWithChanges).toBeLessThan(16);
});

test('paints a container anew only where its marks have changed', async () => {
  setPage('<p id="one">empathy</p><p id="two">rupture</p>');
  const { settled } = readPage();
  await painted().toEqual(['empathy', 'rupture']);
  const before = settled();
  const add = vi.spyOn(Highlight.prototype, 'add');
  onTestFinished(() => add.mockRestore());
  get('#one').append('!');
  get('#two').prepend('A ');
  await expect.poll(settled).toBeGreaterThan(before);
  get('#two').firstChild?.remove();
  await expect.poll(settled).toBeGreaterThan(before + 1);
  await painted().toEqual(['empathy', 'rupture']);
  expect(add).not.toHaveBeenCalled();
});

test('paints text in a scrolling box once it is scrolled to', async () => {
  setPage(
    '<div id="box" style="height: 100px; overflow: auto">empathy<div style="height: 6000px"></div><p>rupture</p></div>',
  );
  readPage();
  await painted().toEqual(['empathy']);
  get('#box').scrollTop = 6000;
  await painted().toContain('rupture');
});

test('paints what changed while it was out of view when it comes into view', async () => {
  setPage('<p>empathy</p><div style="height: 6000px"></div><p id="far">rupture</p>');
  const { settled } = readPage();
  await painted().toEqual(['empathy']);
  const before = settled();
  get('#far').textContent = 'working alliance';
  await expect.poll(settled).toBeGreaterThan(before);
  get('#far').scrollIntoView();
  await painted().toEqual(['working alliance']);
});

test('paints nothing more where text is added out of view before it comes into view', async () => {
  setPage('<p>empathy</p><div style="height: 6000px"></div><p id="far">rupture</p>');
  const { settled } = readPage();
  await painted().toEqual(['empathy']);
  const before = settled();
  get('#far').append(' and working alliance');
  await expect.poll(settled).toBeGreaterThan(before);
  expect(paintedTexts()).toEqual(['empathy']);
  get('#far').scrollIntoView();
  await painted().toEqual(['rupture', 'working alliance']);
});

test.each([
  ['display: none', '<div class="hidden" style="display: none"><p>empathy</p></div>'],
  ['content-visibility: hidden', '<div class="hidden" style="content-visibility: hidden"><p>empathy</p></div>'],
])('paints text under %s when it is shown', async (_, html) => {
  setPage(`<p>rupture</p>${html}`);
  readPage();
  await painted().toEqual(['rupture']);
  get('.hidden').removeAttribute('style');
  await painted().toEqual(['rupture', 'empathy']);
});

test('paints text in a closed <details> when it is opened', async () => {
  setPage('<details><summary>rupture</summary><p>empathy</p></details>');
  readPage();
  await painted().toEqual(['rupture']);
  get('details').setAttribute('open', '');
  await painted().toEqual(['rupture', 'empathy']);
});

test('paints text in an element that makes no box of its own', async () => {
  setPage('<section style="display: contents">empathy</section>');
  readPage();
  await painted().toEqual(['empathy']);
});

test('paints text in an element of a shadow tree that makes no box of its own', async () => {
  setPage('<x-card></x-card>');
  attachOpenRoot(get('x-card'), '<section style="display: contents">empathy</section>');
  readPage();
  await painted().toEqual(['empathy']);
});

test('paints text in a component that makes no box of its own', async () => {
  setPage('<x-card style="display: contents"></x-card>');
  attachOpenRoot(get('x-card'), 'empathy');
  readPage();
  await painted().toEqual(['empathy']);
});

test('paints both the text of a component and the text in its shadow', async () => {
  setPage('<x-card>empathy</x-card>');
  const root = attachOpenRoot(get('x-card'), '<slot></slot> and rupture');
  readPage();
  await painted().toEqual(['empathy', 'rupture']);
  get('x-card').textContent = '';
  await painted().toEqual(['rupture']);
  root.textContent = '';
  await painted().toEqual([]);
});

test('paints both the text of a component and the text in its shadow once they are scrolled to', async () => {
  setPage('<p>rupture</p><div style="height: 6000px"></div><x-card>empathy</x-card>');
  attachOpenRoot(get('x-card'), '<slot></slot> and working alliance');
  readPage();
  await painted().toEqual(['rupture']);
  get('x-card').scrollIntoView();
  await painted().toEqual(['empathy', 'working alliance']);
});

test('paints the text in the shadow of a component that has lost its own whenever it comes into view', async () => {
  setPage('<x-card>empathy</x-card><div style="height: 6000px"></div><p>working alliance</p>');
  attachOpenRoot(get('x-card'), '<slot></slot> and rupture');
  readPage();
  await painted().toEqual(['empathy', 'rupture']);
  get('x-card').textContent = '';
  await painted().toEqual(['rupture']);
  get('p').scrollIntoView();
  await painted().toEqual(['working alliance']);
  scrollTo(0, 0);
  await painted().toEqual(['rupture']);
});

test('watches an element no more once no term stands in it', async () => {
  setPage('<p>empathy</p>');
  readPage();
  await painted().toEqual(['empathy']);
  const unobserve = vi.spyOn(IntersectionObserver.prototype, 'unobserve');
  onTestFinished(() => unobserve.mockRestore());
  get('p').textContent = 'nothing';
  // From near and from far.
  await expect.poll(() => new Set(unobserve.mock.contexts).size).toBe(2);
});

test.each([0, 60])(
  'paints the first term in the shadow of a component whose own text is painted already, beside %i paragraphs',
  async (count) => {
    setPage(`<x-card>empathy</x-card>${'<p>empathy</p>'.repeat(count)}`);
    const root = attachOpenRoot(get('x-card'), '<slot></slot>');
    readPage();
    await painted().toHaveLength(count + 1);
    root.append(' and rupture');
    await painted().toContain('rupture');
  },
);

/** Resolves once the next frame is made, and what its observers saw is dealt with. */
async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The paragraphs in view, or about to be, of which the term is not painted: a frame later they would flicker. */
function unpaintedNearby(): string[] {
  const paintedNodes = new Set([...(CSS.highlights.get('psygloss-term') ?? [])].map((range) => range.startContainer));
  return [...document.querySelectorAll('p')]
    .filter((paragraph) => {
      const { top, bottom } = paragraph.getBoundingClientRect();
      return bottom > 0 && top < 1.25 * innerHeight && paragraph.firstChild && !paintedNodes.has(paragraph.firstChild);
    })
    .map(({ textContent }) => textContent);
}
