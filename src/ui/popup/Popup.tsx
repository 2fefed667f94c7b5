import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Entry, TermId, TermLink } from '../../core/glossary/entry.ts';
import type { PageTerm } from '../../core/glossary/pageTerms.ts';
import type { GlossarySearch } from '../../core/search/search.ts';
import type { CardServices } from '../card/CardActions.tsx';
import { CardTrail } from '../card/CardTrail.tsx';
import { t } from '../words.ts';
import { PageTerms } from './PageTerms.tsx';
import { Pause, type PauseProps } from './Pause.tsx';
import { Search } from './Search.tsx';
import { type SiteState, SiteSwitch, type SiteSwitchProps } from './SiteSwitch.tsx';

export interface PopupProps extends PauseProps, Pick<SiteSwitchProps, 'onSwitch'> {
  readonly site: SiteState;
  readonly terms: readonly PageTerm[];
  readonly search: GlossarySearch | undefined;
  readonly services: CardServices;
  load(id: TermId): Promise<Entry | undefined>;
  /** Opens the panel. */
  onPanel(): void;
  /** Whether what the reader chose last could not be stored. */
  readonly hasFailed: boolean;
  /** How many saved terms are due. */
  readonly due: number;
  /** Opens the review, or where nothing is due what is saved. */
  onLearn(): void;
  /** Opens the options page. */
  onOptions(): void;
  /** Opens the glossary page, at an entry where one is given. */
  onGlossary(id: TermId | undefined): void;
}

/** The toolbar popup: search, an entry in place of it, the terms of the page, and the switches; at its end the ways to the other pages. */
export function Popup(props: PopupProps): JSX.Element {
  const { site, terms, search, load, pausedUntil, services, due, hasFailed } = props;
  const { onSwitch, onPause, onPanel, onLearn, onOptions, onGlossary } = props;
  const [query, setQuery] = useState('');
  const [entry, setEntry] = useState<Entry>();
  const open = async ({ id }: Pick<TermLink, 'id'>) => setEntry(await load(id).catch(() => undefined));
  const isOpen = entry !== undefined;

  useLayoutEffect(() => {
    if (!isOpen) return;
    // Esc leads back to the search; only from there does it close the popup, as the browser has it.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setEntry(undefined);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [isOpen]);

  return (
    <div class="popup">
      {entry ? (
        <CardTrail
          key={entry.id}
          start={entry}
          headingLevel={1}
          takesFocus={true}
          load={load}
          onClose={() => setEntry(undefined)}
          services={{ ...services, onGlossary }}
        />
      ) : (
        <>
          <h1 class="visually-hidden">{t('popup.title')}</h1>
          <Search query={query} onQuery={setQuery} search={search} onOpen={open} />
          {query.trim() === '' && (
            <PageTerms site={site} terms={terms} isPaused={pausedUntil !== undefined} onOpen={open} />
          )}
        </>
      )}
      <footer class="popup-footer">
        <SiteSwitch site={site} onSwitch={onSwitch} />
        <div role="alert">{hasFailed && <p class="site-note">{t('settings.notStored')}</p>}</div>
        <div class="popup-pause">
          <Pause pausedUntil={pausedUntil} onPause={onPause} />
        </div>
        <div class="popup-actions">
          <button type="button" class="popup-quiet" title={t('panel.openTitle')} onClick={onPanel}>
            {t('panel.open')}
          </button>
          <button type="button" class="popup-quiet" onClick={onLearn}>
            {due > 0 ? t('popup.review', due, { count: due }) : t('popup.learn')}
          </button>
          <button type="button" class="popup-quiet popup-glossary" onClick={() => onGlossary(undefined)}>
            {t('popup.glossary')}
          </button>
          <button type="button" class="popup-quiet popup-options" onClick={onOptions}>
            {t('popup.options')}
          </button>
        </div>
      </footer>
    </div>
  );
}
