import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { CardTrail } from '../../src/ui/card/CardTrail.tsx';
import { expectNoViolations, setScheme } from './axe.ts';
import { SERVICES } from './entries.ts';
import { show } from './show.ts';
import { ALLIANCE, load, popup, siteOn } from './support.tsx';

const searchBox = page.getByRole('combobox');

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against a card, folded out, in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    show(
      <div class="surface" role="dialog" aria-label="Psygloss: working alliance">
        <CardTrail
          start={ALLIANCE}
          headingLevel={2}
          takesFocus={false}
          load={load}
          onClose={() => {}}
          why="“therapy” stands near by."
          isKnown={false}
          onKnow={async () => true}
          services={{ ...SERVICES, onGlossary() {} }}
          pin={() => ({ grab: () => () => {}, moveToNextCorner() {} })}
          onNotMeant={async () => true}
        />
      </div>,
    );
    await page.getByText('More, with an example').click();
    await expectNoViolations(scheme);
    await page.getByText('Copy', { exact: true }).click();
    await page.getByRole('button', { name: 'Pin' }).click();
    await page.getByRole('button', { name: 'Compare transference' }).click();
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('working alliance and transference');
    await expectNoViolations(scheme);
    await page.getByRole('navigation').getByRole('button', { name: 'working alliance' }).click();
    await page.getByRole('button', { name: 'empathy' }).click();
    await expect.element(page.getByRole('navigation')).toBeVisible();
    await expectNoViolations(scheme);
  });

  test(`axe finds nothing against the popup's list of terms in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    const scopes = [
      { pattern: '*.example.org', on: true },
      { pattern: 'example.org', on: false },
    ];
    show(popup({ site: siteOn('example.org', { scopes, keptHere: true, isPrivate: true }), pausedUntil: 0 }));
    await page.getByText('More or less than this site').click();
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
    show(popup({ site: siteOn('example.org', { on: false }), terms: [] }));
    await expect.element(page.getByText(/switched off/)).toBeVisible();
    await expectNoViolations(scheme);
  });
}
