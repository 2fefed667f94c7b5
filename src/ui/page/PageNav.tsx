import type { JSX } from 'preact';
import { t } from '../words.ts';

/** The pages that lead to each other, with their addresses within the extension. */
const PAGES = [
  ['review', 'learn.html#review'],
  ['saved', 'learn.html#saved'],
  ['progress', 'learn.html#progress'],
  ['quiz', 'quiz.html'],
  ['topics', 'topics.html'],
  ['glossary', 'glossary.html'],
] as const;
export type PageName = (typeof PAGES)[number][0];

/** The way to the other pages of the extension. */
export function PageNav({ current }: { current: PageName | undefined }): JSX.Element {
  return (
    <nav class="page-nav" aria-label={t('pages.nav')}>
      <ul>
        {PAGES.map(([name, address]) => (
          <li key={name}>
            <a href={address} {...(name === current ? { 'aria-current': 'page' } : {})}>
              {t(`pages.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
