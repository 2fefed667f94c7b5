import { useState } from 'preact/hooks';
import type { Settings } from '../../src/core/settings/settings.ts';
import { addSiteList, type ListFault, writeSiteList } from '../../src/core/settings/siteList.ts';
import { type Pattern, withoutRule, withRule } from '../../src/core/settings/siteRules.ts';
import type { Notice } from '../../src/ui/options/Options.tsx';
import { saveFile } from '../../src/ui/saveFile.ts';
import { readPattern } from '../../src/ui/sites/patterns.ts';
import type { SitesProps } from '../../src/ui/sites/Sites.tsx';

/**
 * What the options page's section on sites does.
 * @param settings as they are shown; missing until they are read
 * @param change changes them as they are stored, and says what came of it
 */
export function useSites(
  settings: Settings | undefined,
  change: (how: (settings: Settings) => Settings, done: Notice) => Promise<unknown>,
): Omit<SitesProps, 'settings'> {
  const [faults, setFaults] = useState<readonly ListFault[]>([]);

  function onRule(pattern: Pattern, on: boolean): void {
    const isListed = settings && [...settings.sitesOff, ...settings.sitesOn].includes(pattern);
    void change(
      (before) => ({ ...before, ...withRule(before, pattern, on) }),
      isListed ? { kind: 'none' } : { kind: 'siteAdded', pattern },
    );
  }

  function onImport(list: string): void {
    if (!settings) return;
    const read = addSiteList(settings, list, asPattern);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    void change(
      (before) => {
        const added = addSiteList(before, list, asPattern);
        return 'rules' in added ? { ...before, ...added.rules } : before;
      },
      { kind: 'sitesImported', count: read.count },
    );
  }

  return {
    faults,
    onMode: (mode) => void change((before) => ({ ...before, mode }), { kind: 'none' }),
    onRule,
    onRemove: (pattern) =>
      void change((before) => ({ ...before, ...withoutRule(before, pattern) }), { kind: 'siteRemoved', pattern }),
    onExport: () => settings && saveFile('psygloss-sites.txt', 'text/plain', writeSiteList(settings)),
    onImport,
  };
}

function asPattern(text: string): Pattern | undefined {
  const read = readPattern(text);
  return read.kind === 'read' ? read.pattern : undefined;
}
