import type { JSX } from 'preact';
import { DENSITIES, type Preferences } from '../../core/settings/settings.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';

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
            group="density"
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
