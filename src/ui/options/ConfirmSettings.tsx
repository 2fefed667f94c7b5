import type { JSX } from 'preact';
import type { Difference } from '../../core/settings/backup.ts';
import { Confirm } from '../Confirm.tsx';
import { t } from '../words.ts';

export interface ConfirmSettingsProps {
  readonly question: string;
  /** Stands in place of the question where nothing would change. */
  readonly same: string;
  /** The text of the button that does it. */
  readonly action: string;
  readonly changes: readonly Difference[];
  onConfirm(): void;
  onCancel(): void;
}

/** Shows what would change of the settings, and asks. */
export function ConfirmSettings(props: ConfirmSettingsProps): JSX.Element {
  const { question, same, action, changes, onConfirm, onCancel } = props;
  const isSame = changes.length === 0;
  const actions = (
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
  );
  return (
    <Confirm question={isSame ? same : question} actions={actions}>
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
    </Confirm>
  );
}

/** The members that are lists: for others it says nothing how much comes and goes. */
const LISTS: ReadonlySet<Difference['member']> = new Set(['sitesOff', 'notMeant', 'known']);
