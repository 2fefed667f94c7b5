import type { TermId } from '../glossary/entry.ts';
import { type Settings, withNotMeant, withSwitched } from './settings.ts';
import type { Pattern, Place } from './siteRules.ts';

/** What a reader chose for a site in a private window, where nothing of it is to be stored. */
export type PrivateChoice =
  | { readonly kind: 'switched'; readonly place: Place; readonly pattern: Pattern; readonly on: boolean }
  | { readonly kind: 'notMeant'; readonly site: string; readonly term: TermId };

/** The settings as they hold in private windows: those stored, and upon them the choices made there, the earliest first. */
export function withPrivateChoices(stored: Settings, choices: readonly PrivateChoice[]): Settings {
  let settings = stored;
  for (const choice of choices) {
    settings =
      choice.kind === 'switched'
        ? withSwitched(settings, choice.place, choice.pattern, choice.on)
        : withNotMeant(settings, choice.site, choice.term);
  }
  return settings;
}
