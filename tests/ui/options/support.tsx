import type { JSX } from 'preact';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { parseSettings, type Settings } from '../../../src/core/settings/settings.ts';
import { Options, type OptionsProps } from '../../../src/ui/options/Options.tsx';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/confirm.css';
import '../../../src/ui/sites/switch.css';
import '../../../src/ui/marks.css';
import '../../../src/ui/options/options.css';

const HEADWORDS = { rapport: 'rapport', 'working-alliance': 'working alliance', projection: 'projection' };

const HEADWORD_BY_ID = new Map(Object.entries(HEADWORDS).map(([id, headword]) => [id as TermId, headword]));

/** Settings in which much is set, unless told otherwise. */
export function settingsOf(set: { readonly [Name in keyof Settings]?: unknown }): Settings {
  return parseSettings({
    sitesOff: ['example.com', 'file:', 'news.example.org'],
    notMeant: [
      { site: 'cinema.example', term: 'projection' },
      { site: 'example.org', term: 'rapport' },
      { site: 'example.org', term: 'working-alliance' },
    ],
    ...set,
  });
}

const none = () => {};
const NO_SITES_ACTIONS = { faults: [], onMode: none, onRule: none, onRemove: none, onExport: none, onImport: none };

/** The options with much that is set, unless told otherwise. */
export function options({ sites, ...props }: Partial<OptionsProps>): JSX.Element {
  return (
    <Options
      settings={settingsOf({})}
      headwords={HEADWORD_BY_ID}
      keptHere={false}
      notice={{ kind: 'none' }}
      onPrefer={none}
      onMeantAgain={none}
      sites={{ ...NO_SITES_ACTIONS, ...sites }}
      onMarkAgain={none}
      canUndo={false}
      onReplace={none}
      onUndo={none}
      {...props}
    />
  );
}
