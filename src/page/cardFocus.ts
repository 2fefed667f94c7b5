/** Brings the keyboard focus into the card, and back to where it was. */
export interface CardFocus {
  isInside(): boolean;
  /** Call before a card is shown: where the focus is now, it is given back to. */
  note(): void;
  /** Moves the focus to the card's heading. */
  enter(): void;
  /** Moves the focus, if it is in the card, back to where it was, with the selection that there was. */
  giveBack(): void;
}

/** Where the focus and the selection were. */
interface Before {
  readonly focused: Element | undefined;
  /** Noted only where the focus goes from it straight into the card. */
  readonly selected?: SelectedText;
}

type SelectedText = readonly [anchor: Node, anchorOffset: number, focus: Node, focusOffset: number];

/** The element that has the focus, in whichever open shadow tree it is. */
export function focusedElement(document: Document): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused ?? undefined;
}

/**
 * @param root the shadow root that the card is in
 * @param surface the element that the card is rendered into
 */
export function createCardFocus(root: ShadowRoot, surface: HTMLElement): CardFocus {
  const { ownerDocument: document } = root;
  let before: Before = { focused: undefined };
  let isEntering = false;
  const isInside = (): boolean => root.activeElement !== null;
  const isCard = (element: Element | undefined): boolean => element?.localName === root.host.localName;

  /** Where the focus is on the page; that of another card is none. */
  function focusedOnPage(): Element | undefined {
    const focused = focusedElement(document);
    return isCard(focused) ? undefined : focused;
  }

  // A card that stays may be shown long before the focus comes to it from somewhere else.
  surface.addEventListener('focusin', ({ relatedTarget }) => {
    const from = relatedTarget instanceof Element ? relatedTarget : undefined;
    if (isEntering || (from && surface.contains(from)) || outermost(before.focused) === from) return;
    before = { focused: isCard(from) ? undefined : from };
  });
  return {
    isInside,
    note() {
      if (!isInside()) before = { focused: focusedOnPage() };
    },
    enter() {
      if (isInside()) return;
      const selected = selectedText(document);
      before = { focused: focusedOnPage(), ...(selected ? { selected } : {}) };
      isEntering = true;
      const heading = surface.querySelector<HTMLElement>('[tabindex="-1"]');
      // It is the keyboard that brings it there. Not in the types of the DOM yet.
      const options: FocusOptions & { focusVisible: boolean } = { preventScroll: true, focusVisible: true };
      (heading ?? surface).focus(options);
      isEntering = false;
    },
    giveBack() {
      if (!isInside()) return;
      const { focused, selected } = before;
      if (focused && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
      // The page itself takes no focus.
      if (root.activeElement) (root.activeElement as HTMLElement).blur();
      if (selected) select(document, selected);
    },
  };
}

/** The element of the document itself in which `element` is, in whatever shadow trees. */
function outermost(element: Element | undefined): Element | undefined {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

function selectedText(document: Document): SelectedText | undefined {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return undefined;
  return [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset];
}

function select(document: Document, selected: SelectedText): void {
  const [anchor, anchorOffset, focus, focusOffset] = selected;
  const now = selectedText(document);
  // A text field keeps its own, and would lose it to another.
  if (now?.every((part, index) => part === selected[index])) return;
  if (!anchor.isConnected || !focus.isConnected) return;
  const isThere = anchorOffset <= lengthOf(anchor) && focusOffset <= lengthOf(focus);
  if (isThere) document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
}

function lengthOf(node: Node): number {
  return node.nodeValue?.length ?? node.childNodes.length;
}
