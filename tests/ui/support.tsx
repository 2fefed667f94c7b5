import type { JSX } from 'preact';
import { buildSearchIndex } from '../../src/build/searchIndex.ts';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import type { PageTerm } from '../../src/core/glossary/pageTerms.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/Popup.tsx';
import type { SiteState } from '../../src/ui/popup/SiteSwitch.tsx';
import { entryOf, linkTo, SERVICES } from './entries.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/page/page.css';
import '../../src/ui/sites/switch.css';
import '../../src/ui/popup/popup.css';

type Reachable = Extract<SiteState, { kind: 'reachable' }>;

export const ALLIANCE = entryOf('working alliance', {
  forms: ['working alliance', 'therapeutic alliance'],
  related: [linkTo('alliance rupture'), linkTo('empathy')],
  confusedWith: [{ ...linkTo('transference'), difference: 'is about the past.' }],
});
export const RUPTURE = entryOf('alliance rupture', { related: [linkTo('working alliance')] });
export const EMPATHY = entryOf('empathy', { related: [linkTo('working alliance')] });
const TRANSFERENCE = entryOf('transference');
export const ENTRIES = [ALLIANCE, RUPTURE, EMPATHY, TRANSFERENCE];

export async function load(id: TermId): Promise<Entry | undefined> {
  return ENTRIES.find((entry) => entry.id === id);
}

/** A term of a page, all of it in the top frame. */
export function pageTerm(term: string, count: number, topic = 'Therapeutic process'): PageTerm {
  return { ...linkTo(term), topic, count, frames: [{ frameId: 0, count }] };
}

/** The state of a site that is switched on, unless told otherwise. */
export function siteOn(site: string, more: Partial<Reachable> = {}): Reachable {
  return {
    kind: 'reachable',
    place: { site, path: '/' },
    on: true,
    scopes: undefined,
    mode: 'everywhere',
    isPrivate: false,
    keptHere: false,
    ...more,
  };
}

/** The popup over a page with two terms, unless told otherwise. */
export function popup(props: Partial<PopupProps> = {}): JSX.Element {
  return (
    <Popup
      site={siteOn('example.org')}
      terms={[pageTerm('empathy', 3), pageTerm('working alliance', 1)]}
      search={openSearch(buildSearchIndex(ENTRIES))}
      services={SERVICES}
      load={load}
      onSwitch={() => {}}
      pausedUntil={undefined}
      onPause={() => {}}
      onPanel={() => {}}
      due={0}
      hasFailed={false}
      onLearn={() => {}}
      onOptions={() => {}}
      onGlossary={() => {}}
      {...props}
    />
  );
}
