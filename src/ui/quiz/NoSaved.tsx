import type { JSX } from 'preact';
import { START } from '../../core/glossary/address.ts';
import type { StoreFault } from '../../core/learning/store.ts';
import { t } from '../words.ts';

/** Why it is not known which terms are saved. */
export type WhyNoSaved =
  /** A private window of Firefox has a database of its own. */
  | { readonly kind: 'private'; onOutside(): void }
  | { readonly kind: 'unreadable'; readonly fault: StoreFault | 'other' };

/** Says why there is no quiz on saved terms, with the way to one. */
export function NoSaved({ why }: { why: WhyNoSaved }): JSX.Element {
  const [title, way] = noSavedInWords(why);
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{way}</p>
      {why.kind === 'private' && (
        <p class="own-actions">
          <button type="button" class="own-button primary" onClick={why.onOutside}>
            {t('quiz.outside')}
          </button>
        </p>
      )}
      <p>
        <a href={START}>{t('quiz.other')}</a>
      </p>
    </>
  );
}

/** What is the matter, and what can be done. */
export function noSavedInWords(why: WhyNoSaved): readonly [title: string, way: string] {
  if (why.kind === 'private') return [t('learn.private.title'), t('quiz.private')];
  return [t('learn.unreadable.title'), t(`learn.unreadable.${why.fault}`)];
}
