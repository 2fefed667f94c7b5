import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containerOf, isInSkipped } from '../../src/page/containers.ts';
import { contentOf } from '../../src/page/readContainer.ts';
import { locate, type TextBlock } from '../../src/page/textBlocks.ts';
import { attachOpenRoot, blocksBelow, get, setPage, textIn } from './support.ts';

function onlyBlock(html: string): TextBlock {
  setPage(html);
  const [block] = contentOf(get('p')).blocks;
  if (!block) throw new Error('There is no text.');
  return block;
}

function expectPlace(place: ReturnType<typeof locate>, node: Text | undefined, offset: number): void {
  // By identity: two text nodes with the same text are equal otherwise.
  expect(place.node).toBe(node);
  expect(place.offset).toBe(offset);
}

test('starts a range in the node after a border and ends it in the node before', () => {
  const block = onlyBlock('<p>working<em> alliance</em></p>');
  const [working, alliance] = block.nodes;
  expectPlace(locate(block, 7, 'start'), alliance, 0);
  expectPlace(locate(block, 7, 'end'), working, 7);
});

test('locates the first and the last offset of a run', () => {
  const block = onlyBlock('<p>working<em> alliance</em></p>');
  const [working, alliance] = block.nodes;
  expectPlace(locate(block, 0, 'start'), working, 0);
  expectPlace(locate(block, 16, 'end'), alliance, 9);
});

test('keeps a range within its words beside a line break', () => {
  const block = onlyBlock('<p>empathy<br>rupture</p>');
  const [empathy, rupture] = block.nodes;
  expectPlace(locate(block, 7, 'end'), empathy, 7);
  expectPlace(locate(block, 8, 'start'), rupture, 0);
});

type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

const SKIPPED = ['code', 'button', 'svg'];
const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, words(), tie('element')),
  element: fc.record({
    name: fc.constantFrom('p', 'div', 'em', 'a', 'sup', 'br', 'img', 'x-card', ...SKIPPED),
    children: fc.array(tie('tree'), { maxLength: 4 }),
  }),
}));

function words(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\uFFFC', 'é', '😀'), maxLength: 4 });
}

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.name);
  if (tree.name === 'x-card') element.attachShadow({ mode: 'open' }).append(...tree.children.map(build));
  else element.append(...tree.children.map(build));
  return element;
}

/** The text nodes below `node` that a reader would call text of the page. */
function readableTexts(node: Node): Text[] {
  if (node instanceof Text) return node.length > 0 ? [node] : [];
  if (node instanceof Element && [...SKIPPED, 'br', 'img'].includes(node.localName)) return [];
  const shadow = node instanceof Element && node.shadowRoot ? readableTexts(node.shadowRoot) : [];
  return [...shadow, ...[...node.childNodes].flatMap(readableTexts)];
}

test('reads every text node of any page exactly once, if there is anything to read in it', () => {
  fc.assert(
    fc.property(fc.array(tree), (trees) => {
      const page = document.createElement('div');
      page.append(...trees.map(build));
      const read = blocksBelow(page).flatMap(({ nodes }) => nodes);
      const readable = readableTexts(page);
      expect(new Set(read).size).toBe(read.length);
      expect(read.every((node) => readable.includes(node))).toBe(true);
      expect(readable.every((node) => !/[^\s\uFFFC]/.test(node.data) || read.includes(node))).toBe(true);
    }),
  );
});

test('leads every character of any run back to the place that it came from', () => {
  fc.assert(
    fc.property(fc.array(tree), (trees) => {
      const page = document.createElement('div');
      page.append(...trees.map(build));
      for (const block of blocksBelow(page)) {
        for (const [index, node] of block.nodes.entries()) {
          const begin = block.starts[index] ?? Number.NaN;
          expect(block.text.slice(begin, begin + node.length)).toBe(node.data);
          for (let offset = 0; offset < node.length; offset++) {
            expectPlace(locate(block, begin + offset, 'start'), node, offset);
            expectPlace(locate(block, begin + offset + 1, 'end'), node, offset + 1);
          }
        }
      }
    }),
  );
});

test('counts text in inline markup to the block around it', () => {
  setPage('<div><p>a <em>b <sup>c</sup></em></p></div>');
  expect(containerOf(textIn(get('sup')))).toBe(get('p'));
});

test('counts text directly in a shadow root to that root', () => {
  setPage('<p><x-card></x-card></p>');
  const root = attachOpenRoot(get('x-card'), '<b>text</b>');
  expect(containerOf(textIn(root))).toBe(root);
});

test('counts text outside the document to nothing', () => {
  expect(containerOf(document.createTextNode('text'))).toBeUndefined();
});

test('tells that a component stands in something that is not read, however deep', () => {
  setPage('<div contenteditable><x-outer></x-outer></div><p><x-free></x-free></p>');
  const outer = attachOpenRoot(get('x-outer'), '<section><x-inner></x-inner></section>');
  const inner = attachOpenRoot(get('x-inner', outer), '<p>text</p>');
  const free = attachOpenRoot(get('x-free'), '<p>text</p>');
  expect(isInSkipped(textIn(inner))).toBe(true);
  expect(isInSkipped(inner)).toBe(true);
  expect(isInSkipped(textIn(free))).toBe(false);
});
