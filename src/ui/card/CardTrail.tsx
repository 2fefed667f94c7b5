import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { Card, type CardProps } from './Card.tsx';
import { Comparison, ComparisonName, type Confusable, confusable, nameOfComparison } from './Comparison.tsx';
import type { Links } from './EntryLink.tsx';
import type { MarkingProps } from './Marking.tsx';
import type { Pin, Pinning } from './pinning.tsx';

/** What those of the mark say is of the first entry only: the entries opened from it have no mark. */
export interface CardTrailProps
  extends MarkingProps,
    Pick<CardProps, 'services' | 'headingLevel' | 'takesFocus' | 'onClose'> {
  /** The first entry, whose card takes the keyboard focus where `takesFocus`; another one needs another `key`. */
  readonly start: Entry;
  /** Gets an entry to open in place, or nothing where there is none or it can't be had now. */
  load(id: TermId): Promise<Entry | undefined>;
  /** Pins the card to the page; missing where it has no place of its own on one. */
  readonly pin?: Pin | undefined;
}

type Step = { readonly entry: Entry } | Confusable;

/** A card whose links open in place, with the way back. */
export function CardTrail(props: CardTrailProps): JSX.Element {
  const { start, services, headingLevel, takesFocus, load, onClose, why, isKnown, onKnow, onNotMeant } = props;
  const [trail, setTrail] = useState<readonly Step[]>([{ entry: start }]);
  const [hasMoved, setHasMoved] = useState(false);
  const pinning = usePinning(props.pin);
  const step = trail.at(-1) ?? { entry: start };
  const open = async (id: TermId, toStep: (entry: Entry) => Step | undefined): Promise<void> => {
    const entry = await load(id).catch(() => undefined);
    const next = entry && toStep(entry);
    if (!next) return;
    setHasMoved(true);
    // A reader in a hurry may have gone on meanwhile.
    setTrail((before) => (before.at(-1) === trail.at(-1) ? [...before, next] : before));
  };
  const links: Links = {
    kind: 'inPlace',
    open: (id) => open(id, (entry) => ({ entry })),
    compare: (other) => open(other, (entry) => confusable(step.entry, entry)),
  };
  // Another step is another card: folded, and scrolled to its top.
  const key = trail.length + nameOf(step);
  const frame = {
    headingLevel,
    takesFocus: takesFocus || hasMoved,
    crumbs: trail.slice(0, -1).map((each, index) => ({
      name: 'other' in each ? <ComparisonName pair={each} /> : <span lang="en">{each.entry.term}</span>,
      onOpen: () => {
        setHasMoved(true);
        setTrail(trail.slice(0, index + 1));
      },
    })),
    onClose,
    pinning,
  };
  if ('other' in step) return <Comparison key={key} {...frame} pair={step} links={links} />;
  const marking = trail.length === 1 ? { why, isKnown, onKnow, onNotMeant } : {};
  return (
    <Card key={key} {...frame} {...marking} entry={step.entry} links={links} services={services} unfolded={false} />
  );
}

function nameOf(step: Step): string {
  return 'other' in step ? nameOfComparison(step) : step.entry.term;
}

function usePinning(pin: Pin | undefined): Pinning | undefined {
  const [motion, setMotion] = useState<Pinning['motion']>();
  if (!pin) return undefined;
  return {
    motion,
    pin() {
      const pinned = pin();
      setMotion(pinned);
      return pinned;
    },
  };
}
