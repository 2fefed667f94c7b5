import fc from 'fast-check';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { DENSITIES, KNOWN_MARKS, MARK_STYLES } from '../../../src/core/settings/preferences.ts';
import { MODES, parseSettings, type Settings } from '../../../src/core/settings/settings.ts';

export const NOTHING_SET: Settings = {
  sitesOff: [],
  sitesOn: [],
  mode: 'everywhere',
  density: 'section',
  inHeadings: false,
  inLinks: true,
  markStyle: 'dotted',
  markColour: undefined,
  knownMarks: 'faded',
  saveRead: false,
  keepSentences: false,
  showDue: true,
  notMeant: [],
  known: [],
};

export const idOf = (name: string): TermId => name as TermId;

const optional = { requiredKeys: [] };
const item = fc.record({ site: fc.anything(), term: fc.anything() }, optional);

/** Whatever may be found where settings are stored. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom(...Object.keys(NOTHING_SET), 'setAside', 'theme'), fc.anything()),
  fc.record(
    {
      sitesOff: fc.array(fc.oneof(fc.string(), fc.anything())),
      sitesOn: fc.array(fc.oneof(fc.string(), fc.anything())),
      density: fc.oneof(fc.constantFrom(...DENSITIES), fc.string()),
      notMeant: fc.array(fc.oneof(item, fc.anything())),
      markColour: fc.oneof(fc.constant('#1f6feb'), fc.string()),
      known: fc.array(fc.oneof(fc.string(), fc.anything())),
    },
    optional,
  ),
);

const termIds = fc.constantFrom('empathy', 'rapport', 'projection').map(idOf);
const sites = fc.oneof(fc.domain(), fc.constantFrom('a.org', 'b.org'));
export const notMeant = fc.record({ site: sites, term: termIds });

/** Settings that a user may have. */
export const someSettings: fc.Arbitrary<Settings> = fc
  .record({
    sitesOff: fc.array(sites),
    sitesOn: fc.array(sites),
    mode: fc.constantFrom(...MODES),
    density: fc.constantFrom(...DENSITIES),
    inHeadings: fc.boolean(),
    inLinks: fc.boolean(),
    notMeant: fc.array(notMeant),
    markStyle: fc.constantFrom(...MARK_STYLES),
    markColour: fc.constantFrom(undefined, '#1f6feb', '#000000'),
    knownMarks: fc.constantFrom(...KNOWN_MARKS),
    known: fc.array(termIds),
  })
  .map(parseSettings);
