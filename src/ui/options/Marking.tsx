import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { DENSITIES, type Preferences } from '../../core/settings/preferences.ts';
import { t } from '../words.ts';

export interface MarkingProps {
  readonly preferences: Preferences;
  onPrefer(change: Partial<Preferences>): void;
}

/** Which occurrences of a term are marked, and where. */
export function Marking({ preferences, onPrefer }: MarkingProps): JSX.Element {
  return (
    <section>
      <h2>{t('options.marks')}</h2>
      <fieldset>
        <legend>{t('options.density.legend')}</legend>
        {DENSITIES.map((density) => (
          <Choice
            key={density}
            type="radio"
            name={t(`options.density.${density}`)}
            sentence={t(`options.density.${density}Sentence`)}
            checked={density === preferences.density}
            onChoose={() => onPrefer({ density })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('options.where.legend')}</legend>
        <Choice
          type="checkbox"
          name={t('options.where.headings')}
          sentence={t('options.where.headingsSentence')}
          checked={preferences.inHeadings}
          onChoose={(inHeadings) => onPrefer({ inHeadings })}
        />
        <Choice
          type="checkbox"
          name={t('options.where.links')}
          sentence={t('options.where.linksSentence')}
          checked={preferences.inLinks}
          onChoose={(inLinks) => onPrefer({ inLinks })}
        />
      </fieldset>
    </section>
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly sentence: string;
  readonly checked: boolean;
  onChoose(checked: boolean): void;
}

/** A control with its name and a sentence, all of which can be pressed. */
function Choice({ type, name, sentence, checked, onChoose }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <label class="choice">
      <input
        type={type}
        {...(type === 'radio' ? { name: 'density' } : {})}
        checked={checked}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-sentence`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span id={`${id}-name`}>{name}</span>
      <span id={`${id}-sentence`} class="options-quiet">
        {sentence}
      </span>
    </label>
  );
}
