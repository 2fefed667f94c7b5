import type { JSX } from 'preact';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/Popup.tsx';
import { entryOf, linkTo } from './entries.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';

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
      onOptions={() => {}}
      onGlossary={() => {}}
      {...props}
    />
  );
}
