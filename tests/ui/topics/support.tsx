import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { TopicsApp } from '../../../entrypoints/topics/TopicsApp.tsx';
import { entryOf, linkTo } from '../entries.ts';
import { questionLink, questionOf } from '../questions.ts';
import { showPage } from '../show.ts';
import '../../../src/ui/page/ownPage.css';
import '../../../src/ui/card/card.css';
import '../../../src/ui/topics/topics.css';

const LONG = 'obsessive-compulsive psychoneuroimmunology disorder';
const ENTRIES = [
  entryOf('working alliance', { related: [linkTo('empathy'), linkTo('alliance rupture')] }),
  entryOf('alliance rupture', { related: [linkTo('working alliance'), linkTo(LONG)] }),
  entryOf('empathy', { related: [linkTo('working alliance')] }),
  entryOf(LONG, { related: [] }),
  entryOf('acting out', { topicId: 'psychodynamics', topic: 'Psychodynamics', related: [] }),
];
const QUESTIONS = [
  questionOf('Does it work?', { related: [questionLink('Is it old?')] }),
  questionOf('How long does it take?'),
  questionOf('Is it old?', { topicId: 'psychodynamics', topic: 'Psychodynamics' }),
];
const fetchAll = async () => ENTRIES;
const fetchQuestions = async () => QUESTIONS;

export const TOPIC = '#therapeutic-process';
export const QUESTION = '#therapeutic-process/does-it-work';
export const WIDE = [1000, 700] as const;
export const NARROW = [360, 700] as const;
export const heading = page.getByRole('heading', { level: 1 });

/** Shows the topics page at `hash` until the test is over, once it is there. */
export async function openTopics(hash: string, [width, height]: readonly [number, number]): Promise<void> {
  const before = [innerWidth, innerHeight] as const;
  onTestFinished(() => page.viewport(...before));
  await page.viewport(width, height);
  goTo(hash);
  onTestFinished(() => goTo(''));
  showPage(<TopicsApp fetchAll={fetchAll} fetchQuestions={fetchQuestions} />);
  await expect.element(heading).toBeVisible();
}

/** Changes the address without an entry in the history. */
function goTo(hash: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
}
