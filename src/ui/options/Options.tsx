import type { JSX } from 'preact';
import type { TermId } from '../../core/glossary/entry.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import type { NotMeant, Settings } from '../../core/settings/settings.ts';
import type { Pattern } from '../../core/settings/siteRules.ts';
import { patternName } from '../sites/patternName.ts';
import { Sites, type SitesProps } from '../sites/Sites.tsx';
import { siteName, t } from '../words.ts';
import { Backup, type Replacement } from './Backup.tsx';
import { Learning } from './Learning.tsx';
import { Marking } from './Marking.tsx';
import { UndoList } from './UndoList.tsx';

/** What came of the last change, where there is something to say. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'notRead' }
  | { readonly kind: 'notStored' }
  | { readonly kind: 'meantAgain'; readonly headword: string; readonly site: string }
  | { readonly kind: 'siteAdded' | 'siteRemoved'; readonly pattern: Pattern }
  | { readonly kind: 'sitesImported'; readonly count: number }
  | { readonly kind: 'markedAgain'; readonly headword: string }
  | { readonly kind: Replacement | 'putBack' };

export interface OptionsProps {
  /** Missing until they are read. */
  readonly settings: Settings | undefined;
  /** The headwords of the terms that are known, or not meant somewhere; missing until they are read. */
  readonly headwords: ReadonlyMap<TermId, string> | undefined;
  /** The browser would not sync the settings. */
  readonly keptHere: boolean;
  readonly notice: Notice;
  onPrefer(change: Partial<Preferences>): void;
  /** Marks a term on a site again; gets its headword with it. */
  onMeantAgain(item: NotMeant, headword: string): void;
  readonly sites: Omit<SitesProps, 'settings'>;
  /** The reader no longer says that they know a term. */
  onMarkAgain(term: TermId, headword: string): void;
  /** Whether all settings were replaced, and can be put back. */
  readonly canUndo: boolean;
  onReplace(settings: Settings, how: Replacement): void;
  onUndo(): void;
}

/** The options page: marks, the terms that are known or not meant, the sites that are off, and all settings at once. */
export function Options(props: OptionsProps): JSX.Element {
  const { settings, headwords, keptHere, notice, onPrefer, onMeantAgain, onMarkAgain, sites } = props;
  const { canUndo, onReplace, onUndo } = props;
  return (
    <div class="options">
      <h1>{t('options.title')}</h1>
      <p class="options-quiet">{t(keptHere ? 'options.atOnce' : 'options.atOnceSynced')}</p>
      {settings && <Marking preferences={settings} onPrefer={onPrefer} />}
      {settings && <Learning preferences={settings} onPrefer={onPrefer} />}
      {settings && (headwords || settings.known.length === 0) && (
        <UndoList
          title={t('options.knownTerms.title')}
          level={2}
          intro={t('options.knownTerms.intro')}
          empty={t('options.knownTerms.empty')}
          action={t('options.knownTerms.undo')}
          items={settings.known.map((term) => {
            const headword = headwords?.get(term) ?? term;
            return {
              key: term,
              name: <Headword text={headword} />,
              actionLabel: t('options.knownTerms.undoLabel', { term: headword }),
              onAction: () => onMarkAgain(term, headword),
            };
          })}
        />
      )}
      {settings && (headwords || settings.notMeant.length === 0) && (
        <UndoList
          title={t('options.notMeant.title')}
          level={2}
          intro={t('options.notMeant.intro')}
          empty={t('options.notMeant.empty')}
          action={t('options.notMeant.undo')}
          items={settings.notMeant.map((item) => {
            const headword = headwords?.get(item.term) ?? item.term;
            const site = siteName(item.site);
            return {
              key: `${item.site} ${item.term}`,
              name: <Headword text={headword} />,
              detail: site,
              actionLabel: t('options.notMeant.undoLabel', { term: headword, site }),
              onAction: () => onMeantAgain(item, headword),
            };
          })}
        />
      )}
      {settings && <Sites settings={settings} {...sites} />}
      {settings && <Backup settings={settings} canUndo={canUndo} onReplace={onReplace} onUndo={onUndo} />}
      <footer class="options-status">
        <p role="status">{wordsOf(notice)}</p>
        <p role="status">{keptHere ? t('settings.keptHere') : ''}</p>
      </footer>
    </div>
  );
}

function Headword({ text }: { text: string }): JSX.Element {
  return (
    <span class="options-term" lang="en">
      {text}
    </span>
  );
}

function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'none':
      return '';
    case 'notRead':
      return t('options.notRead');
    case 'notStored':
      return t('settings.notStored');
    case 'meantAgain':
      return t('options.notMeant.undone', { term: notice.headword, site: siteName(notice.site) });
    case 'siteAdded':
      return t('options.sites.added', { pattern: patternName(notice.pattern) });
    case 'siteRemoved':
      return t('options.sites.removed', { pattern: patternName(notice.pattern) });
    case 'sitesImported':
      return t('options.sites.imported', notice.count, { count: notice.count });
    case 'markedAgain':
      return t('options.knownTerms.undone', { term: notice.headword });
    case 'imported':
    case 'reset':
    case 'putBack':
      return t(`options.backup.${notice.kind}`);
  }
}
