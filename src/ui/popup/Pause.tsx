import type { JSX } from 'preact';
import { languageOfWords, t } from '../words.ts';

export interface PauseProps {
  /** When the pause ends, in milliseconds since 1970; nothing where nothing is paused. */
  readonly pausedUntil: number | undefined;
  onPause(isPaused: boolean): void;
}

/** The button that pauses everything, or the word that it is paused with the button that goes on. */
export function Pause({ pausedUntil, onPause }: PauseProps): JSX.Element {
  if (pausedUntil === undefined) {
    return (
      <button type="button" class="popup-quiet" title={t('popup.pauseTitle')} onClick={() => onPause(true)}>
        {t('popup.pause')}
      </button>
    );
  }
  const time = new Intl.DateTimeFormat(languageOfWords(), { timeStyle: 'short' }).format(pausedUntil);
  return (
    <p class="popup-paused">
      <span role="status">{t('popup.paused', { time })}</span>{' '}
      <button type="button" class="popup-quiet" onClick={() => onPause(false)}>
        {t('popup.goOn')}
      </button>
    </p>
  );
}
