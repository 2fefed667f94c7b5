import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Card } from '../../src/ui/card/Card.tsx';
import { entryOf, linkTo, popup, show } from './support.tsx';

/** As long as words of the field get. */
const LONG = 'psychoneuroimmunology';
const entry = entryOf(LONG, {
  related: [linkTo('electroencephalography'), linkTo('acceptance and commitment therapy')],
  confusedWith: [{ ...linkTo('psychoneuroendocrinology'), difference: 'is about hormones.' }],
});

const SIZES = { '100 %': [], '200 %': ['small: 25px', 'body: 28px', 'title: 34px'] } as const;

beforeEach(async () => {
  const [width, height] = [innerWidth, innerHeight];
  onTestFinished(() => page.viewport(width, height));
  await page.viewport(320, 600);
});

function setTextSize(sizes: readonly string[]): void {
  const style = document.createElement('style');
  style.textContent = `:root { ${sizes.map((size) => `--size-${size} !important;`).join('')} }`;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** The elements that stick out of what shows them, sideways. */
function cutOff(): string[] {
  return [document.documentElement, ...document.querySelectorAll('main, main *:not(.visually-hidden, input)')]
    .filter((element) => {
      const sticksOut = element.getBoundingClientRect().right > 320.5;
      return sticksOut || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => `${element.localName}.${element.className}`);
}

for (const [size, sizes] of Object.entries(SIZES)) {
  test(`the card fits 320 px with text at ${size}`, async () => {
    setTextSize(sizes);
    const none = () => {};
    const links = { onOpen: none, back: linkTo('psychoneuroendocrinology'), onBack: none, onClose: none };
    show(<Card entry={entry} headingLevel={2} takesFocus={false} {...links} />);
    await page.getByText('More, with an example').click();
    expect(cutOff()).toEqual([]);
  });

  test(`the popup fits 320 px with text at ${size}`, async () => {
    setTextSize(sizes);
    const site = {
      kind: 'reachable',
      site: 'a-very-long-name-of-a-host.example.org',
      on: true,
      keptHere: true,
    } as const;
    const terms = [{ ...linkTo(LONG), count: 1000 }];
    show(popup({ site, terms, search: openSearch(buildSearchIndex([entry])) }));
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
  const terms = Array.from({ length: 60 }, (_, index) => ({ ...linkTo(`term ${index}`), count: 1 }));
  show(popup({ terms }));
  await expect.element(page.getByRole('switch')).toBeInViewport({ ratio: 1 });
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
});
