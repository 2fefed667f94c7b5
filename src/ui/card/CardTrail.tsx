import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { Card } from './Card.tsx';

export interface CardTrailProps {
  readonly start: Entry;
  readonly headingLevel: 1 | 2;
  /** Gets an entry to open in place, or nothing where there is none. */
  load(id: TermId): Promise<Entry | undefined>;
  readonly onClose?: (() => void) | undefined;
}

/** A card whose links open in place, with the way back. */
export function CardTrail({ start, headingLevel, load, onClose }: CardTrailProps): JSX.Element {
  const [trail, setTrail] = useState<readonly Entry[]>([start]);
  useEffect(() => setTrail([start]), [start]);
  const entry = trail.at(-1) ?? start;
  return (
    <Card
      entry={entry}
      headingLevel={headingLevel}
      onOpen={async (id) => {
        const next = await load(id);
        if (next) setTrail((before) => [...before, next]);
      }}
      back={trail.at(-2)}
      onBack={() => setTrail((before) => before.slice(0, -1))}
      onClose={onClose}
    />
  );
}
