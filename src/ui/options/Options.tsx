import type { JSX } from 'preact';
import type { TermId } from '../../core/glossary/entry.ts';
import type { NotMeant, Preferences, Settings } from '../../core/settings/settings.ts';
import { KEPT_HERE, siteName } from '../words.ts';
import { Marking } from './Marking.tsx';
import { UndoList } from './UndoList.tsx';

/** What came of the last change, where there is something to say. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'notRead' }
  | { readonly kind: 'notStored' }
  | { readonly kind: 'meantAgain'; readonly headword: string; readonly site: string }
  | { readonly kind: 'switchedOn'; readonly site: string };

export interface OptionsProps {
  /** Missing until they are read. */
  readonly settings: Settings | undefined;
  /** The headwords of the terms that are not meant somewhere, missing until they are read. */
  readonly headwords: ReadonlyMap<TermId, string> | undefined;
  /** The browser would not sync the settings. */
  readonly keptHere: boolean;
  readonly notice: Notice;
  onPrefer(change: Partial<Preferences>): void;
  /** Marks a term on a site again; gets its headword with it. */
  onMeantAgain(item: NotMeant, headword: string): void;
  onSwitchOn(site: string): void;
}

/** The options page: how much is marked, what is not meant where, and the sites that are off. */
export function Options(props: OptionsProps): JSX.Element {
  const { settings, headwords, keptHere, notice, onPrefer, onMeantAgain, onSwitchOn } = props;
  return (
    <div class="options">
      <h1>Psygloss options</h1>
      <p class="options-quiet">Every change is stored at once.</p>
      {settings && <Marking preferences={settings} onPrefer={onPrefer} />}
      {settings && (headwords || settings.notMeant.length === 0) && (
        <UndoList
          title="Not meant here"
          intro="These terms are not marked on these sites, because you said that they are not meant there."
          empty="No term is left out anywhere. Where a mark is wrong, open its card and choose “Not meant here” at the end."
          action="Undo"
          items={settings.notMeant.map((item) => {
            const headword = headwords?.get(item.term) ?? item.term;
            const site = siteName(item.site);
            return {
              key: `${item.site} ${item.term}`,
              name: <span class="options-term">{headword}</span>,
              detail: site,
              actionLabel: `Undo: mark ${headword} on ${site} again`,
              onAction: () => onMeantAgain(item, headword),
            };
          })}
        />
      )}
      {settings && (
        <UndoList
          title="Sites switched off"
          intro="Nothing is marked on these sites."
          empty="No site is switched off. The switch for a site is behind the icon in the toolbar."
          action="Switch on"
          items={settings.sitesOff.map((site) => ({
            key: site,
            name: siteName(site),
            actionLabel: `Switch on ${siteName(site)}`,
            onAction: () => onSwitchOn(site),
          }))}
        />
      )}
      <footer class="options-status">
        <p role="status">{wordsOf(notice)}</p>
        <p role="status">{keptHere ? KEPT_HERE : ''}</p>
      </footer>
    </div>
  );
}

function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'none':
      return '';
    case 'notRead':
      return 'Your browser would not give Psygloss its settings. Reload this page to try again.';
    case 'notStored':
      return 'Your browser would not store this change. Everything is as it was before.';
    case 'meantAgain':
      return `“${notice.headword}” is marked on ${siteName(notice.site)} again.`;
    case 'switchedOn':
      return `Terms are marked on ${siteName(notice.site)} again.`;
  }
}
