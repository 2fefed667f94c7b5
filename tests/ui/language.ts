import { inject, onTestFinished } from 'vitest';

/** What the build makes of `locales/`, for pages without an extension around them. */
const MESSAGES = inject('messages');

export const LANGUAGES = ['en', 'de'] as const;
type Language = (typeof LANGUAGES)[number];

interface I18n {
  /** As https://developer.chrome.com/docs/extensions/reference/api/i18n has it. */
  getMessage(key: string, substitutions?: readonly string[]): string;
}

/** The browser's way to messages, where its interface speaks `language`. */
export function i18nIn(language: Language): I18n {
  return {
    getMessage: (key, substitutions = []) =>
      (MESSAGES[language][key]?.message ?? '').replace(
        /\$([1-9])/g,
        (_, place) => substitutions[Number(place) - 1] ?? '',
      ),
  };
}

/** Has the interface speak `language` until the test is over. */
export function speak(language: Language): void {
  const { chrome } = globalThis as unknown as { chrome: { i18n: I18n } };
  const before = [chrome.i18n, document.documentElement.lang] as const;
  onTestFinished(() => {
    [chrome.i18n, document.documentElement.lang] = before;
  });
  chrome.i18n = i18nIn(language);
  document.documentElement.lang = language;
}
