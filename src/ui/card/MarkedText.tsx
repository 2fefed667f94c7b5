import type { JSX } from 'preact';
import type { Entry, MENTIONING } from '../../core/glossary/entry.ts';
import { EntryLink, type Links } from './EntryLink.tsx';

export interface MarkedTextProps {
  readonly entry: Entry;
  readonly part: (typeof MENTIONING)[number];
  readonly links: Links;
}

/** A text of an entry, in which the terms of other entries lead to them. */
export function MarkedText({ entry, part, links }: MarkedTextProps): JSX.Element {
  const text = entry[part];
  const mentions = entry.mentions[part];
  return (
    <>
      {text.slice(0, mentions[0]?.start)}
      {mentions.map(({ start, end, id }, index) => (
        <>
          <EntryLink links={links} id={id} to="entry" class="card-term">
            {text.slice(start, end)}
          </EntryLink>
          {text.slice(end, mentions[index + 1]?.start)}
        </>
      ))}
    </>
  );
}
