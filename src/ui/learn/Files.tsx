import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Confirm } from '../Confirm.tsx';
import { FileButton } from '../FileButton.tsx';
import { t } from '../words.ts';
import { Fault } from './Fault.tsx';

const FORMATS = ['json', 'anki', 'csv'] as const;
/** A file of all that is saved and answered, notes for Anki, or a table of the saved terms. */
export type FileFormat = (typeof FORMATS)[number];

export interface FilesProps {
  /** How many terms are saved. */
  readonly count: number;
  /** Whether a file is being taken in. */
  readonly isTaking: boolean;
  /** Why a file was not taken, and how to mend it; empty where none was refused. */
  readonly fault: string;
  onSave(format: FileFormat): void;
  onTake(file: File): void;
  onClear(): void;
}

/** All that is saved, into files and from one; or deleted. */
export function Files({ count, isTaking, fault, onSave, onTake, onClear }: FilesProps): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  const clear = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    // The browser drops the focus of a button that goes.
    if (wasAsking.current && !isAsking) clear.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const [wasEmpty] = useState(count === 0);
  return (
    <details class="learn-files" open={wasEmpty}>
      <summary>{t('learn.files.title')}</summary>
      <p class="quiet">{t('learn.files.intro')}</p>
      <div class="own-actions">
        {FORMATS.map((format) => (
          <button key={format} type="button" class="own-button" onClick={() => onSave(format)}>
            {t(`learn.files.${format}`)}
          </button>
        ))}
        <FileButton
          class="own-button file-button"
          label={t('learn.files.import')}
          accept=".json,application/json"
          isOff={isTaking}
          onFile={onTake}
        />
        <button type="button" class="own-button" ref={clear} onClick={() => setIsAsking(true)}>
          {t('learn.files.clear')}
        </button>
      </div>
      <Fault words={fault} />
      {isAsking && (
        <Confirm
          question={t('learn.files.clearQuestion', count, { count })}
          actions={
            <div class="own-actions">
              <button
                type="button"
                class="own-button"
                onClick={() => {
                  setIsAsking(false);
                  onClear();
                }}
              >
                {t('learn.files.clearAction')}
              </button>
              <button type="button" class="own-button" onClick={() => setIsAsking(false)}>
                {t('learn.files.cancel')}
              </button>
            </div>
          }
        />
      )}
    </details>
  );
}
