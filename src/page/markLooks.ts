import type { TermId } from '../core/glossary/entry.ts';
import { rgbOf } from '../core/marks/contrast.ts';
import { highlightName, KNOWN_NAME, toneOn } from '../core/marks/looks.ts';
import type { MarkingRules } from '../core/settings/settings.ts';
import { createGroundReader } from './ground.ts';

/** Gives the names of the highlights by which terms are marked in an element. */
export type NamesIn = (box: Element) => (term: TermId) => string;

/** Says by `rules` which highlight a term is marked by. The ground is looked at only where the reader has a colour. */
export function markLooks({ markStyle, markColour, knownMarks, known }: MarkingRules): NamesIn {
  const own = markColour === undefined ? undefined : { colour: rgbOf(markColour), groundOf: createGroundReader() };
  return (box) => {
    const name = highlightName(markStyle, own ? toneOn(own.groundOf(box), own.colour) : 'own');
    return (term) => (knownMarks === 'faded' && known.has(term) ? KNOWN_NAME : name);
  };
}
