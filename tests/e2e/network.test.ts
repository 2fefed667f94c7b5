import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, openPopup } from '../../scripts/browser/page.ts';
import { pressInCard } from './support/card.ts';
import { saveInto } from './support/downloads.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { type Recorder, startRecorder } from './support/recorder.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** The extension's own pages, and what is there once each is shown. */
const OWN_PAGES = [
  ['glossary.html#rapport', '.card-title'],
  ['glossary.html?q=rapport', 'a[href]'],
  ['options.html', '.choice :checked'],
  ['learn.html', 'h1'],
  ['topics.html', 'h1'],
  ['quiz.html', 'h1'],
  ['sheet.html', 'h1'],
  ['welcome.html', 'h1'],
  ['sidepanel.html', '.panel'],
] as const;

/** What the browsers ask their makers of their own accord, with or without the extension. */
const OF_THE_BROWSER = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|org|net)(:443)?$/;

describe.each(BROWSERS)('a whole session in %s', (name) => {
  let folder: string;
  let recorder: Recorder;
  let session: Session;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'psygloss-downloads-'));
    recorder = await startRecorder();
    session = await startSession(name, { proxyPort: recorder.port });
    await saveInto(session, folder);
  });
  afterAll(async () => {
    await session?.close();
    recorder?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Presses everything that can be pressed, files to be saved among it, but no link that leads away. */
  async function pressAll(page: Page): Promise<void> {
    await page
      .evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>(
          'button, summary, input[type=checkbox], input[type=radio]',
        ))
          each.click();
      })
      // What it pressed may lead to another page.
      .catch(() => undefined);
  }

  test('asks no host for anything but the one with the page that is read', async () => {
    const page = await session.open(session.fixture('article.html'));
    await openCard(page, 'therapeutic alliance');
    for (const label of ['Save therapeutic alliance, to learn it', 'Listen', 'More, with an example', 'I know this'])
      await pressInCard(name, page, label);
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    await popup.type('.search-box', 'rapport');
    await popup.waitForSelector('[role=option]', { timeout: PATIENCE_MS });
    await pressAll(popup);
    for (const [path, selector] of OWN_PAGES) {
      const own = await openExtensionPage(session, path, selector);
      await pressAll(own);
    }
    // The recorder would have known: it hears of what any part of the browser asks for.
    await page.evaluate(() => fetch('http://control.example/').catch(() => undefined));
    await expect.poll(() => recorder.hosts(), { timeout: PATIENCE_MS }).toContain('control.example');
    const asked = recorder.hosts().filter((host) => !OF_THE_BROWSER.test(host));
    expect(asked).toEqual([new URL(session.fixture('')).host, 'control.example']);
  });

  test('could not ask from a page of its own, if it would', async () => {
    const own = await openExtensionPage(session, 'options.html', '.choice :checked');
    const refused = await own.evaluate(async () => {
      const ended: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => ended.push(effectiveDirective));
      await fetch('http://own.example/').catch(() => undefined);
      const image = new Image();
      await new Promise((resolve) => {
        image.onerror = resolve;
        image.src = 'http://own.example/image.png';
      });
      return ended;
    });
    expect(refused).toEqual(['connect-src', 'img-src']);
    expect(recorder.hosts()).not.toContain('own.example');
  });
});
