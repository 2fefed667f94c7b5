import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { EntryCache } from '../../src/core/glossary/entryCache.ts';
import type { Preferences } from '../../src/core/settings/preferences.ts';
import { type Settings, withKnown, withoutNotMeant } from '../../src/core/settings/settings.ts';
import type { SettingsState } from '../../src/platform/settingsStore.ts';
import type { Replacement } from '../../src/ui/options/Backup.tsx';
import { type Notice, Options } from '../../src/ui/options/Options.tsx';
import { useSites } from './useSites.ts';

/** Where the settings are kept. */
export interface SettingsStore {
  load(): Promise<SettingsState>;
  change(how: (settings: Settings) => Settings): Promise<SettingsState>;
  watch(onChange: (state: SettingsState) => void, signal: AbortSignal): void;
}

/** Gives the options page what it shows: the settings as they are stored, and the choices that are on their way. */
export function OptionsApp({ store, cache }: { store: SettingsStore; cache: EntryCache }): JSX.Element {
  const [state, setState] = useState<SettingsState>();
  /** Preferences that were chosen and are not stored yet: the controls show them at once. */
  const [chosen, setChosen] = useState<readonly Partial<Preferences>[]>([]);
  const [notice, setNotice] = useState<Notice>({ kind: 'none' });
  /** The settings before all of them were replaced. */
  const [before, setBefore] = useState<Settings>();
  const headwords = useHeadwords(state?.settings, cache);

  useEffect(() => {
    const life = new AbortController();
    store.watch(setState, life.signal);
    store.load().then(
      // What was watched meanwhile is newer.
      (loaded) => setState((watched) => watched ?? loaded),
      (error) => {
        console.error('Psygloss could not read its settings.', error);
        setNotice({ kind: 'notRead' });
      },
    );
    return () => life.abort();
  }, [store]);

  /** Returns whether the change is stored. */
  async function change(how: (settings: Settings) => Settings, done: Notice): Promise<boolean> {
    setNotice({ kind: 'none' });
    try {
      setState(await store.change(how));
      // That an earlier change could not be stored is not to be covered by one that could.
      if (done.kind !== 'none') setNotice(done);
      return true;
    } catch (error) {
      console.error('Psygloss could not store its settings.', error);
      setNotice({ kind: 'notStored' });
      return false;
    }
  }

  async function onPrefer(preference: Partial<Preferences>): Promise<void> {
    setChosen((before) => [...before, preference]);
    await change((settings) => ({ ...settings, ...preference }), { kind: 'none' });
    setChosen((before) => before.filter((each) => each !== preference));
  }

  const sites = useSites(state?.settings, change);

  async function onReplace(next: Settings, how: Replacement): Promise<void> {
    let replaced: Settings | undefined;
    const isStored = await change(
      (stored) => {
        replaced = stored;
        return next;
      },
      { kind: how },
    );
    if (isStored) setBefore(replaced);
  }

  async function onUndo(settings: Settings): Promise<void> {
    if (await change(() => settings, { kind: 'putBack' })) setBefore(undefined);
  }

  return (
    <Options
      settings={state && withAll(state.settings, chosen)}
      headwords={headwords}
      keptHere={state?.place === 'thisDevice'}
      notice={notice}
      onPrefer={onPrefer}
      onMeantAgain={({ site, term }, headword) =>
        change((stored) => withoutNotMeant(stored, site, term), { kind: 'meantAgain', headword, site })
      }
      sites={sites}
      onMarkAgain={(term, headword) =>
        change((stored) => withKnown(stored, term, false), { kind: 'markedAgain', headword })
      }
      canUndo={before !== undefined}
      onReplace={onReplace}
      onUndo={() => before && onUndo(before)}
    />
  );
}

function withAll(stored: Settings, chosen: readonly Partial<Preferences>[]): Settings {
  let settings = stored;
  for (const preference of chosen) settings = { ...settings, ...preference };
  return settings;
}

/** The headwords of the terms that are known or not meant, once they are there; where the entries can't be read there are none. */
function useHeadwords(settings: Settings | undefined, cache: EntryCache): ReadonlyMap<TermId, string> | undefined {
  const [headwords, setHeadwords] = useState<ReadonlyMap<TermId, string>>();
  useEffect(() => {
    if (!settings) return;
    const find = async (term: TermId) => [term, (await cache.find(term))?.term ?? term] as const;
    const terms = new Set([...settings.known, ...settings.notMeant.map(({ term }) => term)]);
    Promise.all([...terms].map(find)).then(
      (found) => setHeadwords(new Map(found)),
      (error) => {
        console.error('Psygloss could not read its entries.', error);
        setHeadwords(new Map());
      },
    );
  }, [settings, cache]);
  return headwords;
}
