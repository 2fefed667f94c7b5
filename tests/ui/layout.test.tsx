import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Card } from '../../src/ui/card/Card.tsx';
import { t } from '../../src/ui/words.ts';
import { entryOf, linkTo } from './entries.ts';
import { misfits, resize, squeeze, TIGHT } from './fit.ts';
import { show } from './show.ts';
import { pageTerm, popup, siteOn } from './support.tsx';

/** As long as words of the field get. */
const LONG = 'psychoneuroimmunology';
const entry = entryOf(LONG, {
  related: [linkTo('electroencephalography'), linkTo('acceptance and commitment therapy')],
  confusedWith: [{ ...linkTo('psychoneuroendocrinology'), difference: 'is about hormones.' }],
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the card fits 320 px', async () => {
    await squeeze(tight);
    const none = () => {};
    const links = { onOpen: none, back: linkTo('psychoneuroendocrinology'), onBack: none, onClose: none };
    const marking = { why: `${LONG} stands near by.`, onKnow: async () => true, onNotMeant: async () => true };
    const ways = { onGlossary: none };
    show(<Card entry={entry} headingLevel={2} takesFocus={false} {...links} {...ways} {...marking} />);
    await page.getByText(t('card.more')).click();
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
