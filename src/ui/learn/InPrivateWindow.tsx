import type { JSX } from 'preact';
import { PageNav } from '../page/PageNav.tsx';
import { t } from '../words.ts';

/** What Firefox shows in a private window: it has a database of its own, which goes with the window. */
export function InPrivateWindow({ onOpen }: { onOpen(): void }): JSX.Element {
  return (
    <div class="own-page">
      <PageNav current={undefined} />
      <main>
        <h1>{t('learn.private.title')}</h1>
        <p>{t('learn.private.text')}</p>
        <p class="own-actions">
          <button type="button" class="own-button primary" onClick={onOpen}>
            {t('learn.private.open')}
          </button>
        </p>
      </main>
    </div>
  );
}
