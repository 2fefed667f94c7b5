import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { get, oneTurn, paintedPlaces, readPage, setPage, termPlaces } from './support.ts';

/** One thing that a page does to itself. Numbers choose nodes, counted round the ones that are there. */
type Change =
  | { readonly kind: 'add'; readonly at: number; readonly name: string; readonly text: string }
  | { readonly kind: 'write'; readonly at: number; readonly text: string }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'put back'; readonly to: number }
  | { readonly kind: 'wait' };

const COMPONENT = 'x-card';
const name = fc.constantFrom('', 'p', 'div', 'em', 'sup', 'br', 'code', COMPONENT, COMPONENT);
const text = fc.constantFrom('empathy', ' empathy ', 'working', ' alliance', 'rupture in', ' the ');
const which = fc.nat(99);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), at: which, name, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('write' as const), at: which, text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), at: which, to: which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('put back' as const), to: which }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'wait' as const }) },
);

/** An element with `text` in it; a component has it in its shadow, where alone it shows. */
function create(name: string, text: string): ChildNode {
  if (name === '') return document.createTextNode(text);
  const element = document.createElement(name);
  if (name === COMPONENT) element.attachShadow({ mode: 'open' }).innerHTML = `${text}<p>${text}</p>`;
  else if (name !== 'br') element.append(text);
  return element;
}

/** The nodes below `root`, those in shadow roots included. */
function below(root: ParentNode): ChildNode[] {
  const shadow = root instanceof Element && root.shadowRoot ? below(root.shadowRoot) : [];
  return [
    ...shadow,
    ...[...root.childNodes].flatMap((node) => (node instanceof Element ? [node, ...below(node)] : node)),
  ];
}

/** What among them can hold others: of a component, its shadow root. */
function parentsBelow(root: ParentNode): ParentNode[] {
  const elements = below(root).filter((node) => node instanceof Element);
  return elements.flatMap((element) => (element.localName === 'br' ? [] : (element.shadowRoot ?? element)));
}

/** Changes what is below `page`; what it takes out goes to `removed`. */
function apply(change: Exclude<Change, { kind: 'wait' }>, page: HTMLElement, removed: ChildNode[]): void {
  const nodes = below(page);
  const parents = [page, ...parentsBelow(page)];
  const parentAt = (index: number): ParentNode => parents[index % parents.length] ?? page;
  if (change.kind === 'add') {
    parentAt(change.at).append(create(change.name, change.text));
    return;
  }
  if (change.kind === 'put back') {
    parentAt(change.to).prepend(...removed.splice(0, 1));
    return;
  }
  const node = nodes[change.at % nodes.length];
  if (!node) return;
  if (change.kind === 'write') {
    if (node instanceof Text) node.data = change.text;
  } else if (change.kind === 'remove') {
    node.remove();
    removed.push(node);
  } else {
    const to = parentAt(change.to);
    const isInside = node instanceof Element && [node, node.shadowRoot, ...parentsBelow(node)].includes(to);
    if (!isInside) to.prepend(node);
  }
}

test('ends with the marks of a fresh scan, whatever a page does', { timeout: 60_000 }, async () => {
  setPage('');
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 10, maxLength: 40 }), async (changes) => {
      document.body.innerHTML = '<main style="font: 8px sans-serif"></main>';
      const { end } = readPage();
      const removed: ChildNode[] = [];
      for (const change of changes) {
        if (change.kind === 'wait') await oneTurn();
        else apply(change, get('main'), removed);
      }
      await vi
        .waitFor(() => expect(paintedPlaces()).toEqual(termPlaces()), { timeout: 1000, interval: 5 })
        .finally(end);
    }),
    { numRuns: 30, interruptAfterTimeLimit: 30_000 },
  );
});
