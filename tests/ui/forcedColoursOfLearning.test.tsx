import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contrastRatio } from '../../src/core/marks/contrast.ts';
import { expectChosen, expectFocusShown, expectRinged, find, forceColours, look, rgbOf } from './forcedColours.ts';
import { openLearn, reviewOf, savedTerm } from './learn/support.tsx';
import { openQuiz, TOPIC as QUIZ_TOPIC } from './quiz/support.tsx';
import { openTopics, QUESTION, TOPIC, WIDE } from './topics/support.tsx';

for (const scheme of ['light', 'dark'] as const) {
  const title = (text: string) => `${text}, where the reader's system forces its ${scheme} colours`;

  test(title('the quiz shows which page it is, what is chosen, what was right, and where the focus is'), async () => {
    await forceColours(scheme);
    await openQuiz('');
    expectChosen(find('.page-nav a[aria-current]'), find('.page-nav a:not([aria-current])'));
    await expectFocusShown(find('.page-nav a[aria-current]'), find('.page-nav a[aria-current]'));
    expectRinged(find('.quiz-choice:has(:checked)'), find('.quiz-choice:not(:has(:checked, :disabled))'));
    location.hash = QUIZ_TOPIC;
    await expect.poll(() => document.querySelector('.quiz-answer')).not.toBeNull();
    await userEvent.keyboard('1');
    await expect.poll(() => document.querySelector('.quiz-verdict')).not.toBeNull();
    const borderOf = (selector: string) => getComputedStyle(find(selector)).borderTopColor;
    expect(borderOf('.quiz-answer.right')).not.toBe(borderOf('.quiz-answer:not(.right)'));
    for (const answer of document.querySelectorAll('.quiz-answer')) {
      expect(contrastRatio(look(answer).text, look(answer).ground)).toBeGreaterThan(4.5);
    }
    const next = find('.own-actions .own-button');
    next.blur();
    await expectFocusShown(next, next);
  });

  test(title('the review shows which grade is chosen, and progress draws its bars'), async () => {
    await forceColours(scheme);
    const reviews = [reviewOf('empathy', 40, 'good'), reviewOf('empathy', 39, 'good')];
    openLearn({ saved: [savedTerm('empathy', 50)], reviews }, '#review');
    await page.getByRole('button', { name: 'sympathy' }).click();
    expectRinged(find('.grade.primary'), find('.grade:not(.primary)'));
    await expectFocusShown(find('.grade:not(.primary)'), find('.grade:not(.primary)'));
    location.hash = '#progress';
    await expect.poll(() => document.querySelector('.bar')).not.toBeNull();
    expect(contrastRatio(look(find('.bar')).ground, look(document.body).ground)).toBeGreaterThan(3);
    location.hash = '#saved';
    await expect.poll(() => document.querySelector('.note textarea')).not.toBeNull();
    await expectFocusShown(find('.note textarea'), find('.note textarea'));
  });

  test(title('a topic draws the lines of its map, and a source shows that it has the focus'), async () => {
    await forceColours(scheme);
    await openTopics(TOPIC, WIDE);
    const strokeOf = (selector: string) => rgbOf(getComputedStyle(find(selector)).stroke);
    expect(contrastRatio(strokeOf('.concepts-tie'), look(document.body).ground)).toBeGreaterThan(3);
    document.querySelector<SVGAElement>('.concept')?.focus();
    await expect.poll(() => document.querySelector('.concepts-tie.lit')).not.toBeNull();
    expect(strokeOf('.concepts-tie.lit')).not.toEqual(strokeOf('.concepts-tie:not(.lit)'));
    await expectFocusShown(find('.flashcard'), find('.flashcard'));
    location.hash = QUESTION;
    await page.getByRole('button', { name: 'Source 1', exact: true }).first().click();
    expectRinged(find('.question-sources li'), find('.question-sources li + li'));
  });
}
