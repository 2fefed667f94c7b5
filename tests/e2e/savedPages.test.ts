import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runPages } from '../../scripts/gauntlet/runPages.ts';
import { BROWSERS } from './support/session.ts';

const PAGES = {
  'changed.html': '<p>Words.</p>',
  'faulty.html': '<p>Words.</p>',
  // Another one with every load, it asks what nobody answers.
  'lively.html': `<script>
    localStorage.visits = 1 + Number(localStorage.visits ?? 0);
    document.body.append(Math.random(), Date.now(), String(new Date()), confirm('Well?'), localStorage.visits);
  </script>`,
};

/** What the content script of an extension does that breaks pages, two of the three. */
const BREAKS = `
  if (location.pathname === '/changed.html') document.querySelector('p').innerHTML = '<span>Words</span>.';
  if (location.pathname === '/faulty.html') console.error('It went wrong.');`;

// Browsers start again and again, and a dozen visits take two seconds each: half a minute on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

test.each(BROWSERS)('the gauntlet of saved pages tells which an extension breaks, and how, in %s', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'psygloss-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [page, body] of Object.entries(PAGES))
    writeFileSync(join(folder, page), `<!doctype html><title>A page</title><body>${body}</body>`);
  // It stands where the built one does.
  const extension = join(folder, `.output/${name}-mv3`);
  mkdirSync(extension, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'An extension that breaks pages',
    version: '1',
    browser_specific_settings: { gecko: { id: 'psygloss@psygloss.org' } },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'] }],
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'content.js'), BREAKS);
  const browser = (name === 'chrome' ? process.env.CHROME_PATH : process.env.FIREFOX_PATH) ?? '';
  const findings = await runPages(folder, name, browser, folder, Object.keys(PAGES), () => {});
  expect(findings).toMatchObject([
    { page: 'changed.html', dom: 'changed', difference: expect.stringContaining('<span'), errors: [] },
    { page: 'faulty.html', dom: 'unchanged', errors: ['It went wrong.'] },
    { page: 'lively.html', dom: 'unchanged', errors: [] },
  ]);
});
