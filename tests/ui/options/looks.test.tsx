import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { t } from '../../../src/ui/words.ts';
import { expectNoViolations, setScheme } from '../axe.ts';
import { misfits, resize, squeeze, TIGHT } from '../fit.ts';
import { show } from '../show.ts';
import { options, settingsOf } from './support.tsx';

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('axe finds nothing against the options, full and empty, with what they say', async () => {
    // Tall enough for nothing to lie below the notices: axe can't judge that.
    await resize(800, 4600);
    setScheme(scheme);
    const notice = { kind: 'meantAgain', headword: 'rapport', site: 'example.org' } as const;
    const showNext = show(options({ notice, keptHere: true }));
    await expectNoViolations(scheme);
    showNext(
      options({ settings: settingsOf({ notMeant: [], sitesOff: [], markColour: '#ffe27a', known: ['rapport'] }) }),
    );
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await expectNoViolations(scheme);
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the options fit 320 px', async () => {
    await squeeze(tight);
    const site = 'a-very-long-name-of-a-host.psychoneuroimmunology.example.org';
    const settings = settingsOf({
      sitesOff: [site],
      notMeant: [{ site, term: 'psychoneuroendocrinology' }],
      known: ['psychoneuroendocrinology'],
      markColour: '#ffe27a',
    });
    show(options({ settings, keptHere: true, notice: { kind: 'siteAdded', pattern: site } }));
    await page.getByRole('button', { name: t('options.backup.resetAll') }).click();
    expect(misfits()).toEqual([]);
  });
});

test('the options keep to a column that can be read on a wide screen', async () => {
  await resize(1400, 800);
  show(options({}));
  const { left, right, width } = page.getByRole('figure').element().getBoundingClientRect();
  expect(width).toBeLessThan(700);
  expect(left).toBeCloseTo(document.documentElement.clientWidth - right, 0);
});

test('what came of a change stays in sight above a long list', async () => {
  const sitesOff = Array.from({ length: 60 }, (_, index) => `site-${index}.example`);
  show(options({ settings: settingsOf({ sitesOff }), notice: { kind: 'siteAdded', pattern: 'a.org' } }));
  await expect.element(page.getByRole('status').first()).toBeInViewport({ ratio: 1 });
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.element(page.getByRole('status').first()).toBeInViewport({ ratio: 1 });
  const last = page.getByRole('button').last().element().getBoundingClientRect();
  expect(last.bottom).toBeLessThan(page.getByRole('status').first().element().getBoundingClientRect().top);
});
