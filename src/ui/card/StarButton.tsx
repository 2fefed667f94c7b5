import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { TermLink } from '../../core/glossary/entry.ts';
import type { SaveOutcome } from '../../core/learning/store.ts';
import { t } from '../words.ts';
import type { CardServices } from './CardActions.tsx';
import { Icon } from './icons.tsx';

export interface StarButtonProps {
  readonly entry: TermLink;
  readonly services: Pick<CardServices, 'isPrivate' | 'isSaved' | 'save'>;
}

/** Saves a term, to be learned, and takes it out again. */
export function StarButton({ entry: { id, term }, services }: StarButtonProps): JSX.Element {
  const [isSaved, setSaved] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>('stored');
  const refusal = refusalInWords(outcome);
  const title = t(isSaved ? 'card.starred' : 'card.starTitle');
  // Asked with what is shown, and not after it: what it was before a quick press is not to be told after it.
  useLayoutEffect(() => {
    let isCurrent = true;
    void services.isSaved(id).then((saved) => isCurrent && setSaved(saved));
    return () => {
      isCurrent = false;
    };
  }, [id, services]);

  async function turn(): Promise<void> {
    const came = await services.save(id, !isSaved);
    setOutcome(came);
    if (came === 'stored') setSaved(!isSaved);
  }

  return (
    <>
      <button
        type="button"
        class="card-button card-star"
        onClick={turn}
        aria-label={t('card.star', { term })}
        aria-pressed={isSaved}
        title={services.isPrivate ? `${title} ${t('card.starPrivate')}` : title}
      >
        <Icon shape="star" />
      </button>
      <span role="status" class={refusal ? 'card-refused' : 'visually-hidden'}>
        {refusal}
      </span>
    </>
  );
}

/** Why a term could not be saved or taken out; empty where it was. */
function refusalInWords(outcome: SaveOutcome): string {
  switch (outcome) {
    case 'stored':
      return '';
    case 'refused':
      return t('card.starRefused');
    case 'newer':
    case 'blocked':
      return `${t('learn.unreadable.title')} ${t(`learn.unreadable.${outcome}`)}`;
  }
}
