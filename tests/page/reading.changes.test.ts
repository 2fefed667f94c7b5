import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { get, oneTurn, paintedPlaces, paintedTexts, readPage, setPage, termPlaces, textIn } from './support.ts';

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
  const { reading } = await readingOf('<div id="from"><section><p>empathy</p></section></div><div id="to"></div>');
  get('#to').append(get('section'));
  await oneTurn();
  await painted().toEqual(['empathy']);
  expect(reading.markAt(textIn(get('p')), 1)?.id).toBe('empathy');
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

const TEXTS = ['empathy', ' ', 'working', ' alliance', 'rupture in', ' the ', 'x'];
const NAMES = ['p', 'div', 'em', 'sup', 'br', 'code', 'x-card'];

type Change =
  | { readonly kind: 'add'; readonly at: number; readonly name: string; readonly text: string }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'write'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'wait' };

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      at: fc.nat(99),
      name: fc.constantFrom('', ...NAMES),
      text: fc.constantFrom(...TEXTS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), at: fc.nat(99), to: fc.nat(99) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('write' as const), at: fc.nat(99), text: fc.constantFrom(...TEXTS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'wait' as const }) },
);

/** An element with `text` in it; a component shows its children through a slot, with the text in its shadow. */
function create(name: string, text: string): Node {
  if (name === '') return document.createTextNode(text);
  const element = document.createElement(name);
  if (name === 'x-card') element.attachShadow({ mode: 'open' }).innerHTML = `<slot></slot>${text}<p>${text}</p>`;
  else if (name !== 'br') element.append(text);
  return element;
}

function below(root: Node): Node[] {
  const shadow = root instanceof Element && root.shadowRoot ? below(root.shadowRoot) : [];
  return [...root.childNodes].flatMap((node) => [node, ...below(node)]).concat(shadow);
}

async function apply(change: Change, page: HTMLElement): Promise<void> {
  if (change.kind === 'wait') return oneTurn();
  const nodes = below(page);
  const parents = [page, ...nodes.filter((node) => node instanceof Element && node.localName !== 'br')];
  const parent = (index: number): Node => parents[index % parents.length] ?? page;
  if (change.kind === 'add') {
    parent(change.at).appendChild(create(change.name, change.text));
    return;
  }
  const node = nodes[change.at % nodes.length];
  if (!node) return;
  if (change.kind === 'remove') node.parentNode?.removeChild(node);
  else if (change.kind === 'write' && node instanceof Text) node.data = change.text;
  else if (change.kind === 'move') {
    const to = parent(change.to);
    if (!node.contains(to) && !isInShadowOf(node, to)) to.insertBefore(node, to.firstChild);
  }
}

function isInShadowOf(node: Node, inner: Node): boolean {
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && (node.contains(root.host) || isInShadowOf(node, root.host));
}

test('ends with the marks of a fresh scan, whatever a page does', { timeout: 60_000 }, async () => {
  setPage('');
  readPage();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 25, size: 'max' }), async (changes) => {
      document.body.innerHTML = '<main style="font: 10px sans-serif"></main>';
      const page = get('main');
      for (const each of changes) await apply(each, page);
      await vi.waitFor(() => expect(paintedPlaces()).toEqual(termPlaces()), { timeout: 1000, interval: 5 });
    }),
    { numRuns: 30, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
});
