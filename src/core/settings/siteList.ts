import { type Pattern, type SiteRules, withRule } from './siteRules.ts';

/** A line of a list that says nothing that could be followed. */
export interface ListFault {
  /** The first line is 1. */
  readonly line: number;
  readonly text: string;
}

/** Writes site rules as a list that people can read and change: a line for each, "off example.org" or "on example.org". */
export function writeSiteList({ sitesOff, sitesOn }: SiteRules): string {
  const lines = [...sitesOff.map((pattern) => `off ${pattern}`), ...sitesOn.map((pattern) => `on ${pattern}`)];
  return `${['# Psygloss: sites switched off and on', ...lines].join('\n')}\n`;
}

/**
 * Adds the rules of a list to those that are there; of two for one pattern, the later holds. Empty lines, and what comes after #,
 * say nothing.
 * @param readPattern gives a pattern as it is stored, or nothing where the text is none
 * @returns the rules, or every line at fault
 */
export function addSiteList(
  rules: SiteRules,
  list: string,
  readPattern: (text: string) => Pattern | undefined,
): { readonly rules: SiteRules; readonly count: number } | { readonly faults: readonly ListFault[] } {
  const lines = list
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, text: text.replace(/#.*/, '').trim() }));
  const faults: ListFault[] = [];
  let added = rules;
  let count = 0;
  for (const { line, text } of lines) {
    if (text === '') continue;
    const [, verb, rest = ''] = /^(on|off)\s+(\S+)$/i.exec(text) ?? [];
    const pattern = verb && readPattern(rest);
    if (!pattern) {
      faults.push({ line, text });
      continue;
    }
    added = withRule(added, pattern, verb.toLowerCase() === 'on');
    count++;
  }
  return faults.length > 0 ? { faults } : { rules: added, count };
}
