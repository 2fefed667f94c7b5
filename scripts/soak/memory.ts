import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

const MEGABYTE = 1_000_000;
const KIBIBYTE = 1_024;

/** What scripts hold in a target once what is garbage is gone, in megabytes. */
async function heapOf(session: CDPSession): Promise<number> {
  // What the first time lets go of may have held more.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / MEGABYTE;
}

/** As `heapOf`, of a tab with all its content scripts. */
export async function heapOfTab(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    return await heapOf(session);
  } finally {
    await session.detach();
  }
}

/** As `heapOf`, of the extension's background; nothing while that sleeps. */
export async function heapOfBackground(browser: Browser): Promise<number | undefined> {
  const worker = await browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  return worker ? heapOf(worker.client) : undefined;
}

/** What the processes of a browser hold in memory, in megabytes; nothing where the system does not tell. */
export function residentOf(browser: Browser): number | undefined {
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return undefined;
  const processes = readdirSync('/proc').flatMap((name) => {
    const status = /^\d+$/.test(name) ? statusOf(name) : '';
    const [, parent] = /^PPid:\s*(\d+)/m.exec(status) ?? [];
    const [, kibibytes] = /^RssAnon:\s*(\d+)/m.exec(status) ?? [];
    return parent === undefined
      ? []
      : [{ id: Number(name), parent: Number(parent), kibibytes: Number(kibibytes ?? 0) }];
  });
  const family = new Set([root]);
  // Parents need not come before their children.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  const total = processes.filter(({ id }) => family.has(id)).reduce((sum, { kibibytes }) => sum + kibibytes, 0);
  return (total * KIBIBYTE) / MEGABYTE;
}

/** What Linux tells of a process; nothing where it has ended. */
function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}
