import type { JSX } from 'preact';
import type { Preferences } from '../../core/settings/preferences.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';

const CHOICES = ['saveRead', 'keepSentences', 'showDue'] as const;

export interface LearningProps {
  readonly preferences: Preferences;
  onPrefer(change: Partial<Preferences>): void;
}

/** What is saved by itself, and what the icon shows of it. */
export function Learning({ preferences, onPrefer }: LearningProps): JSX.Element {
  return (
    <section>
      <h2>{t('options.learning.title')}</h2>
      <p class="options-quiet">{t('options.learning.intro')}</p>
      <fieldset>
        <legend class="visually-hidden">{t('options.learning.title')}</legend>
        {CHOICES.map((name) => (
          <Choice
            key={name}
            name={t(`options.learning.${name}`)}
            sentence={t(`options.learning.${name}Sentence`)}
            checked={preferences[name]}
            onChoose={(isChosen) => onPrefer({ [name]: isChosen })}
          />
        ))}
      </fieldset>
    </section>
  );
}
