import type { Preferences } from '../../core/settings/preferences.ts';

/** A piece of a sample page; one with a term may be marked. */
export interface SampleRun {
  readonly text: string;
  readonly term?: string;
  readonly place?: 'link' | 'heading';
  readonly isKnown?: boolean;
}

export interface SampleSection {
  readonly heading: readonly SampleRun[];
  readonly text: readonly SampleRun[];
}

/** A page to show marks on. English like the pages that are read, whatever the language of the interface. */
export const SAMPLE: readonly SampleSection[] = [
  {
    heading: [{ text: 'How ' }, { text: 'empathy', term: 'empathy', place: 'heading' }, { text: ' heals' }],
    text: [
      { text: 'Without ' },
      { text: 'empathy', term: 'empathy' },
      { text: ', no ' },
      { text: 'therapeutic alliance', term: 'alliance' },
      { text: '. It is ' },
      { text: 'empathy', term: 'empathy' },
      { text: ' that mends an ' },
      { text: 'alliance rupture', term: 'rupture', place: 'link' },
      { text: ', and ' },
      { text: 'rapport', term: 'rapport', isKnown: true },
      { text: ' that prevents it.' },
    ],
  },
  {
    heading: [{ text: 'And later' }],
    text: [{ text: 'In time, ' }, { text: 'empathy', term: 'empathy' }, { text: ' is given back.' }],
  },
];

/** Which runs of the sample are marked by `preferences`, as the content script would choose. */
export function markedRuns(preferences: Preferences): ReadonlySet<SampleRun> {
  const marked = new Set<SampleRun>();
  let met = new Set<string>();
  for (const { heading, text } of SAMPLE) {
    if (preferences.density === 'section') met = new Set();
    for (const run of [...heading, ...text]) {
      if (run.term === undefined || !isAllowed(run, preferences)) continue;
      if (preferences.density === 'every' || !met.has(run.term)) marked.add(run);
      met.add(run.term);
    }
  }
  return marked;
}

function isAllowed({ place, isKnown }: SampleRun, { inHeadings, inLinks, knownMarks }: Preferences): boolean {
  if (isKnown && knownMarks === 'hidden') return false;
  return (inHeadings || place !== 'heading') && (inLinks || place !== 'link');
}
