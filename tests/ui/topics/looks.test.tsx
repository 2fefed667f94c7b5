import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoViolations, setScheme } from '../axe.ts';
import { enlargeText, misfits, squeeze, TIGHT } from '../fit.ts';
import { NARROW, openTopics, QUESTION, TOPIC, WIDE } from './support.tsx';

const HASHES = ['', TOPIC, QUESTION, '#nothing'];
const WINDOWS = [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const;

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(WINDOWS)('axe finds nothing against the topics page in a %s window', async (_, size) => {
    setScheme(scheme);
    for (const hash of HASHES) {
      await openTopics(hash, size);
      await expectNoViolations(scheme);
      document.querySelector('.own-page')?.parentElement?.remove();
    }
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test.each(HASHES)('the topics page fits 320 px at "%s"', async (hash) => {
    await squeeze(tight);
    await openTopics(hash, [320, 600]);
    expect(misfits()).toEqual([]);
    for (const card of document.querySelectorAll<HTMLElement>('.flashcard')) card.click();
    expect(misfits()).toEqual([]);
  });
});

test('larger text makes way for the list in a wide window too', async () => {
  enlargeText();
  await openTopics(TOPIC, WIDE);
  await expect.element(page.getByRole('group', { name: 'How they hang together' })).not.toBeInTheDocument();
  expect(misfits()).toEqual([]);
});
