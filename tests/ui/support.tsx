import { type JSX, render } from 'preact';
import { onTestFinished } from 'vitest';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/Popup.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';

const idOf = (term: string): TermId => term.replaceAll(' ', '-') as TermId;

export function linkTo(term: string): { id: TermId; term: string } {
  return { id: idOf(term), term };
}

/** An entry with everything that an entry may have. */
export function entryOf(term: string, more: Partial<Entry> = {}): Entry {
  return {
    ...linkTo(term),
    forms: [term],
    topic: 'Therapeutic process',
    definition: `What ${term} is, in a sentence.`,
    detail: `More about ${term}.`,
    example: `Someone shows ${term}.`,
    confusedWith: [],
    related: [linkTo('empathy')],
    evidence: { strength: 'moderate', reason: 'Many studies, mostly correlational.' },
    sources: [
      {
        citation: [
          { text: 'Doe, J. (2020). A study. ', italic: false },
          { text: 'Journal', italic: true },
          { text: '.', italic: false },
        ],
        url: 'https://doi.org/10.1000/182',
        summary: 'It was found to matter.',
      },
    ],
    reviewed: '2026-11-22',
    ...more,
  };
}

export const ALLIANCE = entryOf('working alliance', {
  forms: ['working alliance', 'therapeutic alliance'],
  related: [linkTo('alliance rupture'), linkTo('empathy')],
  confusedWith: [{ ...linkTo('transference'), difference: 'is about the past.' }],
});
export const RUPTURE = entryOf('alliance rupture', { related: [linkTo('working alliance')] });
export const EMPATHY = entryOf('empathy', { related: [linkTo('working alliance')] });
const ENTRIES = [ALLIANCE, RUPTURE, EMPATHY];

export async function load(id: TermId): Promise<Entry | undefined> {
  return ENTRIES.find((entry) => entry.id === id);
}

/** Shows `element` as the page's content until the test is over; gives a way to show it with other props. */
export function show(element: JSX.Element): (next: JSX.Element) => void {
  const main = document.createElement('main');
  document.body.append(main);
  onTestFinished(() => {
    render(null, main);
    main.remove();
  });
  render(element, main);
  return (next) => render(next, main);
}

/** The popup over a page with two terms, unless told otherwise. */
export function popup(props: Partial<PopupProps> = {}): JSX.Element {
  return (
    <Popup
      site={{ kind: 'reachable', site: 'example.org', on: true, keptHere: false }}
      terms={[
        { ...linkTo('empathy'), count: 3 },
        { ...linkTo('working alliance'), count: 1 },
      ]}
      search={openSearch(buildSearchIndex(ENTRIES))}
      load={load}
      onSwitch={() => {}}
      {...props}
    />
  );
}
