import type { JSX } from 'preact';
import { cutAt, siteName, t } from '../words.ts';

/** What the popup knows of the page below it. */
export type SiteState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'reachable';
      /** As `siteOf` names it. */
      readonly site: string;
      readonly on: boolean;
      /** The browser would not sync the setting. */
      readonly keptHere: boolean;
    };

export interface SiteSwitchProps {
  readonly site: SiteState;
  onSwitch(on: boolean): void;
}

/** The switch for the site of the page; nothing where there is no such site. */
export function SiteSwitch({ site, onSwitch }: SiteSwitchProps): JSX.Element | null {
  if (site.kind !== 'reachable') return null;
  const [before, after] = cutAt((part) => t('popup.siteSwitch', { site: part }));
  return (
    <>
      <label class="site-switch">
        <span>
          {before}
          <b>{siteName(site.site)}</b>
          {after}
        </span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={site.on}
          checked={site.on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </label>
      {site.keptHere && (
        <p class="site-note" role="status">
          {t('settings.keptHere')}
        </p>
      )}
    </>
  );
}
