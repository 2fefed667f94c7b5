import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DENSITIES, type Preferences } from '../../core/settings/preferences.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';
import { Looks } from './Looks.tsx';
import { Preview } from './Preview.tsx';

/** A violet like that of the project, and darker, so that it can be seen on most pages. */
const OFFERED_COLOUR = '#6a4fd0';

export interface MarkingProps {
  readonly preferences: Preferences;
  onPrefer(change: Partial<Preferences>): void;
}

/** What marks look like, which occurrences of a term are marked, and where; with a preview of it all. */
export function Marking({ preferences, onPrefer }: MarkingProps): JSX.Element {
  const [tried, setTried] = useState<string>();
  const shown = tried === undefined ? preferences : { ...preferences, markColour: tried };
  const prefer = (change: Partial<Preferences>): void => {
    setTried(undefined);
    onPrefer(change);
  };
  return (
    <section>
      <h2>{t('options.marks')}</h2>
      <Preview preferences={shown} />
      <Looks preferences={shown} offered={OFFERED_COLOUR} onPrefer={prefer} onTry={setTried} />
      <fieldset>
        <legend>{t('options.density.legend')}</legend>
        {DENSITIES.map((density) => (
          <Choice
            key={density}
            group="density"
            name={t(`options.density.${density}`)}
            sentence={t(`options.density.${density}Sentence`)}
            checked={density === preferences.density}
            onChoose={() => prefer({ density })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('options.where.legend')}</legend>
        <Choice
          name={t('options.where.headings')}
          sentence={t('options.where.headingsSentence')}
          checked={preferences.inHeadings}
          onChoose={(inHeadings) => prefer({ inHeadings })}
        />
        <Choice
          name={t('options.where.links')}
          sentence={t('options.where.linksSentence')}
          checked={preferences.inLinks}
          onChoose={(inLinks) => prefer({ inLinks })}
        />
      </fieldset>
    </section>
  );
}
