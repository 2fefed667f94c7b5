import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { t } from '../../../src/ui/words.ts';
import { expectNoViolations, setScheme } from '../axe.ts';
import { entryOf } from '../entries.ts';
import { misfits, squeeze, TIGHT } from '../fit.ts';
import { always, heading, openQuiz, TOPIC } from './support.tsx';

/** As long as words of the field get. */
const LONG = [1, 2, 3, 4].map((number) => entryOf(`psychoneuroimmunology ${number}`));
const next = () => page.getByRole('button', { name: t('quiz.next') });
/** The first of the four questions, in whatever language. */
const first = () => page.getByText(t('quiz.place', { number: 1, count: 4 }));

async function toScore(): Promise<void> {
  const onward = page.getByRole('button', { name: new RegExp(`^(${t('quiz.next')}|${t('quiz.toScore')})$`) });
  while (document.querySelector('.quiz-answer')) {
    await userEvent.keyboard('1');
    await expect.element(onward).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(onward).not.toBeInTheDocument();
  }
  await expect.element(page.getByRole('button', { name: t('quiz.new') })).toBeVisible();
  await expect.element(heading).toHaveFocus();
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(['term', 'meaning'] as const)(
    'axe finds nothing against a quiz that asks for a %s, from start to score',
    async (kind) => {
      setScheme(scheme);
      await openQuiz('', { random: always(kind) });
      await expectNoViolations(scheme);
      location.hash = TOPIC;
      await expect.element(first()).toBeVisible();
      await expectNoViolations(scheme);
      await userEvent.keyboard('1');
      await expect.element(next()).toBeVisible();
      await expectNoViolations(scheme);
      await toScore();
      await expectNoViolations(scheme);
    },
  );
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  beforeEach(() => squeeze(tight));

  test.each(['term', 'meaning'] as const)('a quiz that asks for a %s fits 320 px from start to score', async (kind) => {
    await openQuiz('', { random: always(kind), fetchAll: async () => LONG });
    expect(misfits()).toEqual([]);
    location.hash = TOPIC;
    await expect.element(first()).toBeVisible();
    expect(misfits()).toEqual([]);
    await userEvent.keyboard('1');
    await expect.element(next()).toBeVisible();
    expect(misfits()).toEqual([]);
    for (const button of document.querySelectorAll('.quiz-answer')) {
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    await toScore();
    expect(misfits()).toEqual([]);
  });

  test.each(['#saved', '#page', '#topic/nothing'])(
    'the page fits 320 px at %s, where there is no quiz',
    async (hash) => {
      await openQuiz(hash);
      expect(misfits()).toEqual([]);
    },
  );
});
