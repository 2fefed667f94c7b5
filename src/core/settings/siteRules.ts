import { sortNames } from './storedMembers.ts';

/** Where a page stands. */
export interface Place {
  /** As `siteOf` names it. */
  readonly site: string;
  /** From its first slash on, or nothing; without query and fragment. */
  readonly path: string;
}

/**
 * What a switch covers, as people write it: a site ("example.org"), a folder of it with all below ("example.org/forum"), or a
 * site with all its subdomains ("*.example.org"). Of two patterns that cover the same page one is within the other.
 */
export type Pattern = string;

/** The sites for which the reader chose whether terms are marked; both in alphabetical order, and no pattern in both. */
export interface SiteRules {
  readonly sitesOff: readonly Pattern[];
  readonly sitesOn: readonly Pattern[];
}

interface Parts {
  readonly site: string;
  readonly withSubdomains: boolean;
  readonly path: string;
}

const SUBDOMAINS = '*.';

/**
 * The name under which a page's site is switched: its host without "www.", or, where a page has none, its scheme
 * ("file:").
 */
export function siteOf(location: { readonly hostname: string; readonly protocol: string }): string {
  return location.hostname.replace(/^www\./, '') || location.protocol;
}

/** The place of a page, by its address. */
export function placeOf(location: {
  readonly hostname: string;
  readonly protocol: string;
  readonly pathname: string;
}): Place {
  return { site: siteOf(location), path: location.pathname.startsWith('/') ? location.pathname : '' };
}

function partsOf(pattern: Pattern): Parts {
  if (pattern.startsWith(SUBDOMAINS)) return { site: pattern.slice(SUBDOMAINS.length), withSubdomains: true, path: '' };
  const slash = pattern.indexOf('/');
  if (slash < 0) return { site: pattern, withSubdomains: false, path: '' };
  return { site: pattern.slice(0, slash), withSubdomains: false, path: pattern.slice(slash).replace(/\/+$/, '') };
}

/** Whether `pattern` covers a page at `place`. */
export function covers(pattern: Pattern, place: Place): boolean {
  const { site, withSubdomains, path } = partsOf(pattern);
  const isSite = place.site === site || (withSubdomains && place.site.endsWith(`.${site}`));
  return isSite && (place.path === path || place.path.startsWith(`${path}/`));
}

/** Of two patterns that cover the same page, the one within the other comes first. */
function byNarrowness(a: Pattern, b: Pattern): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return (
    other.path.length - one.path.length ||
    Number(one.withSubdomains) - Number(other.withSubdomains) ||
    other.site.length - one.site.length
  );
}

/** The rule that decides at `place`: the narrowest that covers it. */
export function ruleAt(
  rules: SiteRules,
  place: Place,
): { readonly pattern: Pattern; readonly on: boolean } | undefined {
  const all = [
    ...rules.sitesOff.map((pattern) => ({ pattern, on: false })),
    ...rules.sitesOn.map((pattern) => ({ pattern, on: true })),
  ];
  return all
    .filter(({ pattern }) => covers(pattern, place))
    .sort((a, b) => byNarrowness(a.pattern, b.pattern))
    .at(0);
}

/**
 * The rules with all that `pattern` covers around `place` switched: narrower rules for that place go, and the pattern gets
 * one where those that are left say otherwise.
 * @param place a page that the pattern covers
 * @param byDefault whether terms are marked where no rule says anything
 */
export function switchedAt(
  rules: SiteRules,
  place: Place,
  pattern: Pattern,
  on: boolean,
  byDefault: boolean,
): SiteRules {
  const isBroader = (other: Pattern): boolean => !covers(other, place) || byNarrowness(pattern, other) < 0;
  const left = { sitesOff: rules.sitesOff.filter(isBroader), sitesOn: rules.sitesOn.filter(isBroader) };
  if ((ruleAt(left, place)?.on ?? byDefault) === on) return left;
  return on
    ? { ...left, sitesOn: sortNames([...left.sitesOn, pattern]) }
    : { ...left, sitesOff: sortNames([...left.sitesOff, pattern]) };
}

/** What the rules say of all that `pattern` covers, but for what narrower ones say of parts of it. */
export function verdictOn(rules: SiteRules, place: Place, pattern: Pattern): boolean | undefined {
  const isNoPart = (other: Pattern): boolean => byNarrowness(pattern, other) <= 0;
  return ruleAt({ sitesOff: rules.sitesOff.filter(isNoPart), sitesOn: rules.sitesOn.filter(isNoPart) }, place)?.on;
}

/** The rules with one for `pattern`, whatever the others say. */
export function withRule(rules: SiteRules, pattern: Pattern, on: boolean): SiteRules {
  const { sitesOff, sitesOn } = withoutRule(rules, pattern);
  return on
    ? { sitesOff, sitesOn: sortNames([...sitesOn, pattern]) }
    : { sitesOff: sortNames([...sitesOff, pattern]), sitesOn };
}

/** The rules without the one for `pattern`. */
export function withoutRule({ sitesOff, sitesOn }: SiteRules, pattern: Pattern): SiteRules {
  return {
    sitesOff: sitesOff.filter((each) => each !== pattern),
    sitesOn: sitesOn.filter((each) => each !== pattern),
  };
}
