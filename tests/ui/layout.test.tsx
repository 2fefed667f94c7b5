import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Card } from '../../src/ui/card/Card.tsx';
import { Comparison } from '../../src/ui/card/Comparison.tsx';
import { entryOf, linkTo, SERVICES } from './entries.ts';
import { cutOff, setTextSize, TEXT_SIZES } from './fit.ts';
import { show } from './show.ts';
import { pageTerm, popup, siteOn } from './support.tsx';

/** As long as words of the field get. */
const LONG = 'psychoneuroimmunology';
const entry = entryOf(LONG, {
  pronunciation: { ipa: 'ˌsaɪkoʊˌnʊroʊˌɪmjəˈnɑlədʒi', say: 'sy-koh-noor-oh-im-yuh-NOL-uh-jee' },
  related: [linkTo('electroencephalography'), linkTo('acceptance and commitment therapy')],
  confusedWith: [{ ...linkTo('psychoneuroendocrinology'), difference: 'is about hormones.' }],
});

beforeEach(async () => {
  const [width, height] = [innerWidth, innerHeight];
  onTestFinished(() => page.viewport(width, height));
  await page.viewport(320, 600);
});

for (const size of Object.keys(TEXT_SIZES)) {
  test(`the card fits 320 px with text at ${size}`, async () => {
    setTextSize(size);
    const none = () => {};
    const links = { kind: 'inPlace', open: none, compare: none } as const;
    const crumbs = ['psychoneuroendocrinology', LONG].map((name) => ({ name, onOpen: none }));
    const motion = { grab: () => none, moveToNextCorner: none };
    const pinning = { pin: () => motion, motion };
    const frame = { headingLevel: 2, takesFocus: false, crumbs, onClose: none, pinning } as const;
    const services = { ...SERVICES, onGlossary: none };
    const marking = { why: `${LONG} stands near by.`, onKnow: async () => true, onNotMeant: async () => true };
    show(<Card {...frame} entry={entry} links={links} services={services} unfolded={false} {...marking} />);
    await page.getByText('Copy', { exact: true }).click();
    await page.getByText('More, with an example').click();
    expect(cutOff()).toEqual([]);
  });

  test(`two terms side by side fit 320 px with text at ${size}`, async () => {
    setTextSize(size);
    const pair = { entry, other: entryOf('psychoneuroendocrinology'), difference: 'is about hormones.' };
    const links = { kind: 'inPlace', open() {}, compare() {} } as const;
    show(<Comparison headingLevel={2} takesFocus={false} crumbs={[]} pair={pair} links={links} />);
    expect(cutOff()).toEqual([]);
  });

  test(`the popup fits 320 px with text at ${size}`, async () => {
    setTextSize(size);
    const host = 'a-very-long-name-of-a-host.example.org';
    const scopes = [`*.${host}`, host, `${host}/electroencephalography`].map((pattern) => ({ pattern, on: true }));
    const site = siteOn(host, { scopes, keptHere: true, isPrivate: true });
    const terms = [pageTerm(LONG, 1000)];
    show(popup({ site, terms, pausedUntil: 0, search: openSearch(buildSearchIndex([entry])) }));
    await page.getByText('More or less than this site').click();
    await expect.element(page.getByText('On this page')).toBeVisible();
    expect(cutOff()).toEqual([]);
    await page.getByRole('combobox').fill('psycho');
    await expect.element(page.getByRole('option')).toBeVisible();
    expect(cutOff()).toEqual([]);
    await page.getByRole('combobox').fill('x'.repeat(60));
    await expect.element(page.getByText(/Nothing found/)).toBeVisible();
    expect(cutOff()).toEqual([]);
  });
}

test('the popup keeps its switch in sight below a long list', async () => {
  const terms = Array.from({ length: 60 }, (_, index) => pageTerm(`term ${index}`, 1));
  show(popup({ terms }));
  await expect.element(page.getByRole('switch')).toBeInViewport({ ratio: 1 });
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
});
