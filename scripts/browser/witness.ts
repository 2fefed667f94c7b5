import type { Page } from 'puppeteer-core';

/** What a page's own scripts could have noticed. */
export interface Witnessed {
  /** Every change of the DOM, in order, as text; those of the extension's own element are counted only. */
  readonly changes: string;
  /** How often the extension's own element came or went. */
  readonly hosts: number;
  /** How often each kind of event was heard that nobody's hand causes. */
  readonly events: Readonly<Record<string, number>>;
  /** The names of the window that it had not when the document was made. */
  readonly globals: readonly string[];
  /** How many style sheets scripts have adopted. */
  readonly sheets: number;
}

/** Watches from within every document that `page` loads from now on, before any script of theirs runs. */
export async function setWitness(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const HOST = 'PSYGLOSS-CARD';
    const TYPES = [
      'message',
      'error',
      'unhandledrejection',
      'securitypolicyviolation',
      'selectionchange',
      'slotchange',
      'toggle',
      'beforetoggle',
      'hashchange',
      'popstate',
      'storage',
    ];
    const { stringify } = JSON;
    const namesOf = Object.getOwnPropertyNames;
    const before = namesOf(window);
    const events: Record<string, number> = {};
    let changes = '';
    let hosts = 0;
    // A page may spoil the methods of arrays: no loop here calls one.
    const namesIn = (nodes: NodeList): string => {
      let names = '';
      for (let at = 0; at < nodes.length; at++) names += ` ${nodes[at]?.nodeName}`;
      return names;
    };
    const note = (records: MutationRecord[]): void => {
      for (let at = 0; at < records.length; at++) {
        const record = records[at];
        if (!record) continue;
        const { type, target, addedNodes, removedNodes, attributeName } = record;
        const added = namesIn(addedNodes);
        const removed = namesIn(removedNodes);
        if (`${added}${removed}`.toUpperCase() === ` ${HOST}`) hosts++;
        else changes += `${type} ${target.nodeName}${attributeName ? ` ${attributeName}` : ''} +${added} -${removed}\n`;
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const type of TYPES) {
      events[type] = 0;
      addEventListener(
        type,
        () => {
          events[type] = (events[type] ?? 0) + 1;
        },
        true,
      );
    }
    const report = (): string => {
      note(observer.takeRecords());
      const known: Record<string, true> = {};
      for (let at = 0; at < before.length; at++) known[`${before[at]}`] = true;
      let globals = '';
      const now = namesOf(window);
      for (let at = 0; at < now.length; at++) if (!known[`${now[at]}`]) globals += `${now[at]}\n`;
      return stringify({ changes, hosts, events, globals, sheets: document.adoptedStyleSheets?.length ?? 0 });
    };
    Object.defineProperty(window, Symbol.for('witness'), { value: report });
  });
}

/** What was seen in the document that `page` shows now. */
export async function witnessedBy(page: Page): Promise<Witnessed> {
  const json = await page.evaluate(
    () => (window as unknown as Record<symbol, () => string>)[Symbol.for('witness')]?.() ?? '',
  );
  const { globals, ...rest } = JSON.parse(json) as Omit<Witnessed, 'globals'> & { globals: string };
  return { ...rest, globals: globals.split('\n').filter(Boolean) };
}
