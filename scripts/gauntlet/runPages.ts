import type { BrowserName } from '../browser/launch.ts';
import { serveFolders } from '../browser/serve.ts';
import type { Finding } from './report.ts';
import { isFailure, type Visit } from './visit.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/**
 * Opens pages in a browser, with the extension and without it.
 * @param root the project's folder, with the built extension
 * @param folder which holds the pages
 * @param pages their paths below it
 * @param onPage is called before each page
 */
export async function runPages(
  root: string,
  name: BrowserName,
  executablePath: string,
  folder: string,
  pages: readonly string[],
  onPage: (page: string, index: number) => void,
): Promise<Finding[]> {
  const server = await serveFolders([{ path: '/', folder }], () => ({}));
  const plain = createVisitor(root, name, executablePath, false);
  const extended = createVisitor(root, name, executablePath, true);
  try {
    const findings: Finding[] = [];
    for (const [index, page] of pages.entries()) {
      onPage(page, index);
      const path = page.split('/').map(encodeURIComponent).join('/');
      findings.push({ page, ...(await compare(plain, extended, `http://127.0.0.1:${server.port}/${path}`)) });
    }
    return findings;
  } finally {
    await Promise.all([plain.close(), extended.close()]);
    server.close();
  }
}

async function compare(plain: Visitor, extended: Visitor, url: string): Promise<Omit<Finding, 'page'>> {
  const after = await extended.visit(url, undefined);
  if (isFailure(after)) {
    // Is it the page by itself, or was it only this time?
    const before = await plain.visit(url, 0);
    if (isFailure(before)) return { ...NOTHING_SEEN, dom: 'unreadable', difference: before.failure };
    const once = await extended.visit(url, undefined);
    if (isFailure(once)) return { ...NOTHING_SEEN, dom: 'failed', difference: once.failure };
    return compareVisits(plain, extended, url, before, once);
  }
  const before = await plain.visit(url, after.scrolled);
  if (isFailure(before)) return { ...NOTHING_SEEN, dom: 'unreadable', difference: before.failure };
  return compareVisits(plain, extended, url, before, after);
}

const NOTHING_SEEN = { errors: [], longestTask: undefined, marks: 0, hasCard: false } as const;

async function compareVisits(
  plain: Visitor,
  extended: Visitor,
  url: string,
  before: Visit,
  after: Visit,
): Promise<Omit<Finding, 'page'>> {
  const isSame = before.dom === after.dom;
  const isQuiet = newIn(after, [before]).length === 0;
  // A page may be another one with every load, or with every other, and so may what fails to load.
  const again = isSame && isQuiet ? [] : [await plain.visit(url, after.scrolled), await extended.visit(url, undefined)];
  const [plainAgain = before, extendedAgain = after] = again.map((visit) => (isFailure(visit) ? undefined : visit));
  const varies = plainAgain.dom !== before.dom || extendedAgain.dom !== after.dom;
  const isMeasured = before.longestTask !== undefined && after.longestTask !== undefined;
  return {
    dom: isSame ? 'unchanged' : varies ? 'varies' : 'changed',
    difference: isSame ? undefined : differenceOf(before.dom, after.dom),
    errors: newIn(after, [before, plainAgain]).filter((error) => extendedAgain.errors.includes(error)),
    longestTask: isMeasured ? { without: before.longestTask, with: after.longestTask } : undefined,
    marks: after.marks,
    hasCard: after.hasCard,
  };
}

/** How many characters of two texts are shown from where they part. */
const SHOWN = 120;

/** Where two texts part. */
function differenceOf(before: string, after: string): string {
  const at = [...before].findIndex((character, index) => character !== after[index]);
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - SHOWN / 2), at + SHOWN / 2));
  return `${around(before)} became ${around(after)}`;
}

/** The errors of one visit that others did not have, each once: how often one comes is a matter of time. */
function newIn({ errors }: Visit, others: readonly Visit[]): string[] {
  const known = new Set(others.flatMap((visit) => visit.errors));
  return [...new Set(errors)].filter((error) => !known.has(error));
}
