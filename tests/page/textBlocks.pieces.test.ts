import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../src/page/readContainer.ts';
import { locate, piecesOf, type TextBlock } from '../../src/page/textBlocks.ts';
import { get, paintedPlaces, paintedTexts, readPage, setPage, termPlaces } from './support.ts';

function blockOf(texts: readonly string[]): TextBlock {
  setPage('<p></p>');
  get('p').append(...texts);
  const [block] = contentOf(get('p')).blocks;
  if (!block) throw new Error('There is no text.');
  return block;
}

test('leaves a run of usual length in one piece', () => {
  const block = blockOf(['A sentence. ', 'Another one.']);
  expect([...piecesOf(block)]).toEqual([block]);
});

test('cuts a long run between sentences', () => {
  const pieces = [...piecesOf(blockOf(['Some words about empathy. '.repeat(2000)]))];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.slice(0, -1).every(({ text }) => text.endsWith('.'))).toBe(true);
});

test('cuts a long run without sentences between words', () => {
  const pieces = [...piecesOf(blockOf(['empathy '.repeat(5000)]))];
  expect(pieces.length).toBeGreaterThan(1);
  expect(
    pieces.every(({ text }) =>
      text
        .trim()
        .split(' ')
        .every((word) => word === 'empathy'),
    ),
  ).toBe(true);
});

test('leads every word of a long run back to the place that it came from', () => {
  const length = fc.constantFrom(1, 30, 700, 9000);
  const text = fc.tuple(fc.constantFrom('a', ' ', '. ', 'word. '), length).map(([unit, times]) => unit.repeat(times));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const block = blockOf(['x', ...texts]);
      const pieces = [...piecesOf(block)];
      expect(pieces.map((piece) => piece.text).join('')).toBe(block.text);
      let begin = 0;
      for (const piece of pieces) {
        for (let offset = 0; offset < piece.text.length; offset += 97) {
          const [here, there] = [locate(piece, offset, 'start'), locate(block, begin + offset, 'start')];
          expect(here.node).toBe(there.node);
          expect(here.offset).toBe(there.offset);
        }
        begin += piece.text.length;
      }
    }),
    { numRuns: 30 },
  );
});

test('marks all terms of a page whose text is one long run', async () => {
  setPage(`<p style="font: 2px/1 sans-serif">${'Of <b>working</b> alliance. '.repeat(400)}</p>`);
  readPage();
  await expect.poll(() => paintedTexts().length).toBe(400);
  expect(paintedPlaces()).toEqual(termPlaces());
});
