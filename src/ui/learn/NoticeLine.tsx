import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isUndo, useKeys } from '../page/keys.ts';
import { t } from '../words.ts';

export interface NoticeLineProps {
  /** What came of the last change; empty where there is nothing to say. */
  readonly words: string;
  /** Takes the last change back; missing where it can't be. */
  readonly onUndo: (() => void) | undefined;
}

/** Says what came of the last change, in sight however far down the page it was made, and takes it back: by Ctrl+Z too. */
export function NoticeLine({ words, onUndo }: NoticeLineProps): JSX.Element {
  const status = useRef<HTMLParagraphElement>(null);
  const could = useRef(false);
  useKeys('page', (event) => (isUndo(event) ? onUndo : undefined));
  useLayoutEffect(() => {
    // The browser drops the focus of a button that goes.
    if (could.current && !onUndo && document.activeElement === document.body) status.current?.focus();
    could.current = onUndo !== undefined;
  }, [onUndo]);
  return (
    <div class="learn-notice">
      <p role="status" tabIndex={-1} ref={status}>
        {words}
      </p>
      {onUndo && (
        <button type="button" class="own-button" aria-keyshortcuts="Control+Z" onClick={onUndo}>
          {t('learn.undo')}
        </button>
      )}
    </div>
  );
}
