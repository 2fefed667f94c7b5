import { expect, onTestFinished } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { contrastRatio, type Rgb } from '../../src/core/marks/contrast.ts';

/** In a scheme as Chromium has it for `forced-colors`, until the test is over. */
export async function forceColours(scheme: 'light' | 'dark'): Promise<void> {
  const { send } = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: scheme },
  ];
  await send('Emulation.setEmulatedMedia', { features });
  onTestFinished(() => send('Emulation.setEmulatedMedia', { features: [] }).then(() => undefined));
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
}

export function rgbOf(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Nothing is drawn: what lies behind is the page.
  return alpha === 0 ? rgbOf(getComputedStyle(document.documentElement).backgroundColor) : [red, green, blue];
}

/** What an element shows: its ground, its text, and the ring around it. */
export function look(element: Element, part?: string): { ground: Rgb; text: Rgb; ring: string } {
  const style = getComputedStyle(element, part);
  const ring = style.outlineStyle === 'none' ? '' : style.outline;
  return { ground: rgbOf(style.backgroundColor), text: rgbOf(style.color), ring };
}

/** Can be told from what is not chosen by its ground alone, and its text can be read on it. */
export function expectChosen(chosen: Element, other: Element): void {
  const { ground, text } = look(chosen);
  expect(contrastRatio(ground, look(other).ground)).toBeGreaterThan(3);
  expect(contrastRatio(ground, text)).toBeGreaterThan(4.5);
}

/** Can be told from what is not chosen by a ring around it, which can be seen. */
export function expectRinged(chosen: Element, other: Element): void {
  expect(look(other).ring).toBe('');
  expect(look(chosen).ring).not.toBe('');
  expect(contrastRatio(rgbOf(getComputedStyle(chosen).outlineColor), look(document.body).ground)).toBeGreaterThan(3);
}

/** The focus shows on what is chosen too. */
export async function expectFocusShown(control: HTMLElement, shownOn: Element): Promise<void> {
  const { ring } = look(shownOn);
  await userEvent.keyboard('{Tab}');
  control.focus();
  expect(look(shownOn).ring).not.toBe(ring);
  expect(contrastRatio(rgbOf(getComputedStyle(shownOn).outlineColor), look(document.body).ground)).toBeGreaterThan(3);
}

export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
