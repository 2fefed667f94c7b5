import { resolve } from 'node:path';
import { INTENT_MS } from '../../../src/core/tooltip/tooltip.ts';
import { builtExtension, installExtension, launchBrowser } from '../../browser/launch.ts';
import { waitForMarks } from '../../browser/page.ts';
import { timeHovers } from '../hovers.ts';
import type { Bench, Sample, Section } from '../job.ts';
import { median } from '../median.ts';
import { jobsOfOneRun } from '../oneRun.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PATIENCE_MS = 20_000;

/** How long the built extension takes to show a card, besides the time that it waits on purpose. */
export const hover: Section = {
  name: 'hover',
  hasNoFloor: true,
  jobs: () => {
    const common = { section: 'hover', page: '', unit: 'ms' } as const;
    return jobsOfOneRun(
      [
        { ...common, what: `from pointermove until the card is there, less ${INTENT_MS} ms`, foundAs: 'cards' },
        { ...common, what: `from pointermove until the card is painted, less ${INTENT_MS} ms`, foundAs: '' },
      ],
      hoverSamples,
    );
  },
};

async function hoverSamples({ browserName, executablePath, materials }: Bench): Promise<Sample[]> {
  const browser = await launchBrowser({ name: browserName, executablePath, headless: true, colorScheme: 'light' });
  try {
    await installExtension(browser, browserName, builtExtension(ROOT, browserName));
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(materials.pageUrl('article', true), { waitUntil: 'load' });
    await waitForMarks(page, PATIENCE_MS);
    const times = await timeHovers(page);
    const sampleOf = (all: number[]): Sample => {
      const own = all.map((time) => time - INTENT_MS);
      return { cold: own[0] ?? Number.NaN, warm: median(own.slice(1)), found: own.length };
    };
    return [sampleOf(times.map(({ there }) => there)), sampleOf(times.map(({ painted }) => painted))];
  } finally {
    await browser.close();
  }
}
