import type { JSX } from 'preact';
import type { LetterGroup } from '../../core/glossary/browse.ts';
import { t } from '../words.ts';

export interface LettersProps {
  readonly groups: readonly LetterGroup[];
  /** The letter whose terms are listed; nothing for all. */
  readonly chosen: string | undefined;
  onChoose(letter: string | undefined): void;
}

/** A row of letters, of which one or all are chosen: radio buttons, so that the row is one stop of the Tab key. */
export function Letters({ groups, chosen, onChoose }: LettersProps): JSX.Element {
  return (
    <fieldset class="letters">
      <legend class="visually-hidden">{t('glossary.letter')}</legend>
      <Letter
        name={t('glossary.allLetters')}
        isOff={false}
        isChosen={chosen === undefined}
        onChoose={() => onChoose(undefined)}
      />
      {groups.map(({ letter, entries }) => (
        <Letter
          key={letter}
          name={letter}
          isOff={entries.length === 0}
          isChosen={letter === chosen}
          onChoose={() => onChoose(letter)}
        />
      ))}
    </fieldset>
  );
}

interface LetterProps {
  readonly name: string;
  /** No term begins with it. */
  readonly isOff: boolean;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Letter({ name, isOff, isChosen, onChoose }: LetterProps): JSX.Element {
  return (
    <label class="letter">
      <input type="radio" name="letter" disabled={isOff} checked={isChosen} onChange={onChoose} />
      <span>{name}</span>
    </label>
  );
}
