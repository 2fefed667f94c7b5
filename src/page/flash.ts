import type { Mark } from './markStore.ts';

const FLASH_NAME = 'psygloss-flash';
/** Long enough to find it after the page has jumped. */
const FLASH_MS = 1_600;

/**
 * Makes marks stand out for a moment, one after the other.
 * @param signal ends it
 */
export function createFlash(signal: AbortSignal): (mark: Mark) => void {
  const highlight = new Highlight();
  highlight.priority = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    highlight.clear();
    if (CSS.highlights.get(FLASH_NAME) === highlight) CSS.highlights.delete(FLASH_NAME);
  };
  signal.addEventListener('abort', stop);
  return ({ range }) => {
    stop();
    highlight.add(new StaticRange(range));
    CSS.highlights.set(FLASH_NAME, highlight);
    timer = setTimeout(stop, FLASH_MS);
  };
}
