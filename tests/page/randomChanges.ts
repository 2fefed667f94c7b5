import fc from 'fast-check';

/** One thing that a page does to itself. Numbers choose nodes, counted round the ones that are there. */
export type Change =
  | { readonly kind: 'add'; readonly at: number; readonly shape: Shape; readonly text: string }
  | { readonly kind: 'write'; readonly at: number; readonly start: number; readonly text: string }
  | { readonly kind: 'move' | 'replace' | 'adopt'; readonly at: number; readonly to: number }
  | { readonly kind: 'remove' | 'split' | 'normalize'; readonly at: number }
  | { readonly kind: 'newRoot'; readonly at: number }
  | { readonly kind: 'markup'; readonly at: number; readonly markup: string }
  /** An element gets a shadow root, and may take what it holds into something there. */
  | { readonly kind: 'attach'; readonly at: number; readonly text: string; readonly into: string | undefined }
  | { readonly kind: 'set'; readonly at: number; readonly name: string; readonly value: string }
  | { readonly kind: 'putBack'; readonly to: number }
  /** For so many steps of whoever reads the page. */
  | { readonly kind: 'wait'; readonly steps: number };

const SHAPES = [
  ...['text', 'p', 'p', 'div', 'em', 'span', 'ul', 'h2', 'form', 'many', 'long', 'framed', 'late', 'component'],
  ...['nested', 'host', 'comment', 'empty', 'cdata', 'sup', 'br', 'slot', 'code', 'hidden', 'editor', 'foreign'],
  'bare',
] as const;
export type Shape = (typeof SHAPES)[number];

const MARKUPS = [
  '<p>empathy</p> and <em>em</em>pathy',
  '<form><input name="firstChild"><input name="parentNode"><input name="nodeType"><p>rupture</p></form>',
  '<x-card>working <b>alliance</b></x-card>',
  '<template><p>empathy</p></template><svg><text>rupture</text></svg><p lang="de">empathy <i lang="en">empathy</i></p>',
  '<details><summary>rupture</summary>empathy</details><textarea>empathy</textarea><p hidden>working alliance</p>',
  '',
];
const ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ...['', 'false', 'false'].map((value) => ['contenteditable', value] as const),
  ...['textbox', 'heading', ''].map((value) => ['role', value] as const),
  ...['de', 'en', 'en-GB', ''].map((value) => ['lang', value] as const),
  ['slot', 'named'],
  ['hidden', ''],
];

const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('empathy', ' empathy ', 'a rupture ', 'resistance ') },
  { weight: 1, arbitrary: fc.constantFrom('em', 'pathy', 'working', ' alliance', 'rupture in', ' the ', '') },
);
/** What came first is met more often: it stands around others. */
const which = fc.oneof(fc.nat(7), fc.nat(99));
const shape = fc.constantFrom(...SHAPES);
const adding = fc.record({ kind: fc.constant('add' as const), at: which, shape, text });

/** What is there before a page is read. */
export const somePage: fc.Arbitrary<Change[]> = fc.array(adding, { minLength: 4, maxLength: 15 });

/** What pages do, in the proportions that make most runs tell something. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: adding },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), at: which, start: which, text }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('move' as const, 'move' as const, 'replace' as const, 'adopt' as const),
      at: which,
      to: which,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'remove' as const, 'split' as const, 'normalize' as const),
      at: which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('newRoot' as const), at: which }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('markup' as const), at: which, markup: fc.constantFrom(...MARKUPS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('attach' as const),
      at: which,
      text,
      into: fc.constantFrom(undefined, 'p', 'code'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ at: which, attribute: fc.constantFrom(...ATTRIBUTES) })
      .map(({ at, attribute: [name, value] }) => ({ kind: 'set' as const, at, name, value })),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('putBack' as const), to: which }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('wait' as const), steps: fc.constantFrom(1, 2, 5, 50) }) },
);
