import { expect, test } from 'vitest';
import { markAtPoint, rectsOf } from '../../src/page/hitTest.ts';
import { attachOpenRoot, get, markOver, paintedTexts, readPage, setPage, textIn } from './support.ts';

/** Gives the term, if any, that stands at a point of the page. */
async function lookingAt(html: string, build = () => {}): Promise<(x: number, y: number) => string | undefined> {
  setPage(`<style>body { margin: 20px; font: 16px/60px sans-serif }</style>${html}`);
  build();
  const { reading } = readPage();
  await expect.poll(paintedTexts).not.toEqual([]);
  return (x, y) => markAtPoint(document, reading, x, y)?.id;
}

/** The boxes of the text of `node`, one a line. */
function linesOf(node: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

function boxOf(node: Node): DOMRect {
  const [box] = linesOf(node);
  if (!box) throw new Error('It takes no room on the page.');
  return box;
}

const middle = (box: DOMRect): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];

test('finds the mark under a point, from its first to its last pixel', async () => {
  const at = await lookingAt('<p>Some <b>empathy</b> here</p>');
  const box = boxOf(get('b'));
  expect(at(...middle(box))).toBe('empathy');
  expect(at(box.left + 1, box.top + 1)).toBe('empathy');
  expect(at(box.right - 1, box.bottom - 1)).toBe('empathy');
});

test('finds nothing on the words beside a mark, nor above and below it', async () => {
  const at = await lookingAt('<p>Some <b>empathy</b> here</p>');
  const box = boxOf(get('b'));
  const [x, y] = middle(box);
  expect(at(box.left - 8, y)).toBeUndefined();
  expect(at(box.right + 8, y)).toBeUndefined();
  expect(at(x, box.top - 8)).toBeUndefined();
  expect(at(x, box.bottom + 8)).toBeUndefined();
});

test('finds nothing in the empty rest of the line after a mark', async () => {
  const at = await lookingAt('<p>empathy</p>');
  const box = boxOf(get('p'));
  expect(at(box.right + 40, box.top + box.height / 2)).toBeUndefined();
});

test('finds a term that wraps on both of its lines and not between them', async () => {
  const at = await lookingAt('<p style="width: 90px">working alliance</p>');
  const [first, second] = linesOf(textIn(get('p')));
  if (!first || !second) throw new Error('The term does not wrap.');
  expect(at(...middle(first))).toBe('working-alliance');
  expect(at(...middle(second))).toBe('working-alliance');
  expect(at(first.x + 10, (first.bottom + second.top) / 2)).toBeUndefined();
});

test('finds a term on each piece of the markup that it runs through', async () => {
  const at = await lookingAt('<p><b>rupture</b><i> in the </i><u>alliance</u></p>');
  expect(at(...middle(boxOf(get('b'))))).toBe('rupture');
  expect(at(...middle(boxOf(get('u'))))).toBe('rupture');
  expect(at(...middle(boxOf(get('i'))))).toBe('rupture');
});

test('finds no mark that something else covers', async () => {
  const at = await lookingAt(
    '<p>empathy</p><div style="position: fixed; inset: 0; background: white"></div><p>empathy</p>',
  );
  expect(at(...middle(boxOf(get('p'))))).toBeUndefined();
});

test('finds a mark below something that lets the pointer through', async () => {
  const at = await lookingAt('<p>empathy</p><div style="position: fixed; inset: 0; pointer-events: none"></div>');
  expect(at(...middle(boxOf(get('p'))))).toBe('empathy');
});

test('finds a mark in text that can’t be selected', async () => {
  const at = await lookingAt('<p style="user-select: none">Some <b>empathy</b> here</p>');
  expect(at(...middle(boxOf(get('b'))))).toBe('empathy');
});

test('finds a mark in an open shadow root, and in one within it', async () => {
  const at = await lookingAt('<x-outer></x-outer>', () => {
    const outer = attachOpenRoot(get('x-outer'), '<b>empathy</b><x-inner></x-inner>');
    attachOpenRoot(get('x-inner', outer), '<u>rupture</u>');
  });
  const outer = get('x-outer').shadowRoot;
  const inner = outer && get('x-inner', outer).shadowRoot;
  if (!outer || !inner) throw new Error('There is no shadow root.');
  expect(at(...middle(boxOf(get('b', outer))))).toBe('empathy');
  expect(at(...middle(boxOf(get('u', inner))))).toBe('rupture');
});

test('finds a mark after the page was scrolled', async () => {
  const at = await lookingAt('<div style="height: 200px"></div><p>empathy</p><div style="height: 3000px"></div>');
  scrollTo(0, 150);
  expect(at(...middle(boxOf(get('p'))))).toBe('empathy');
});

test('gives no boxes for a mark whose text is gone, or shorter than it was', () => {
  setPage('<p>empathy</p><p id="other">empathy</p>');
  const [gone, shorter] = [markOver(get('p')), markOver(get('#other'))];
  expect(rectsOf(gone)).toHaveLength(1);
  get('p').remove();
  textIn(get('#other')).data = 'em';
  expect(rectsOf(gone)).toEqual([]);
  expect(rectsOf(shorter)).toEqual([]);
});
