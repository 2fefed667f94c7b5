import type { JSX } from 'preact';
import { KNOWN_MARKS, MARK_STYLES, type Preferences } from '../../core/settings/preferences.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';

export interface LooksProps {
  readonly preferences: Preferences;
  /** The colour that is offered where none was chosen, as `#rrggbb`. */
  readonly offered: string;
  onPrefer(change: Partial<Preferences>): void;
  /** A colour is being looked for, and not chosen yet. */
  onTry(colour: string): void;
}

/** What marks look like. */
export function Looks({ preferences, offered, onPrefer, onTry }: LooksProps): JSX.Element {
  const { markStyle, markColour, knownMarks } = preferences;
  return (
    <>
      <fieldset>
        <legend>{t('options.style.legend')}</legend>
        {MARK_STYLES.map((style) => (
          <Choice
            key={style}
            group="style"
            name={t(`options.style.${style}`)}
            sentence={t(`options.style.${style}Sentence`)}
            checked={style === markStyle}
            onChoose={() => onPrefer({ markStyle: style })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('options.colour.legend')}</legend>
        <Choice
          group="colour"
          name={t('options.colour.ours')}
          sentence={t('options.colour.oursSentence')}
          checked={markColour === undefined}
          onChoose={() => onPrefer({ markColour: undefined })}
        />
        <Choice
          group="colour"
          name={t('options.colour.own')}
          sentence={t('options.colour.ownSentence')}
          checked={markColour !== undefined}
          onChoose={() => onPrefer({ markColour: offered })}
        >
          <input
            type="color"
            class="choice-colour"
            aria-label={t('options.colour.pick')}
            value={markColour ?? offered}
            onInput={(event) => onTry(event.currentTarget.value)}
            onChange={(event) => onPrefer({ markColour: event.currentTarget.value })}
          />
        </Choice>
      </fieldset>
      <fieldset>
        <legend>{t('options.known.legend')}</legend>
        {KNOWN_MARKS.map((each) => (
          <Choice
            key={each}
            group="known"
            name={t(`options.known.${each}`)}
            sentence={t(`options.known.${each}Sentence`)}
            checked={each === knownMarks}
            onChoose={() => onPrefer({ knownMarks: each })}
          />
        ))}
      </fieldset>
    </>
  );
}
