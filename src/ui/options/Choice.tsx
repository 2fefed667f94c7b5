import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  /** Of the radio buttons with one name, one is chosen. */
  readonly group?: string;
  readonly name: string;
  readonly sentence: string;
  readonly checked: boolean;
  onChoose(checked: boolean): void;
}

/** A control with its name and a sentence, all of which can be pressed. */
export function Choice({ type, group, name, sentence, checked, onChoose }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <label class="choice">
      <input
        type={type}
        name={group}
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
