import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Something that can be taken back. */
interface UndoItem {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly detail?: string;
  /** Says in full what the button does, and begins with its text. */
  readonly actionLabel: string;
  onAction(): void;
}

export interface UndoListProps {
  readonly title: string;
  /** Of the title: 2 for a section of its own, 3 within another. */
  readonly level: 2 | 3;
  readonly intro: string;
  /** Stands in place of an empty list. */
  readonly empty: string;
  /** The text of each button. */
  readonly action: string;
  readonly items: readonly UndoItem[];
}

/** A list from which items are taken by a button each; the keyboard keeps its place when one goes. */
export function UndoList({ title, level, intro, empty, action, items }: UndoListProps): JSX.Element {
  const Title = `h${level}` as const;
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<{ readonly key: string; readonly index: number } | undefined>(undefined);

  useLayoutEffect(() => {
    const gone = pressed.current;
    if (!gone || items.some(({ key }) => key === gone.key)) return;
    pressed.current = undefined;
    // The browser drops the focus of a button that goes; where the reader has moved on, it stays there.
    if (document.activeElement !== document.body) return;
    const buttons = [...(section.current?.querySelectorAll('button') ?? [])];
    (buttons[gone.index] ?? buttons.at(-1) ?? heading.current)?.focus();
  }, [items]);

  return (
    <section ref={section}>
      <Title ref={heading} tabIndex={-1}>
        {title}
      </Title>
      <p class="options-quiet">{items.length === 0 ? empty : intro}</p>
      {items.length > 0 && (
        <ul>
          {items.map(({ key, name, detail, actionLabel, onAction }, index) => (
            <li key={key}>
              <div>
                <span>{name}</span>
                {detail !== undefined && <span class="options-quiet">{detail}</span>}
              </div>
              <button
                type="button"
                aria-label={actionLabel}
                onClick={() => {
                  pressed.current = { key, index };
                  onAction();
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
