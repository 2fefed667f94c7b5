import type { JSX } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { QuizApp, type QuizAppProps } from '../../../entrypoints/quiz/QuizApp.tsx';
import type { Random } from '../../../src/core/quiz/random.ts';
import { entryOf, linkTo } from '../entries.ts';
import { showPage } from '../show.ts';
import '../../../src/ui/page/ownPage.css';
import '../../../src/ui/quiz/quiz.css';

const OTHER = { topicId: 'psychodynamics', topic: 'Psychodynamics' };
/** Each asks for itself with the three others of its topic beside it. */
export const ENTRIES = [
  entryOf('working alliance', {
    definition: 'A working alliance, or bond.',
    confusedWith: [{ ...linkTo('empathy'), difference: 'An alliance is a bond; empathy is understanding.' }],
  }),
  entryOf('empathy', { definition: 'Feeling with another.' }),
  entryOf('alliance rupture', { definition: 'A strain in a bond.' }),
  entryOf('rapport', { definition: 'Ease with each other.' }),
  entryOf('acting out', OTHER),
  entryOf('transference', OTHER),
];
const fetchAll = async () => ENTRIES;
const none = async () => [];

export const TOPIC = '#topic/therapeutic-process/5';
export const heading = page.getByRole('heading', { level: 1 });

/** Chance that is none: every question asks for a meaning, or for a term. */
export const always =
  (kind: 'meaning' | 'term'): Random =>
  () =>
    kind === 'meaning' ? 0.9 : 0.1;

/** Shows the quiz page at `hash` until the test is over, once it is there. */
export async function openQuiz(hash: string, props: Partial<QuizAppProps> = {}): Promise<void> {
  goTo(hash);
  onTestFinished(() => goTo(''));
  showPage(app(props));
  await expect.element(heading).toBeVisible();
}

function app(props: Partial<QuizAppProps>): JSX.Element {
  return (
    <QuizApp
      fetchAll={fetchAll}
      savedIds={none}
      pageIds={none}
      onOutside={undefined}
      random={always('term')}
      {...props}
    />
  );
}

/** Changes the address without an entry in the history. */
function goTo(hash: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
}

/** The answers as they are shown. */
export function answers(): string[] {
  return [...document.querySelectorAll('.quiz-answer')].map((each) => each.textContent);
}
