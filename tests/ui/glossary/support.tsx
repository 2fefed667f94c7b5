import type { JSX } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { GlossaryApp, type GlossaryAppProps } from '../../../entrypoints/glossary/GlossaryApp.tsx';
import { buildSearchIndex } from '../../../src/build/searchIndex.ts';
import { createGlossary } from '../../../src/core/glossary/glossary.ts';
import { entryOf, linkTo, SERVICES } from '../entries.ts';
import { resize } from '../fit.ts';
import { questionOf } from '../questions.ts';
import { showPage } from '../show.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/card/card.css';
import '../../../src/ui/page/pageNav.css';
import '../../../src/ui/glossary/browse.css';
import '../../../src/ui/glossary/glossary.css';

/** Entries of two topics; one begins with no letter. */
const ENTRIES = [
  entryOf('working alliance', {
    related: [linkTo('alliance rupture')],
    confusedWith: [{ ...linkTo('transference'), difference: 'is about the past.' }],
  }),
  entryOf('alliance rupture', { related: [linkTo('working alliance')] }),
  entryOf('transference', { topic: 'Psychodynamics' }),
  entryOf('acting out', { topic: 'Psychodynamics' }),
  entryOf('16PF', { topic: 'Psychodynamics' }),
];

export const HEADWORDS = ['16PF', 'acting out', 'alliance rupture', 'transference', 'working alliance'];

/** The first of them rests on the working alliance too. */
const QUESTIONS = [
  questionOf('Does it work?', { keywords: [linkTo('working alliance'), linkTo('empathy')] }),
  questionOf('How long does it take?', { keywords: [linkTo('transference')] }),
];

/** A window in which list and entry stand side by side, and one in which there is room for one of them. */
export const WIDE = [1100, 700] as const;
export const NARROW = [400, 700] as const;

export function app(props: Partial<GlossaryAppProps> = {}): JSX.Element {
  const { all } = createGlossary(async () => ENTRIES);
  return (
    <GlossaryApp
      fetchAll={all}
      fetchIndex={async () => buildSearchIndex(ENTRIES)}
      fetchQuestions={async () => QUESTIONS}
      services={SERVICES}
      {...props}
    />
  );
}

/** Shows the glossary page at `hash` until the test is over, once its list is there. */
export async function openGlossary(
  hash: string,
  [width, height]: readonly [number, number],
  props: Partial<GlossaryAppProps> = {},
): Promise<void> {
  await resize(width, height);
  goTo(hash);
  onTestFinished(() => goTo(''));
  showPage(app(props));
  await expect.poll(() => document.querySelector('.term-list a, h1')).not.toBeNull();
}

/** Changes the address without an entry in the history. */
function goTo(hash: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
}

export const nav = page.getByRole('navigation', { name: 'Terms' });
export const heading = page.getByRole('heading', { level: 1 });
export const searchBox = page.getByRole('searchbox', { name: 'Search the glossary' });
export const link = (name: string) => nav.getByRole('link', { name, exact: true });

/** The terms that are listed. */
export function listed(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.term-list a')].map(({ textContent }) => textContent);
}
