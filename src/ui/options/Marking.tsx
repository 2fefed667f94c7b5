import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { DENSITIES, type Density, type Preferences } from '../../core/settings/settings.ts';

const DENSITY_WORDS: Readonly<Record<Density, readonly [name: string, sentence: string]>> = {
  every: ['Every time', 'Each occurrence of a term has its mark.'],
  section: ['First in each section', 'Once below each heading: quiet, and never far from where you read.'],
  page: ['First on the page', 'Once, where the page first speaks of it. The fewest marks.'],
};

export interface MarkingProps {
  readonly preferences: Preferences;
  onPrefer(change: Partial<Preferences>): void;
}

/** Which occurrences of a term are marked, and where. */
export function Marking({ preferences, onPrefer }: MarkingProps): JSX.Element {
  return (
    <section>
      <h2>Marks</h2>
      <fieldset>
        <legend>How often a term is marked</legend>
        {DENSITIES.map((density) => {
          const [name, sentence] = DENSITY_WORDS[density];
          return (
            <Choice
              key={density}
              type="radio"
              name={name}
              sentence={sentence}
              checked={density === preferences.density}
              onChoose={() => onPrefer({ density })}
            />
          );
        })}
      </fieldset>
      <fieldset>
        <legend>Where terms are marked besides running text</legend>
        <Choice
          type="checkbox"
          name="In headings"
          sentence="Titles and headings are marked too."
          checked={preferences.inHeadings}
          onChoose={(inHeadings) => onPrefer({ inHeadings })}
        />
        <Choice
          type="checkbox"
          name="In links"
          sentence="The text of links is marked too; a click still follows the link."
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
