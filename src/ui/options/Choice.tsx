import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceProps {
  /** For a radio button, the name of its group. */
  readonly group?: string;
  readonly name: string;
  readonly sentence: string;
  readonly checked: boolean;
  onChoose(checked: boolean): void;
  /** A control of its own that belongs to the choice. */
  readonly children?: ComponentChildren;
}

/** A radio button or, without a group, a checkbox, with its name and a sentence, all of which can be pressed. */
export function Choice({ group, name, sentence, checked, onChoose, children }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <label class="choice">
      <input
        {...(group === undefined ? { type: 'checkbox' } : { type: 'radio', name: group })}
        checked={checked}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-sentence`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span id={`${id}-name`}>{name}</span>
      <span id={`${id}-sentence`} class="options-quiet">
        {sentence}
      </span>
      {children}
    </label>
  );
}
