import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type BackupFault, differences, readBackup, writeBackup } from '../../core/settings/backup.ts';
import { parseSettings, type Settings } from '../../core/settings/settings.ts';
import { FileButton } from '../FileButton.tsx';
import { t } from '../words.ts';
import { ConfirmSettings } from './ConfirmSettings.tsx';

/** Why all settings were replaced. */
export type Replacement = 'imported' | 'reset';

export interface BackupProps {
  readonly settings: Settings;
  /** Whether the settings were replaced, and those of before can be put back. */
  readonly canUndo: boolean;
  onReplace(settings: Settings, how: Replacement): void;
  onUndo(): void;
}

/** What waits for an answer, or for the reader to mend a file. */
type Pending =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'imported' | 'reset'; readonly next: Settings }
  | { readonly kind: 'fault'; readonly words: string };

/** All settings in a file, from a file, or as they were at first. */
export function Backup({ settings, canUndo, onReplace, onUndo }: BackupProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [pending, setPending] = useState<Pending>({ kind: 'nothing' });
  const isFirst = useRef(true);

  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    // The browser drops the focus of a button that goes; what was replaced is offered back some time later.
    if ([document.body, heading.current].includes(document.activeElement as HTMLElement))
      (undo.current ?? heading.current)?.focus();
  }, [canUndo, pending]);

  async function read(file: File): Promise<void> {
    const reading = readBackup(await file.text());
    setPending(
      reading.kind === 'fault'
        ? { kind: 'fault', words: wordsOf(reading.fault, file.name) }
        : { kind: 'imported', next: reading.settings },
    );
  }

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('options.backup.title')}
      </h2>
      <p class="options-quiet">{t('options.backup.intro')}</p>
      <div class="options-actions">
        <a class="options-button" href={fileOf(settings)} download="psygloss-settings.json">
          {t('options.backup.save')}
        </a>
        <FileButton
          class="options-button"
          label={t('options.backup.open')}
          accept=".json,application/json"
          isOff={false}
          onFile={read}
        />
        <button type="button" onClick={() => setPending({ kind: 'reset', next: parseSettings(undefined) })}>
          {t('options.backup.resetAll')}
        </button>
        {canUndo && (
          <button type="button" ref={undo} onClick={onUndo}>
            {t('options.backup.undo')}
          </button>
        )}
      </div>
      <p role="alert" class="options-fault">
        {pending.kind === 'fault' ? pending.words : ''}
      </p>
      {(pending.kind === 'imported' || pending.kind === 'reset') && (
        <ConfirmSettings
          question={t(`options.backup.${pending.kind}Question`)}
          same={t(`options.backup.${pending.kind}Same`)}
          action={t(`options.backup.${pending.kind}Action`)}
          changes={differences(settings, pending.next)}
          onConfirm={() => {
            onReplace(pending.next, pending.kind);
            setPending({ kind: 'nothing' });
          }}
          onCancel={() => setPending({ kind: 'nothing' })}
        />
      )}
    </section>
  );
}

function fileOf(settings: Settings): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(writeBackup(settings))}`;
}

function wordsOf(fault: BackupFault, file: string): string {
  switch (fault.kind) {
    case 'noJson':
      return t('options.backup.noJson', { file });
    case 'notOurs':
      return t('options.backup.notOurs', { file });
    case 'newer':
      return t('options.backup.newer', { file });
    case 'unknown':
      return t('options.backup.unknown', { file, members: fault.members.join(', ') });
    case 'unreadable':
      return t('options.backup.unreadable', { file, members: fault.members.join(', ') });
  }
}
