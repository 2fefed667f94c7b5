import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Difference } from '../../core/settings/backup.ts';
import { t } from '../words.ts';

export interface ConfirmProps {
  readonly question: string;
  /** Stands in place of the question where nothing would change. */
  readonly same: string;
  /** The text of the button that does it. */
  readonly action: string;
  readonly changes: readonly Difference[];
  onConfirm(): void;
  onCancel(): void;
}

/** Shows what would change, and asks. */
export function Confirm({ question, same, action, changes, onConfirm, onCancel }: ConfirmProps): JSX.Element {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  const isSame = changes.length === 0;
  return (
    <div class="options-confirm">
      <p ref={words} tabIndex={-1}>
        {isSame ? same : question}
      </p>
      {!isSame && (
        <ul>
          {changes.map(({ member, added, removed }) => (
            <li key={member}>
              <span>{t(`options.members.${member}`)}</span>
              {LISTS.has(member) && (
                <span class="options-quiet">{t('options.backup.difference', { added, removed })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="options-actions">
        {!isSame && (
          <button type="button" onClick={onConfirm}>
            {action}
          </button>
        )}
        <button type="button" class="options-other" onClick={onCancel}>
          {t(isSame ? 'options.backup.fine' : 'options.backup.cancel')}
        </button>
      </div>
    </div>
  );
}

/** The members that are lists: for others it says nothing how much comes and goes. */
const LISTS: ReadonlySet<Difference['member']> = new Set(['sitesOff', 'notMeant', 'known']);
