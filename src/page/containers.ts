import {
  attributeOf,
  closest,
  documentOf,
  hasAttributes,
  localNameOf,
  matches,
  parentOf,
  rootOf,
  slotOf,
  tagNameOf,
  typeOf,
} from './nodes.ts';

/** What holds text: an element, or the root of a shadow tree. */
export type Container = Element | ShadowRoot;

/** The elements that the extension adds to a page, one for each card that is open. */
export const HOST_TAG = 'psygloss-card';

/** How the text of an element stands to that around it. */
export type Place = 'block' | 'inline' | 'aside' | 'skipped' | 'break' | 'image';

/**
 * Told by name and not by computed style, which would cost a style recalculation for each element; a span shown as a block
 * only ends up in one run with its neighbours. What is not here is a block: it parts runs of text.
 */
const NAMES: Readonly<Record<Exclude<Place, 'block'>, string>> = {
  inline:
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SLOT SMALL SPAN STRIKE STRONG TIME TT U VAR WBR',
  // Text that is no part of the sentence around it: footnote numbers, ruby.
  aside: 'SUB SUP RT RP RTC',
  // Nothing is marked where there is no prose, where text is typed into, and in controls.
  skipped: [
    'SCRIPT STYLE TEMPLATE NOSCRIPT TITLE HEAD CODE KBD SAMP INPUT TEXTAREA SELECT OPTION DATALIST BUTTON',
    'IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO PICTURE MAP SVG MATH PROGRESS METER',
    HOST_TAG.toUpperCase(),
  ].join(' '),
  break: 'BR',
  image: 'IMG',
};
const PLACES: ReadonlyMap<string, Place> = new Map(
  Object.entries(NAMES).flatMap(([place, names]) => names.split(' ').map((name) => [name, place as Place] as const)),
);
/** Text that is typed into, and code. */
const SKIPPED_BY_ATTRIBUTE =
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"], [role="searchbox"], [role="code"]';
/** All in which nothing is read; asked of what stands around a container, which is many times as fast as asking each by itself. */
const SKIPPED = `${NAMES.skipped.toLowerCase().replaceAll(' ', ', ')}, ${SKIPPED_BY_ATTRIBUTE}`;

/** Whether `node` is an element; told by its type and not by its class, of which other documents and DOMs have their own. */
export function isElement(node: Node): node is Element {
  return typeOf(node) === 1;
}

/** Whether `node` is the root of a shadow tree. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return typeOf(node) === 11 && 'host' in node;
}

/** The element whose box shows the text of `container`: itself or, where it has no box of its own, one around it. */
export function boxOf(container: Container): Element {
  let element = isShadowRoot(container) ? container.host : container;
  while (getComputedStyle(element).display === 'contents') {
    const parent: Node | null = slotOf(element) ?? parentOf(element);
    if (!parent || typeOf(parent) === 9) break;
    element = isShadowRoot(parent) ? parent.host : (parent as Element);
  }
  return element;
}

/** Selects links. */
export const LINK = 'a[href], area[href], [role=link]';
/** Selects headings. */
export const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const HEADING_NAME = /^h[1-6]$/;

/** Whether `container` is a heading. */
export function isHeading(container: Container): boolean {
  // Not by the selector, which takes three times as long: it is asked for each container.
  return isElement(container) && (HEADING_NAME.test(localNameOf(container)) || container.role === 'heading');
}

/** How the text of `element` stands to that around it. */
export function placeOf(element: Element): Place {
  const tagName = tagNameOf(element);
  // Elements of XHTML and SVG do not have their names in capitals.
  const place = PLACES.get(tagName) ?? PLACES.get(tagName.toUpperCase()) ?? 'block';
  return place !== 'skipped' && hasAttributes(element) && matches(element, SKIPPED_BY_ATTRIBUTE) ? 'skipped' : place;
}

/** Whether `node` stands, however deep, in something that is not read. */
export function isInSkipped(node: Node): boolean {
  return documentOf(node)?.designMode === 'on' || closestAcross(node, SKIPPED) !== undefined;
}

/** Whether the text of an element belongs to the line that it stands in; foreign words in a sentence are read apart. */
export function runsInLine(element: Element, place: Place): boolean {
  return (place === 'inline' || place === 'aside') && !changesLanguage(element);
}

/** Whether `container` holds a run of its own, and is not read with the line that it stands in. */
export function holdsRun(container: Container): boolean {
  return !isElement(container) || !runsInLine(container, placeOf(container));
}

/** The container whose run of text `node` belongs to, or nothing if it is not in a document. */
export function containerOf(node: Node): Container | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if ((isShadowRoot(at) || isElement(at)) && holdsRun(at)) return at;
  }
  return undefined;
}

/** `node` itself or what stands around it, through the shadow trees that it is in, if `selector` fits it. */
export function closestAcross(node: Node, selector: string): Element | undefined {
  const element = isElement(node) ? node : parentOf(node);
  const found = element && isElement(element) ? closest(element, selector) : null;
  if (found) return found;
  const root = rootOf(node);
  return isShadowRoot(root) ? closestAcross(root.host, selector) : undefined;
}

/** The language that the page gives for the text in `node`, without script and region: "en" of "en-GB"; "" where it gives none. */
export function declaredLanguage(node: Node): string {
  const element = closestAcross(node, '[lang]');
  const [language = ''] = ((element && attributeOf(element, 'lang')) ?? '').trim().toLowerCase().split('-');
  return language;
}

function changesLanguage(element: Element): boolean {
  if (!hasAttributes(element) || attributeOf(element, 'lang') === null) return false;
  const parent = parentOf(element);
  return !parent || declaredLanguage(element) !== declaredLanguage(parent);
}
