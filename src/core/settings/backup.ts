import { mergeSettings, parseSettings, type Settings, unknownNames, unreadableNames } from './settings.ts';
import { isObject } from './storedMembers.ts';

const FORMAT = 'psygloss-settings';
/** Goes up when files of before can't be read as they are any more. */
const VERSION = 1;

/** Why a file is not taken for settings. */
export type BackupFault =
  | { readonly kind: 'noJson' }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unknown' | 'unreadable'; readonly members: readonly string[] };

export type BackupReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'fault'; readonly fault: BackupFault };

/** The text of a file that holds all that is set. */
export function writeBackup(settings: Settings): string {
  const file = { format: FORMAT, version: VERSION, settings: mergeSettings(undefined, settings) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads the text of a file; it is taken as a whole or not at all, so that nothing in it is lost without a word. */
export function readBackup(text: string): BackupReading {
  const file = parseJson(text);
  if (file === undefined) return fault({ kind: 'noJson' });
  if (!isObject(file) || file.format !== FORMAT || typeof file.version !== 'number') return fault({ kind: 'notOurs' });
  if (file.version > VERSION) return fault({ kind: 'newer', version: file.version });
  if (!isObject(file.settings)) return fault({ kind: 'unreadable', members: ['settings'] });
  const [unknown, unreadable] = [unknownNames(file.settings), unreadableNames(file.settings)];
  if (unknown.length > 0) return fault({ kind: 'unknown', members: unknown });
  if (unreadable.length > 0) return fault({ kind: 'unreadable', members: unreadable });
  return { kind: 'settings', settings: parseSettings(file.settings) };
}

function fault(what: BackupFault): BackupReading {
  return { kind: 'fault', fault: what };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of the settings that is not the same; for a list, how many items come and go. */
export interface Difference {
  readonly member: keyof Settings;
  readonly added: number;
  readonly removed: number;
}

/** What changes when `after` takes the place of `before`. */
export function differences(before: Settings, after: Settings): Difference[] {
  const members = Object.keys(before) as (keyof Settings)[];
  return members.flatMap((member): Difference[] => {
    const [old, next] = [itemsOf(before[member]), itemsOf(after[member])];
    const added = next.filter((item) => !old.includes(item)).length;
    const removed = old.filter((item) => !next.includes(item)).length;
    return added + removed > 0 ? [{ member, added, removed }] : [];
  });
}

/** The items of a list, or a single value, each as text to compare by. */
function itemsOf(value: Settings[keyof Settings]): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => JSON.stringify(item));
}
