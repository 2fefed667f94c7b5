import type { TermId } from '../core/glossary/entry.ts';
import type { MarkingRules } from '../core/settings/settings.ts';
import { type Container, closestAcross, HEADING, isElement, isHeading, LINK } from './containers.ts';
import { isVisible, type Mark, type MarkStore } from './markStore.ts';
import { matches } from './nodes.ts';

/** After so many containers the choice can be interrupted. */
const CONTAINERS_PER_STEP = 50;

/** Elements that are apart from what stands around them: a term in them says nothing of what comes after. */
const SECTIONING = 'article, aside, dialog, nav, section, [role=article], [role=dialog]';

/** A part of the page, with the terms that are marked in it so far. */
interface Section {
  terms: Set<TermId>;
}

/** A container of which some is still to be gone through. */
interface Frame {
  readonly container: Container;
  readonly section: Section;
  readonly marks: readonly Mark[];
  readonly children: readonly Container[];
  nextMark: number;
  nextChild: number;
  hasChanged: boolean;
}

/**
 * Chooses, of all marks on a page, those that are shown; sections begin with headings and sectioning elements.
 * @param childrenOf gives the containers directly below another one, in document order
 * @param onChanged is called with each container in which other marks are shown than before
 * @returns a generator that yields wherever it can be interrupted; where the page has changed meanwhile, it must be run anew
 */
export function* chooseMarks(
  root: Container,
  childrenOf: (container: Container) => readonly Container[],
  store: MarkStore,
  rules: MarkingRules,
  onChanged: (container: Container) => void,
): Generator<void> {
  const frameOf = (container: Container, section: Section): Frame => ({
    container,
    section,
    marks: store.marksIn(container),
    children: childrenOf(container),
    nextMark: 0,
    nextChild: 0,
    hasChanged: false,
  });
  // A stack of its own: pages nest thousands of elements.
  const stack: Frame[] = [frameOf(root, { terms: new Set() })];
  let met = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    showMarks(frame, rules);
    const child = frame.children[frame.nextChild++];
    if (!child) {
      if (frame.hasChanged) onChanged(frame.container);
      stack.pop();
      continue;
    }
    if (rules.density === 'section' && isHeading(child)) frame.section.terms = new Set();
    const isApart = rules.density === 'section' && isElement(child) && matches(child, SECTIONING);
    stack.push(frameOf(child, isApart ? { terms: new Set() } : frame.section));
    if (++met % CONTAINERS_PER_STEP === 0) yield;
  }
}

/** Decides on the marks that stand before the next child. */
function showMarks(frame: Frame, rules: MarkingRules): void {
  const { marks, section, nextChild } = frame;
  for (; ; frame.nextMark++) {
    const mark = marks[frame.nextMark];
    if (!mark || mark.childrenBefore > nextChild) return;
    const isShown = !section.terms.has(mark.id) && isAllowed(mark, rules);
    // Where every one is marked, none is kept in mind. What is hidden now is no first one for those who read what is not.
    if (isShown && rules.density !== 'every' && isVisible(mark.range.startContainer.parentNode))
      section.terms.add(mark.id);
    frame.hasChanged ||= isShown !== mark.isShown;
    mark.isShown = isShown;
  }
}

function isAllowed({ id, range }: Mark, rules: MarkingRules): boolean {
  const { notMeant, known, knownMarks, inHeadings, inLinks } = rules;
  if (notMeant.has(id) || (knownMarks === 'hidden' && known.has(id))) return false;
  const node = range.startContainer;
  return (inHeadings || !closestAcross(node, HEADING)) && (inLinks || !closestAcross(node, LINK));
}
