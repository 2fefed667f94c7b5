import axe from 'axe-core';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { CardTrail } from '../../src/ui/card/CardTrail.tsx';
import { ALLIANCE, load, popup, show } from './support.tsx';

const GROUNDS = { light: 'rgb(255, 255, 255)', dark: 'rgb(29, 28, 36)' };
type Scheme = keyof typeof GROUNDS;

/** Sets the scheme against the tokens, which leave it to the system. */
function setScheme(scheme: Scheme): void {
  const style = document.createElement('style');
  style.textContent = `:root, .surface { color-scheme: ${scheme} !important }`;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** A sign like ✕, which axe does not judge; it has the colour of text that it does. */
const isSign = (node: axe.NodeResult): boolean => node.any.some(({ data }) => data?.messageKey === 'nonBmp');

async function expectNoViolations(scheme: Scheme): Promise<void> {
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe(GROUNDS[scheme]);
  const { violations, incomplete, passes } = await axe.run(document.body);
  const contrasts = incomplete.filter(({ id }) => id === 'color-contrast');
  const problems = [...violations, ...contrasts].flatMap(({ id, nodes }) =>
    nodes.filter((node) => !isSign(node)).map(({ html }) => `${id}: ${html}`),
  );
  expect(problems).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
}

const searchBox = page.getByRole('combobox');

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against a card, folded out, in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    show(
      <div class="surface" role="dialog" aria-label="Psygloss: working alliance">
        <CardTrail start={ALLIANCE} headingLevel={2} takesFocus={false} load={load} onClose={() => {}} />
      </div>,
    );
    await page.getByText('More, with an example').click();
    await expectNoViolations(scheme);
    await page.getByRole('button', { name: 'empathy' }).click();
    await expect.element(page.getByRole('button', { name: 'Back to working alliance' })).toBeVisible();
    await expectNoViolations(scheme);
  });

  test(`axe finds nothing against the popup's list of terms in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    show(popup({ site: { kind: 'reachable', site: 'example.org', on: true, keptHere: true } }));
    await expect.element(page.getByText('On this page')).toBeVisible();
    await expectNoViolations(scheme);
  });

  test(`axe finds nothing against the popup's search, with hits and without, in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    show(popup());
    await searchBox.fill('alli');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await expectNoViolations(scheme);
    await searchBox.fill('xylophone');
    await expect.element(page.getByText(/Nothing found/)).toBeVisible();
    await expectNoViolations(scheme);
  });

  test(`axe finds nothing against an entry in the popup in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    show(popup());
    await page.getByRole('button', { name: 'working alliance once' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('working alliance');
    await expectNoViolations(scheme);
  });

  test(`axe finds nothing against the popup on a site that is off in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    show(popup({ site: { kind: 'reachable', site: 'example.org', on: false, keptHere: false }, terms: [] }));
    await expect.element(page.getByText(/switched off/)).toBeVisible();
    await expectNoViolations(scheme);
  });
}
