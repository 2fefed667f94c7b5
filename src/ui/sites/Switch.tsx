import type { ComponentChildren, JSX } from 'preact';

export interface SwitchProps {
  readonly on: boolean;
  onSwitch(on: boolean): void;
  /** What is switched. */
  readonly children: ComponentChildren;
}

/** A switch with its label, both of which can be pressed. */
export function Switch({ on, onSwitch, children }: SwitchProps): JSX.Element {
  return (
    <label class="site-switch">
      <span>{children}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
