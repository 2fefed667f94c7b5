import { createI18n } from '@wxt-dev/i18n';
// Written by the build, from locales/en.yml.
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

/** Gives a message of `locales/` in the language of the browser's interface, or in English. */
export const { t } = createI18n<GeneratedI18nStructure>();

/** The language that `t` speaks, such as "en". */
export function languageOfWords(): string {
  return t('language');
}

/** The language in which dates are written: days stand before months in most of the English-speaking world. */
export function languageOfDates(): string {
  const language = languageOfWords();
  return language === 'en' ? 'en-GB' : language;
}

/** A site, as `siteOf` names it, by a name that people know. */
export function siteName(site: string): string {
  return site === 'file:' ? t('site.files') : site;
}

/** Stands for a part of a message that is put in by `cutAt`; no message holds it. */
const CUT = '\u0000';

/**
 * Cuts a message where a part of it stands that is shown in another way.
 * @param say gives the message with its argument in place of that part
 * @returns what stands before the part, and what stands after it
 */
export function cutAt(say: (part: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = say(CUT).split(CUT);
  return [before, after];
}
