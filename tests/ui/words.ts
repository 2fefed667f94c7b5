import { inject } from 'vitest';

/** What the build makes of `locales/en.yml`, for pages without an extension around them. */
const MESSAGES = inject('messages');

/** As https://developer.chrome.com/docs/extensions/reference/api/i18n has it. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  return (MESSAGES[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
