import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../words.ts';
import { type PageName, PageNav } from './PageNav.tsx';
import { useHeadingFocus } from './useHeadingFocus.ts';

export interface OwnPageProps {
  /** Which of the pages it is. */
  readonly current: PageName | undefined;
  /** What the window is named after; nothing while that is not known. */
  readonly name: string | undefined;
  /** Another one for each place within the page: who goes on to it is taken to its heading. */
  readonly place: string;
  readonly children: ComponentChildren;
}

/** What the extension's own pages have around what they show: the ways to the other pages, and a name. */
export function OwnPage({ current, name, place, children }: OwnPageProps): JSX.Element {
  const main = useRef<HTMLElement>(null);
  useHeadingFocus(place, main);
  useLayoutEffect(() => {
    document.title = name === undefined ? 'Psygloss' : t('pages.title', { name });
  }, [name]);
  return (
    <div class="own-page">
      <PageNav current={current} />
      <main ref={main}>{children}</main>
    </div>
  );
}
