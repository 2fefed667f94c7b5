import { i18nIn } from './language.ts';

Object.assign(globalThis, { chrome: { i18n: i18nIn('en') } });
