/** Moves a card that stands where its reader has put it. */
export interface CardMotion {
  /** Takes hold of it. Gives what moves it, as far as there is room, to so many CSS pixels from where it was then. */
  grab(): (x: number, y: number) => void;
  /** Moves it into the next corner of the window, clockwise. */
  moveToNextCorner(): void;
}

/**
 * Keeps an element of fixed position within its window, from now on.
 * @param edge the least distance from the window's edges, in CSS pixels
 * @param maxHeight how tall it gets where there is room, in CSS pixels
 * @param signal ends it
 */
export function createCardMotion(
  surface: HTMLElement,
  edge: number,
  maxHeight: number,
  signal: AbortSignal,
): CardMotion {
  // What it had room for beside its mark is of no account any more.
  surface.style.maxWidth = `calc(100vw - ${2 * edge}px)`;
  surface.style.maxHeight = `min(${maxHeight}px, 100vh - ${2 * edge}px)`;

  /** The element whose client size is that of the window without its scroll bars. */
  function viewport(): Element {
    const { scrollingElement, documentElement } = surface.ownerDocument;
    return scrollingElement ?? documentElement;
  }

  function room(): { right: number; bottom: number } {
    const { width, height } = surface.getBoundingClientRect();
    const { clientWidth, clientHeight } = viewport();
    return { right: Math.max(edge, clientWidth - width - edge), bottom: Math.max(edge, clientHeight - height - edge) };
  }

  function moveTo(x: number, y: number): void {
    const { right, bottom } = room();
    surface.style.left = `${Math.round(Math.min(Math.max(edge, x), right))}px`;
    surface.style.top = `${Math.round(Math.min(Math.max(edge, y), bottom))}px`;
  }

  function grab(): (x: number, y: number) => void {
    const { left, top } = surface.getBoundingClientRect();
    return (x, y) => moveTo(left + x, top + y);
  }

  const stayInside = (): void => grab()(0, 0);
  surface.ownerDocument.defaultView?.addEventListener('resize', stayInside, { signal });
  // It grows as its reader unfolds it, and goes on to entries that are longer.
  const growth = new ResizeObserver(stayInside);
  growth.observe(surface);
  signal.addEventListener('abort', () => growth.disconnect());
  return {
    grab,
    moveToNextCorner() {
      const { left, top, width, height } = surface.getBoundingClientRect();
      const { right, bottom } = room();
      const { clientWidth, clientHeight } = viewport();
      const isLeft = left + width / 2 < clientWidth / 2;
      const isTop = top + height / 2 < clientHeight / 2;
      // Right along the top, down, left along the bottom, up.
      if (isTop) moveTo(right, isLeft ? edge : bottom);
      else moveTo(edge, isLeft ? edge : bottom);
    },
  };
}
