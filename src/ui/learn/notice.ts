import type { Merged } from '../../core/learning/store.ts';
import { t } from '../words.ts';

/** What came of the last change of what is saved, where there is something to say. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'taking'; readonly file: string }
  | { readonly kind: 'imported'; readonly merged: Merged }
  | { readonly kind: 'cleared' | 'putBack' | 'notStored' };

export function noticeInWords(notice: Notice): string {
  switch (notice.kind) {
    case 'none':
      return '';
    case 'removed':
      return t('learn.saved.removed', { term: notice.name });
    case 'taking':
      return t('learn.files.taking', { file: notice.file });
    case 'putBack':
    case 'notStored':
      return t(`learn.saved.${notice.kind}`);
    case 'cleared':
      return t('learn.files.cleared');
    case 'imported':
      return importedInWords(notice.merged);
  }
}

function importedInWords({ terms, reviews }: Merged): string {
  if (terms + reviews === 0) return t('learn.files.same');
  return t('learn.files.imported', {
    terms: t('learn.files.importedTerms', terms, { count: terms }),
    reviews: t('learn.files.importedReviews', reviews, { count: reviews }),
  });
}
