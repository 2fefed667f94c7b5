import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations, setScheme } from '../axe.ts';
import { entryOf } from '../entries.ts';
import { ENGLISH, misfits, squeeze } from '../fit.ts';
import { always, heading, openQuiz, TOPIC } from './support.tsx';

/** As long as words of the field get. */
const LONG = [1, 2, 3, 4].map((number) => entryOf(`psychoneuroimmunology ${number}`));
const next = page.getByRole('button', { name: 'Next question' });

async function toScore(): Promise<void> {
  const onward = page.getByRole('button', { name: /^(Next question|See the score)$/ });
  while (document.querySelector('.quiz-answer')) {
    await userEvent.keyboard('1');
    await expect.element(onward).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(onward).not.toBeInTheDocument();
  }
  await expect.poll(() => heading.element().textContent).toMatch(/right$/);
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(['term', 'meaning'] as const)(
    'axe finds nothing against a quiz that asks for a %s, from start to score',
    async (kind) => {
      setScheme(scheme);
      await openQuiz('', { random: always(kind) });
      await expectNoViolations(scheme);
      location.hash = TOPIC;
      await expect.element(page.getByText('Question 1 of 4')).toBeVisible();
      await expectNoViolations(scheme);
      await userEvent.keyboard('1');
      await expect.element(next).toBeVisible();
      await expectNoViolations(scheme);
      await toScore();
      await expectNoViolations(scheme);
    },
  );
});

describe.each(ENGLISH)('with text at $textSize', (tight) => {
  beforeEach(() => squeeze(tight));

  test.each(['term', 'meaning'] as const)('a quiz that asks for a %s fits 320 px from start to score', async (kind) => {
    await openQuiz('', { random: always(kind), fetchAll: async () => LONG });
    expect(misfits()).toEqual([]);
    location.hash = TOPIC;
    await expect.element(page.getByText('Question 1 of 4')).toBeVisible();
    expect(misfits()).toEqual([]);
    await userEvent.keyboard('1');
    await expect.element(next).toBeVisible();
    expect(misfits()).toEqual([]);
    for (const button of document.querySelectorAll('.quiz-answer')) {
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    await toScore();
    expect(misfits()).toEqual([]);
  });
});
