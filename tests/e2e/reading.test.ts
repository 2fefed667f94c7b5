import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marksOf, openCard, waitForMarks } from '../../scripts/browser/page.ts';
import { serialise } from '../../scripts/browser/serialise.ts';
import { waitForNoCard } from './support/card.ts';
import { markedTexts } from './support/marks.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** Every fixture page, with a text that is marked on it. */
const PAGES = [
  ['article.html', 'therapeutic alliance'],
  ['strict-csp.html', 'therapeutic alliance'],
  ['rerender.html', 'therapeutic alliance'],
  ['shadow.html', 'therapeutic alliance'],
  ['iframe.html', 'therapeutic alliance'],
  ['dialog.html', 'therapeutic alliance'],
  ['editor.html', 'therapeutic alliance'],
  ['rtl.html', 'therapeutic alliance'],
  ['plain.txt', 'countertransference'],
] as const;

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getElementById('app') || document.body.dataset.done === 'yes', {
    timeout: PATIENCE_MS,
  });
}

describe.each(BROWSERS)('reading pages in %s', (name) => {
  let session: Session;
  const untouched = new Map<string, string>();

  beforeAll(async () => {
    session = await startSession(name, {
      async before(open, fixture) {
        for (const [path] of PAGES) {
          const page = await open(fixture(path));
          await settled(page);
          untouched.set(path, await serialise(page));
          await page.close();
        }
      },
    });
  });
  afterAll(() => session?.close());

  test.each(PAGES)(
    '%s is byte for byte what it was, with its terms marked and a card opened and closed',
    async (path, text) => {
      const page = await session.open(session.fixture(path));
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await settled(page);
      await expect.poll(() => marksOf(page, text), { timeout: PATIENCE_MS }).not.toEqual([]);
      await openCard(page, text);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);

      expect(await serialise(page)).toBe(untouched.get(path));
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  test('a term is marked across inline markup', async () => {
    const page = await session.open(session.fixture('article.html'));
    await expect
      .poll(() => markedTexts(page), { timeout: PATIENCE_MS })
      .toEqual(['therapeutic alliance', 'alliance rupture', 'Countertransference']);
    await page.close();
  });

  test('nothing is marked where text is written', async () => {
    const page = await session.open(session.fixture('editor.html'));
    // The paragraph that is added last is read last: by then all that comes before it has been.
    await waitForMarks(page, PATIENCE_MS);
    await page.evaluate(() => document.body.append('The end: empathy.'));
    await expect
      .poll(async () => (await markedTexts(page)).sort(), { timeout: PATIENCE_MS })
      .toEqual(['empathy', 'therapeutic alliance']);
    await page.close();
  });

  test('terms in shadow trees are marked', async () => {
    const page = await session.open(session.fixture('shadow.html'));
    await expect
      .poll(async () => (await markedTexts(page)).sort(), { timeout: PATIENCE_MS })
      .toEqual(['countertransference', 'therapeutic alliance']);
    await page.close();
  });

  test('terms are marked in frames of the same origin, of another, without an address and sandboxed', async () => {
    const page = await session.open(session.fixture('iframe.html'));
    for (const [id, text] of [
      ['same', 'countertransference'],
      ['cross', 'countertransference'],
      ['srcdoc', 'rapport'],
      ['sandboxed', 'countertransference'],
    ] as const) {
      const frame = await (await page.waitForSelector(`#${id}`))?.contentFrame();
      if (!frame) throw new Error(`The frame ${id} did not load.`);
      const texts = () =>
        frame.evaluate(() =>
          [...(CSS.highlights.get('psygloss-term') ?? [])].map((mark) =>
            mark.startContainer.textContent?.slice(mark.startOffset, mark.endOffset),
          ),
        );
      await expect.poll(texts, { timeout: PATIENCE_MS, message: id }).toEqual([text]);
    }
    await page.close();
  });

  test('marks follow text that is added, changed and removed', async () => {
    const page = await session.open(session.fixture('article.html'));
    await waitForMarks(page, PATIENCE_MS);
    await page.evaluate(() => {
      const end = document.getElementById('end');
      if (end) end.textContent = 'Now rapport stands here.';
      document.getElementById('first')?.remove();
    });
    await expect
      .poll(() => markedTexts(page), { timeout: PATIENCE_MS })
      .toEqual(['alliance rupture', 'Countertransference', 'rapport']);
    await page.close();
  });
});
