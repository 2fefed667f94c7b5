import { mergeSettings, parseSettings, type StoredSettings } from './settings.ts';
import { isObject } from './storedMembers.ts';

/**
 * Puts stored settings together of which neither was made of the other: of lists all that stands in either counts, and else what was
 * chosen `later`.
 */
export function joinSettings(earlier: unknown, later: unknown): StoredSettings {
  const [before, after] = [parseSettings(earlier), parseSettings(later)];
  const joined = {
    ...before,
    ...(isObject(later) ? later : {}),
    sitesOff: [...before.sitesOff.filter((pattern) => !after.sitesOn.includes(pattern)), ...after.sitesOff],
    sitesOn: [...before.sitesOn, ...after.sitesOn],
    notMeant: [...before.notMeant, ...after.notMeant],
    known: [...before.known, ...after.known],
  };
  return mergeSettings(earlier, parseSettings(joined));
}
