/** What is heard of a page's events. A passive listener can't hold up a scroll; only a key is ever kept from the page. */
const HEARD = ['pointermove', 'pointerout', 'pointerdown', 'click', 'keydown', 'focusin', 'focusout'] as const;
type Heard = (typeof HEARD)[number];

/** Hears events before the page does, if it was made before the page's own scripts ran: a page may keep them from all who come later. */
export interface FirstEars {
  /** Calls `listener` with each event of a type that counts, until `signal` aborts. */
  listen<T extends Heard>(type: T, listener: (event: WindowEventMap[T]) => void, signal: AbortSignal): void;
}

type Listener = (event: never) => void;

/** Where the ears of this frame are found by the scripts of the extension, which share a world that no page can reach. */
interface World {
  psyglossEars?: FirstEars;
}

/** The ears of a frame; they are made when they are first asked for. */
export function firstEars(view: Window): FirstEars {
  const world: World & typeof globalThis = globalThis;
  // What a page's script makes up opens no card and closes none.
  world.psyglossEars ??= createFirstEars(view, ({ isTrusted }) => isTrusted);
  return world.psyglossEars;
}

/** @param counts whether an event is heard at all */
export function createFirstEars(view: Window, counts: (event: Event) => boolean): FirstEars {
  const listeners = new Map<Heard, Set<Listener>>(HEARD.map((type) => [type, new Set()]));
  const hear = (event: Event): void => {
    if (!counts(event)) return;
    for (const listener of listeners.get(event.type as Heard) ?? []) listener(event as never);
  };
  const attach = (): void => {
    for (const type of HEARD) view.addEventListener(type, hear, { capture: true, passive: type !== 'keydown' });
  };
  attach();
  // Who opens a document anew takes all listeners from it; to add one that is still there does nothing.
  new MutationObserver(attach).observe(view.document, { childList: true });
  return {
    listen(type, listener, signal) {
      if (signal.aborted) return;
      listeners.get(type)?.add(listener);
      signal.addEventListener('abort', () => listeners.get(type)?.delete(listener));
    },
  };
}
