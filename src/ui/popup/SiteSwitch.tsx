import type { JSX } from 'preact';
import type { Pattern, Place } from '../../core/settings/siteRules.ts';
import type { PageState } from '../page/emptyReason.ts';
import { patternName } from '../sites/patternName.ts';
import { Switch } from '../sites/Switch.tsx';
import { cutAt, siteName, t } from '../words.ts';

/** Something around the page that can be switched, and whether it is on. */
interface Scope {
  readonly pattern: Pattern;
  readonly on: boolean;
}

/** What the popup knows of the page below it. */
export type SiteState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | (Extract<PageState, { kind: 'reachable' }> & {
      readonly place: Place;
      /** The widest first; missing until they are known. */
      readonly scopes: readonly Scope[] | undefined;
      /** Nothing that is chosen for the site is stored. */
      readonly isPrivate: boolean;
      /** The browser would not sync the setting. */
      readonly keptHere: boolean;
    });

export interface SiteSwitchProps {
  readonly site: SiteState;
  onSwitch(pattern: Pattern, on: boolean): void;
}

/** The switch for the site of the page, and those for more or less than that; nothing where there is no such site. */
export function SiteSwitch({ site, onSwitch }: SiteSwitchProps): JSX.Element | null {
  if (site.kind !== 'reachable') return null;
  const [before, after] = cutAt((part) => t('popup.siteSwitch', { site: part }));
  const own = site.place.site;
  return (
    <>
      <Switch on={site.on} onSwitch={(on) => onSwitch(own, on)}>
        {before}
        <b>{siteName(own)}</b>
        {after}
      </Switch>
      {site.scopes && site.scopes.length > 1 && (
        <details class="site-scopes">
          <summary>{t('popup.scopes')}</summary>
          {site.scopes.map(({ pattern, on }) => (
            <Switch key={pattern} on={on} onSwitch={(next) => onSwitch(pattern, next)}>
              {patternName(pattern)}
            </Switch>
          ))}
        </details>
      )}
      {site.isPrivate && <p class="site-note">{t('popup.notStored')}</p>}
      {site.keptHere && (
        <p class="site-note" role="status">
          {t('settings.keptHere')}
        </p>
      )}
    </>
  );
}
