import type { JSX } from 'preact';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CardHeader, type CardHeaderProps } from '../../../src/ui/card/CardHeader.tsx';
import { show } from '../show.ts';

function header(props: Partial<CardHeaderProps>): JSX.Element {
  return <CardHeader title="gestalt therapy" headingLevel={2} takesFocus={false} crumbs={[]} {...props} />;
}

const button = (name: string) => page.getByRole('button', { name });

test('says how a term is pronounced where that is not plain, and nothing of it elsewhere', () => {
  const showNext = show(header({ pronunciation: { ipa: 'ɡəˈʃtɑlt', say: 'guh-SHTALT' } }));
  expect(document.querySelector('.card-pronunciation')?.textContent).toBe('guh-SHTALT /ɡəˈʃtɑlt/');
  showNext(header({}));
  expect(document.querySelector('.card-pronunciation')).toBeNull();
});

test('says the term aloud, and says so where there is no voice for it', async () => {
  const onListen = vi.fn().mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  show(header({ onListen }));
  await button('Listen').click();
  expect(onListen).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  await button('Listen').click();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('No English voice of this device could be used. Voices that need the internet are left alone.');
});

/** Has a mouse press on `target`, move, and let go. */
function drag(target: Element, path: readonly (readonly [x: number, y: number])[], isPrimary = true): void {
  const send = (type: string, [clientX, clientY]: readonly [number, number]) =>
    target.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId: 1, isPrimary, bubbles: true }));
  send('pointerdown', [100, 100]);
  for (const place of path) send('pointermove', place);
  send('lostpointercapture', path.at(-1) ?? [100, 100]);
}

/** A card to be pinned, which notes how often it is, and where it is moved to. */
function makePinning() {
  // A pointer that a test makes up can't be captured.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockReturnValue();
  const moves: unknown[] = [];
  const motion = { grab: () => (x: number, y: number) => void moves.push([x, y]), moveToNextCorner() {} };
  return { moves, pinning: { pin: vi.fn(() => motion), motion: undefined } };
}

test('is pinned and dragged by its title, from the fourth pixel on, and no more once it is let go', () => {
  const { moves, pinning } = makePinning();
  show(header({ pinning }));
  const title = page.getByRole('heading').element();
  drag(title, [
    [102, 101],
    [110, 100],
    [115.5, 98],
  ]);
  title.dispatchEvent(new PointerEvent('pointermove', { clientX: 300, clientY: 300, isPrimary: true, bubbles: true }));
  expect(moves).toEqual([
    [10, 0],
    [15.5, -2],
  ]);
  expect(pinning.pin).toHaveBeenCalledOnce();
});

test('is not dragged by its buttons, by a second finger, nor where it can’t be pinned', () => {
  const { moves, pinning } = makePinning();
  const showNext = show(header({ pinning }));
  drag(button('Pin').element(), [[150, 150]]);
  drag(page.getByRole('heading').element(), [[150, 150]], false);
  expect(moves).toEqual([]);
  showNext(header({}));
  expect(document.querySelector('.draggable')).toBeNull();
});
