import type { JSX } from 'preact';
import { OwnPage } from '../page/OwnPage.tsx';
import { t } from '../words.ts';

/** What Firefox shows in a private window: it has a database of its own, which goes with the window. */
export function InPrivateWindow({ onOpen }: { onOpen(): void }): JSX.Element {
  return (
    <OwnPage current={undefined} name={undefined} place="">
      <h1>{t('learn.private.title')}</h1>
      <p>{t('learn.private.text')}</p>
      <p class="own-actions">
        <button type="button" class="own-button primary" onClick={onOpen}>
          {t('learn.private.open')}
        </button>
      </p>
    </OwnPage>
  );
}
