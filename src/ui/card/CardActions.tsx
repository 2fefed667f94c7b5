import type { JSX } from 'preact';
import { t } from '../words.ts';

/** Each action is offered where there is somebody to carry it out. */
export interface CardActionsProps {
  readonly onGlossary: (() => void) | undefined;
}

/** What can be done with the entry of a card: a quiet row at its end. */
export function CardActions({ onGlossary }: CardActionsProps): JSX.Element {
  return (
    <div class="card-actions">
      {onGlossary && (
        <button type="button" class="card-quiet" onClick={onGlossary}>
          {t('card.glossary')}
        </button>
      )}
    </div>
  );
}
