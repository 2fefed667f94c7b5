import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { writeLearning } from '../../src/core/learning/learningFile.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { keptAnswers, savedTerms } from './support/kept.ts';
import { createProfile, kill } from './support/keptProfile.ts';
import { BROWSERS, PATIENCE_MS, type Session } from './support/session.ts';

const RAPPORT = 'rapport' as TermId;
const LEARNING = { saved: [{ id: RAPPORT, at: Date.now() - 1_000, note: '', notedAt: 0, met: [] }], reviews: [] };

describe.each(BROWSERS)('a browser that is killed, %s', (name) => {
  const profile = createProfile(name);
  const folder = mkdtempSync(join(tmpdir(), 'psygloss-'));
  let session: Session | undefined;
  afterAll(async () => {
    await session?.close();
    profile.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const waitForText = (page: Page, selector: string, words: RegExp) =>
    expect
      .poll(() => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector), {
        timeout: PATIENCE_MS,
      })
      .toMatch(words);

  test('has after its next start each answer that was given', async () => {
    const killed = await profile.start();
    session = killed;
    const page = await openExtensionPage(killed, 'learn.html#saved', 'input[type=file]');
    const path = join(folder, 'mine.json');
    writeFileSync(path, writeLearning(LEARNING));
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
    await waitForText(page, '.learn-notice', /1 term new/);
    await page.evaluate(() => {
      location.hash = '#review';
    });
    await waitForText(page, '.question', /rapport/);
    await page.bringToFront();
    await page.keyboard.press(' ');
    await waitForText(page, 'main', /How well did you know it/);
    await page.keyboard.press('3');
    await waitForText(page, '.review-done', /Nothing is due/);
    await kill(killed);

    session = await profile.start();
    const again = await openExtensionPage(session, 'learn.html#saved', '.saved-term');
    expect(await again.evaluate(savedTerms)).toMatchObject([{ id: RAPPORT, schedule: { reviews: 1 } }]);
    expect(await again.evaluate(keptAnswers)).toMatchObject([{ term: RAPPORT, given: [{ grade: 'good' }] }]);
  });
});
