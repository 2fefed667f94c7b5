import type { Mode } from '../../core/settings/settings.ts';
import { t } from '../words.ts';

/** What is known of a page. */
export type PageState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'reachable';
      /** Whether terms are marked on it, as soon as nothing is paused. */
      readonly on: boolean;
      readonly mode: Mode;
    };

/** Says why there are no terms on a page. */
export function emptyReason(page: PageState, isPaused: boolean): string {
  switch (page.kind) {
    case 'asking':
      return t('popup.reading');
    case 'unreachable':
      return t('popup.unreachable');
    case 'reachable':
      if (isPaused) return t('popup.pausedHere');
      if (page.on) return t('popup.noTerms');
      return t(page.mode === 'chosen' ? 'popup.siteNotChosen' : 'popup.siteOff');
  }
}
