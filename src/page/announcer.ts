/**
 * A screen reader speaks of what changes in a region that it knows, and it does not know one that has just come. So long
 * after its coming text is heard: https://github.com/angular/components/blob/main/src/cdk/a11y/live-announcer/live-announcer.ts
 */
const ANNOUNCE_MS = 100;

/** Tells screen readers what nothing else tells them. */
export interface Announcer {
  /** Says `text`, in the language of the glossary, in place of what was said before. */
  say(text: string): void;
  /** Takes back what was said: who reads on is not to come upon it. */
  silence(): void;
}

/** @param root gets the live region, which is to be out of sight */
export function createAnnouncer(root: ShadowRoot): Announcer {
  const region = root.ownerDocument.createElement('div');
  region.className = 'announcement';
  region.role = 'status';
  region.lang = 'en';
  root.append(region);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function silence(): void {
    clearTimeout(timer);
    region.textContent = '';
  }

  return {
    say(text) {
      silence();
      timer = setTimeout(() => {
        region.textContent = text;
      }, ANNOUNCE_MS);
    },
    silence,
  };
}
