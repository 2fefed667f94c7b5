import type { JSX } from 'preact';

export interface FileButtonProps {
  readonly class: string;
  readonly label: string;
  /** The kinds of files to choose from, as `accept` of an input has them. */
  readonly accept: string;
  /** Whether no file is taken now. It keeps the focus, which a button that is disabled loses. */
  readonly isOff: boolean;
  onFile(file: File): void;
}

/** Lets the reader choose a file. The label is the button; its style shows where the focus is. */
export function FileButton({ class: name, label, accept, isOff, onFile }: FileButtonProps): JSX.Element {
  return (
    <label class={name}>
      {label}
      <input
        type="file"
        accept={accept}
        aria-disabled={isOff}
        onClick={(event) => {
          if (isOff) event.preventDefault();
        }}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file && !isOff) onFile(file);
          // Else the same file could not be chosen again once it was mended.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
