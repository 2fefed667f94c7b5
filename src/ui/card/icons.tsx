import type { JSX } from 'preact';

/** Drawn on a grid of 16 by 16, in the colour of the text. */
const SHAPES = {
  listen: 'M3 6.2h2.2L8.6 3.4v9.2L5.2 9.8H3zM11 5.8a3 3 0 0 1 0 4.4M12.8 4a5.6 5.6 0 0 1 0 8',
  pin: 'M5.6 2.5h4.8M6.4 2.5v4.2L4 9.5h8L9.6 6.7V2.5M8 9.5v4',
  move: 'M8 2v12M2 8h12M6.2 3.8 8 2l1.8 1.8M6.2 12.2 8 14l1.8-1.8M3.8 6.2 2 8l1.8 1.8M12.2 6.2 14 8l-1.8 1.8',
  star: 'm8 2.2 1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

/** A picture on a button, which has its name by itself. */
export function Icon({ shape }: { shape: keyof typeof SHAPES }): JSX.Element {
  return (
    <svg class="card-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shape]} />
    </svg>
  );
}
