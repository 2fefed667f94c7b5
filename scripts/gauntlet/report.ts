/** What was seen on a page. */
export interface Finding {
  readonly page: string;
  /**
   * `varies`: it is another one with every load, without the extension as well. `unreadable`: it can't be looked at without the extension
   * either. `failed`: it can't with it, and can without.
   */
  readonly dom: 'unchanged' | 'changed' | 'varies' | 'unreadable' | 'failed';
  /** Where one that is not the same parts from what it was, or why it was not seen. */
  readonly difference: string | undefined;
  /** What its console says only with the extension. */
  readonly errors: readonly string[];
  /** The longest task of its main thread in milliseconds of the processor; missing where the browser does not tell. */
  readonly longestTask: { readonly without: number; readonly with: number } | undefined;
  /** How many marks are painted: those near the window. */
  readonly marks: number;
  /** Whether the card of a mark could be opened; marks may be covered, or be on another screen. */
  readonly hasCard: boolean;
}

const HEADINGS = ['page', 'DOM', 'new errors', 'longest task, without / with', 'marks', 'card'];

/** Whether a page is not what it is without the extension. */
export function isFaulty({ dom, errors }: Finding): boolean {
  return dom === 'changed' || dom === 'failed' || errors.length > 0;
}

/** A table in markdown, with the new errors and a summary below it. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ page, dom, errors, longestTask, marks, hasCard }) => [
    page,
    dom,
    String(errors.length),
    longestTask ? `${longestTask.without.toFixed(1)} / ${longestTask.with.toFixed(1)} ms` : '',
    String(marks),
    marks === 0 ? '' : hasCard ? 'opens' : 'none in reach',
  ]);
  const table = [HEADINGS, HEADINGS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const faults = findings.flatMap(({ page, errors, difference }) =>
    [...errors, ...(difference === undefined ? [] : [difference])].map((fault) => `- ${page}: ${fault}`),
  );
  return [...table, '', summaryOf(findings), ...faults].join('\n');
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (is: (finding: Finding) => boolean): number => findings.filter(is).length;
  const longest = findings.flatMap(({ longestTask }) => longestTask?.with ?? []);
  return [
    `${findings.length} pages`,
    `${count(({ dom }) => dom === 'unchanged')} unchanged`,
    `${count(({ dom }) => dom === 'changed')} changed`,
    `${count(({ dom }) => dom === 'varies')} that vary by themselves`,
    `${count(({ dom }) => dom === 'unreadable')} that can’t be read by themselves`,
    `${count(({ dom }) => dom === 'failed')} that failed`,
    `${count(({ errors }) => errors.length > 0)} with new errors`,
    `${count(({ marks }) => marks > 0)} with marks`,
    ...(longest.length > 0 ? [`longest task ${Math.max(...longest).toFixed(1)} ms`] : []),
  ].join(', ');
}
