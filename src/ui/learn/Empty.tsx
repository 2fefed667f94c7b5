import type { JSX } from 'preact';
import { t } from '../words.ts';

/** Says how a term is saved, while none is. */
export function Empty(): JSX.Element {
  return (
    <>
      <p>{t('learn.none.text')}</p>
      <p>
        <a href="glossary.html">{t('learn.none.glossary')}</a>
      </p>
    </>
  );
}
