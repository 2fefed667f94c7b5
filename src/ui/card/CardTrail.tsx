import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { Card, type CardProps } from './Card.tsx';
import type { MarkingProps } from './Marking.tsx';

/** What those of the mark say is of the first entry only: the entries opened from it have no mark. */
export interface CardTrailProps extends MarkingProps, Pick<CardProps, 'onGlossary'> {
  /** The first entry; another one needs another `key`. */
  readonly start: Entry;
  readonly headingLevel: 1 | 2;
  /** Whether the first card takes the keyboard focus; those opened from it always do. */
  readonly takesFocus: boolean;
  /** Gets an entry to open in place, or nothing where there is none or it can't be had now. */
  load(id: TermId): Promise<Entry | undefined>;
  readonly onClose?: (() => void) | undefined;
}

/** A card whose links open in place, with the way back. */
export function CardTrail(props: CardTrailProps): JSX.Element {
  const { start, headingLevel, takesFocus, load, onClose, onGlossary, why, isKnown, onKnow, onNotMeant } = props;
  const [trail, setTrail] = useState<readonly Entry[]>([start]);
  const [hasMoved, setHasMoved] = useState(false);
  const entry = trail.at(-1) ?? start;
  const move = (change: (before: readonly Entry[]) => readonly Entry[]): void => {
    setHasMoved(true);
    setTrail(change);
  };
  return (
    <Card
      // Another entry is another card: unfolded and scrolled to its top.
      key={`${trail.length} ${entry.id}`}
      entry={entry}
      headingLevel={headingLevel}
      takesFocus={takesFocus || hasMoved}
      onOpen={async (id) => {
        const next = await load(id).catch(() => undefined);
        if (next) move((before) => [...before, next]);
      }}
      back={trail.at(-2)}
      onBack={() => move((before) => before.slice(0, -1))}
      onClose={onClose}
      onGlossary={onGlossary}
      {...(trail.length === 1 ? { why, isKnown, onKnow, onNotMeant } : {})}
    />
  );
}
