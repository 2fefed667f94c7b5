import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { EntryCache } from '../../src/core/glossary/entryCache.ts';
import type { Preferences } from '../../src/core/settings/preferences.ts';
import { type NotMeant, type Settings, withoutNotMeant, withSite } from '../../src/core/settings/settings.ts';
import type { SettingsState } from '../../src/platform/settingsStore.ts';
import { type Notice, Options } from '../../src/ui/options/Options.tsx';

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
  const headwords = useHeadwords(state?.settings.notMeant, cache);

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

  async function change(how: (settings: Settings) => Settings, done: Notice): Promise<void> {
    setNotice({ kind: 'none' });
    try {
      setState(await store.change(how));
      // That an earlier change could not be stored is not to be covered by one that could.
      if (done.kind !== 'none') setNotice(done);
    } catch (error) {
      console.error('Psygloss could not store its settings.', error);
      setNotice({ kind: 'notStored' });
    }
  }

  async function onPrefer(preference: Partial<Preferences>): Promise<void> {
    setChosen((before) => [...before, preference]);
    await change((settings) => ({ ...settings, ...preference }), { kind: 'none' });
    setChosen((before) => before.filter((each) => each !== preference));
  }

  return (
    <Options
      settings={state && withAll(state.settings, chosen)}
      headwords={headwords}
      keptHere={state?.place === 'thisDevice'}
      notice={notice}
      onPrefer={onPrefer}
      onMeantAgain={({ site, term }, headword) =>
        change((before) => withoutNotMeant(before, site, term), { kind: 'meantAgain', headword, site })
      }
      onSwitchOn={(site) => change((before) => withSite(before, site, true), { kind: 'switchedOn', site })}
    />
  );
}

function withAll(stored: Settings, chosen: readonly Partial<Preferences>[]): Settings {
  let settings = stored;
  for (const preference of chosen) settings = { ...settings, ...preference };
  return settings;
}

/** The headwords of terms, once they are there; where the entries can't be read there are none. */
function useHeadwords(
  items: readonly NotMeant[] | undefined,
  cache: EntryCache,
): ReadonlyMap<TermId, string> | undefined {
  const [headwords, setHeadwords] = useState<ReadonlyMap<TermId, string>>();
  useEffect(() => {
    if (!items) return;
    const find = async ({ term }: NotMeant) => [term, (await cache.find(term))?.term ?? term] as const;
    Promise.all(items.map(find)).then(
      (found) => setHeadwords(new Map(found)),
      (error) => {
        console.error('Psygloss could not read its entries.', error);
        setHeadwords(new Map());
      },
    );
  }, [items, cache]);
  return headwords;
}
