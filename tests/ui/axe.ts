import axe from 'axe-core';
import { expect, onTestFinished } from 'vitest';

const GROUNDS = { light: 'rgb(255, 255, 255)', dark: 'rgb(29, 28, 36)' };
export type Scheme = keyof typeof GROUNDS;

/** Sets the scheme against the tokens, which leave it to the system. */
export function setScheme(scheme: Scheme): void {
  const style = document.createElement('style');
  style.textContent = `:root, .surface { color-scheme: ${scheme} !important }`;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** A sign like ✕, which axe does not judge; it has the colour of text that it does. */
const isSign = (node: axe.NodeResult): boolean => node.any.some(({ data }) => data?.messageKey === 'nonBmp');

/** The words of a picture, whose ground axe does not find; they have the colour of links. */
const isInPicture = ({ html }: axe.NodeResult): boolean => html.startsWith('<tspan');

/** Fails with what axe has against the page as it is shown now, in the scheme that is set. */
export async function expectNoViolations(scheme: Scheme): Promise<void> {
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe(GROUNDS[scheme]);
  const { violations, incomplete, passes } = await axe.run(document.body);
  const contrasts = incomplete.filter(({ id }) => id === 'color-contrast');
  const problems = [...violations, ...contrasts].flatMap(({ id, nodes }) =>
    nodes.filter((node) => !isSign(node) && !isInPicture(node)).map(({ html }) => `${id}: ${html}`),
  );
  expect(problems).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
}
