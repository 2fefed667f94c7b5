import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Card } from '../../src/ui/card/Card.tsx';
import { Comparison } from '../../src/ui/card/Comparison.tsx';
import { t } from '../../src/ui/words.ts';
import { entryOf, linkTo, SERVICES } from './entries.ts';
import { misfits, resize, squeeze, TIGHT } from './fit.ts';
import { show } from './show.ts';
import { pageTerm, popup, siteOn } from './support.tsx';

/** As long as words of the field get. */
const LONG = 'psychoneuroimmunology';
const entry = entryOf(LONG, {
  pronunciation: { ipa: 'ˌsaɪkoʊˌnʊroʊˌɪmjəˈnɑlədʒi', say: 'sy-koh-noor-oh-im-yuh-NOL-uh-jee' },
  related: [linkTo('electroencephalography'), linkTo('acceptance and commitment therapy')],
  confusedWith: [{ ...linkTo('psychoneuroendocrinology'), difference: 'is about hormones.' }],
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the card fits 320 px', async () => {
    await squeeze(tight);
    const none = () => {};
    const links = { kind: 'inPlace', open: none, compare: none } as const;
    const crumbs = ['psychoneuroendocrinology', LONG].map((name) => ({ name, onOpen: none }));
    const motion = { grab: () => none, moveToNextCorner: none };
    const pinning = { pin: () => motion, motion };
    const frame = { headingLevel: 2, takesFocus: false, crumbs, onClose: none, pinning } as const;
    const services = { ...SERVICES, onGlossary: none };
    const marking = { why: `${LONG} stands near by.`, onKnow: async () => true, onNotMeant: async () => true };
    show(<Card {...frame} entry={entry} links={links} services={services} unfolded={false} {...marking} />);
    await page.getByText(t('card.copy.copy'), { exact: true }).click();
    await page.getByText(t('card.more')).click();
    expect(misfits()).toEqual([]);
  });

  test('two terms side by side fit 320 px', async () => {
    await squeeze(tight);
    const pair = { entry, other: entryOf('psychoneuroendocrinology'), difference: 'is about hormones.' };
    const links = { kind: 'inPlace', open() {}, compare() {} } as const;
    show(<Comparison headingLevel={2} takesFocus={false} crumbs={[]} pair={pair} links={links} />);
    expect(misfits()).toEqual([]);
  });

  test('the popup fits 320 px', async () => {
    await squeeze(tight);
    const host = 'a-very-long-name-of-a-host.example.org';
    const scopes = [`*.${host}`, host, `${host}/electroencephalography`].map((pattern) => ({ pattern, on: true }));
    const site = siteOn(host, { scopes, keptHere: true, isPrivate: true });
    const terms = [pageTerm(LONG, 1000)];
    show(popup({ site, terms, pausedUntil: 0, search: openSearch(buildSearchIndex([entry])) }));
    await page.getByText(t('popup.scopes')).click();
    await expect.element(page.getByText(t('popup.onThisPage'))).toBeVisible();
    expect(misfits()).toEqual([]);
    await page.getByRole('combobox').fill('psycho');
    await expect.element(page.getByRole('option')).toBeVisible();
    expect(misfits()).toEqual([]);
    await page.getByRole('combobox').fill('x'.repeat(60));
    await expect.element(page.getByText(t('search.nothing', { query: 'x'.repeat(60) }))).toBeVisible();
    expect(misfits()).toEqual([]);
  });

  test('the popup fits 320 px where it has nothing to list, and with an entry', async () => {
    await squeeze(tight);
    const showNext = show(popup({ site: { kind: 'unreachable' }, terms: [] }));
    expect(misfits()).toEqual([]);
    showNext(popup({ site: siteOn('example.org', { on: false, mode: 'chosen' }), terms: [] }));
    expect(misfits()).toEqual([]);
    showNext(popup());
    await page.getByRole('button', { name: /^working alliance/ }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(misfits()).toEqual([]);
  });
});

test('the popup keeps its switch in sight below a long list', async () => {
  await resize(320, 600);
  const terms = Array.from({ length: 60 }, (_, index) => pageTerm(`term ${index}`, 1));
  show(popup({ terms }));
  await expect.element(page.getByRole('switch')).toBeInViewport({ ratio: 1 });
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
});
