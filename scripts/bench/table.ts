import { cpus } from 'node:os';
import { median } from './median.ts';
import type { Result } from './run.ts';

const HEADINGS = [
  'section',
  'what',
  'page',
  'words',
  'cold',
  'least–most',
  'warm',
  'cold ÷ floor',
  'warm ÷ floor',
  'cold per 1,000 words',
  'warm per 1,000 words',
  'found',
];
const LEFT = 3;

interface Row {
  readonly result: Result;
  readonly cold: number;
  readonly warm: number | undefined;
  readonly words: number;
}

/** The table of one browser, in markdown. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(rowOf);
  const floors = new Map(
    rows.filter(({ result: { job } }) => job.section === 'floor').map((row) => [row.result.job.page, row]),
  );
  const lines = rows.map((row) => cellsOf(row, floors.get(row.result.job.page)));
  const rule = HEADINGS.map((_, index) => (index < LEFT ? '---' : '---:'));
  return [HEADINGS, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The machine that all was measured on. */
export function machineLine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'Unknown processor'}, ${all.length} cores, ${process.platform}, Node ${process.versions.node}`;
}

function rowOf(result: Result): Row {
  const { samples } = result;
  const warm = samples.flatMap((sample) => sample.warm ?? []);
  return {
    result,
    cold: median(samples.map(({ cold }) => cold)),
    warm: warm.length > 0 ? median(warm) : undefined,
    words: samples[0]?.words ?? 0,
  };
}

function cellsOf({ result, cold, warm, words }: Row, floor: Row | undefined): string[] {
  const { job, samples } = result;
  const colds = samples.map((sample) => sample.cold);
  const amount = (value: number | undefined): string => (value === undefined ? '' : `${digits(value)} ${job.unit}`);
  const perFloor = (value: number | undefined, least: number | undefined): string =>
    value === undefined || !least || words === 0 || job.unit !== 'ms' ? '' : `${digits(value / least)}×`;
  const perWords = (value: number | undefined): string =>
    value === undefined || words === 0 ? '' : amount((1_000 * value) / words);
  const found = samples[0]?.found;
  return [
    job.section,
    job.what,
    job.page,
    words === 0 ? '' : words.toLocaleString('en'),
    amount(cold),
    `${digits(Math.min(...colds))}–${digits(Math.max(...colds))}`,
    amount(warm),
    perFloor(cold, floor?.cold),
    perFloor(warm, floor?.warm),
    perWords(cold),
    perWords(warm),
    job.foundAs === '' || found === undefined ? '' : `${found.toLocaleString('en')} ${job.foundAs}`,
  ];
}

/** Three digits that say something. */
function digits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
