import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ConfirmProps {
  readonly question: string;
  /** What is asked about, in more detail. */
  readonly children?: ComponentChildren;
  /** The buttons. */
  readonly actions: ComponentChildren;
}

/** Asks before something is done, and takes the focus for it. */
export function Confirm({ question, children, actions }: ConfirmProps): JSX.Element {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  return (
    <div class="confirm">
      <p ref={words} tabIndex={-1}>
        {question}
      </p>
      {children}
      {actions}
    </div>
  );
}
