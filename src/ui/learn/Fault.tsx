import type { JSX } from 'preact';

/** Says what could not be done; nothing where the words are empty. */
export function Fault({ words }: { words: string }): JSX.Element {
  return <div role="alert">{words !== '' && <p class="fault">{words}</p>}</div>;
}
