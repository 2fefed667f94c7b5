import { formsOf, type WholeEntry } from './authoredEntry.ts';
import type { AuthoredGlossary } from './readGlossary.ts';
import type { Reference } from './references.ts';

/** A heading with rows of a name and a number or words. */
export interface ReportSection {
  readonly heading: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

/** What a glossary holds, in figures: entries and questions by topic, forms, evidence, sources and days of review. */
export function reportOn({ entries, questions, topics, references }: AuthoredGlossary): ReportSection[] {
  const cited = citedIn(entries, references);
  const sourcesPerEntry = entries.map(({ yaml }) => yaml.value.sources.length);
  return [
    {
      heading: `Entries by topic: ${entries.length}`,
      rows: [...topics].map(([folder, name]) => [name, String(entries.filter(({ topic }) => topic === folder).length)]),
    },
    {
      heading: `Questions by topic: ${questions.length}`,
      rows: [...topics].map(([folder, name]) => [
        name,
        String(questions.filter(({ topic }) => topic === folder).length),
      ]),
    },
    { heading: 'Forms per entry, the headword included', rows: formRows(entries) },
    {
      heading: 'Evidence',
      rows: countBy(entries, ({ yaml }) => yaml.value.evidence.strength),
    },
    {
      heading: `Sources: ${cited.length} references, cited ${sum(sourcesPerEntry)} times`,
      rows: [
        ['per entry', spread(sourcesPerEntry)],
        ...countBy(cited, ({ custom }) =>
          custom.verified === 'doi' ? 'title and DOI seen together' : 'title seen, no DOI',
        ),
        ...countBy(cited, ({ custom }) => `verified at grade ${custom.evidenceGrade}`),
      ],
    },
    { heading: 'Sources by kind', rows: countBy(cited, ({ custom }) => custom.kind) },
    { heading: 'Sources by decade', rows: countBy(cited, (reference) => `${decadeOf(reference)}s`) },
    { heading: 'Entries by day of review', rows: countBy(entries, ({ yaml }) => yaml.value.reviewed) },
  ];
}

function citedIn(entries: readonly WholeEntry[], references: ReadonlyMap<string, Reference>): Reference[] {
  const ids = new Set(entries.flatMap(({ yaml }) => yaml.value.sources.map(({ reference }) => reference)));
  return [...ids].flatMap((id) => references.get(id) ?? []);
}

function formRows(entries: readonly WholeEntry[]): [string, string][] {
  const forms = entries.map(({ yaml }) => formsOf(yaml.value));
  return [
    ['all', spread(forms.map(({ length }) => length))],
    ['plain', spread(forms.map((each) => each.filter(({ guarded }) => !guarded).length))],
    ['guarded', spread(forms.map((each) => each.filter(({ guarded }) => guarded).length))],
    ['entries with fewer than four', String(forms.filter(({ length }) => length < 4).length)],
  ];
}

function decadeOf({ issued }: Reference): number {
  return Math.floor(issued['date-parts'][0][0] / 10) * 10;
}

/** How often each key occurs, in the order of the keys. */
function countBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, string][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([key, count]) => [key, String(count)]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function spread(values: readonly number[]): string {
  const mean = (sum(values) / (values.length || 1)).toFixed(1);
  return `${sum(values)}, mean ${mean}, ${Math.min(...values)} to ${Math.max(...values)}`;
}
