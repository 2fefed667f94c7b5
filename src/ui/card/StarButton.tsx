import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TermLink } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';
import type { CardServices } from './CardActions.tsx';
import { Icon } from './icons.tsx';

export interface StarButtonProps {
  readonly entry: TermLink;
  readonly services: Pick<CardServices, 'isSaved' | 'save'>;
}

/** Saves a term, to be learned, and takes it out again. */
export function StarButton({ entry: { id, term }, services }: StarButtonProps): JSX.Element {
  const [isSaved, setSaved] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void services.isSaved(id).then((saved) => isCurrent && setSaved(saved));
    return () => {
      isCurrent = false;
    };
  }, [id, services]);

  async function turn(): Promise<void> {
    const isStored = await services.save(id, !isSaved);
    setRefused(!isStored);
    if (isStored) setSaved(!isSaved);
  }

  return (
    <>
      <button
        type="button"
        class="card-button card-star"
        onClick={turn}
        aria-label={t('card.star', { term })}
        aria-pressed={isSaved}
        title={t(isSaved ? 'card.starred' : 'card.starTitle')}
      >
        <Icon shape="star" />
      </button>
      <span role="status" class={isRefused ? 'card-refused' : 'visually-hidden'}>
        {isRefused ? t('card.starRefused') : ''}
      </span>
    </>
  );
}
