import { expect, it } from 'vitest';
import { compileGlossary } from '../../src/build/compileGlossary.ts';
import type { Entry } from '../../src/core/glossary/entry.ts';
import { ALLIANCE, edit, GOOD, RAPPORT } from './support.ts';

/** What an entry mentions in each of its texts, with the entries it stands for. */
function mentionsOf({ mentions, definition, detail, example }: Entry) {
  const texts = { definition, detail, example };
  return Object.entries(texts).map(([part, text]) =>
    mentions[part as keyof typeof texts].map(({ start, end, id }) => [text.slice(start, end), id]),
  );
}

const DEFINITION = 'definition: Two people working for the same end.';

it('finds the other terms that an entry mentions, each once, and never its own', () => {
  const text = 'definition: It is rapport, and more than Rapport.';
  const { entries } = compileGlossary(
    edit(edit(GOOD, ALLIANCE, DEFINITION, text), ALLIANCE, 'An instance', 'A rapport'),
  );
  expect(entries.map(mentionsOf)[0]).toEqual([[['rapport', 'rapport']], [], []]);
});

it('finds them in detail and example where the definition has none', () => {
  const files = edit(
    edit(GOOD, ALLIANCE, 'over two lines', 'over rapport'),
    RAPPORT,
    'An instance',
    'In alliances, an instance',
  );
  const [alliance, rapport] = compileGlossary(files).entries.map(mentionsOf);
  expect(alliance).toEqual([[], [['rapport', 'rapport']], []]);
  expect(rapport).toEqual([[], [], [['alliances', 'alliance']]]);
});

it('finds a wording that psychology shares with others only where the entry speaks of psychology', () => {
  const guarded = edit(GOOD, RAPPORT, 'guarded: []', 'guarded:\n  - rapport');
  const mentionsIn = (definition: string) =>
    compileGlossary(edit(guarded, ALLIANCE, DEFINITION, `definition: ${definition}`)).entries.map(mentionsOf)[0]?.[0];
  expect(mentionsIn('The rapport of therapist and client.')).toEqual([['rapport', 'rapport']]);
  expect(mentionsIn('The rapport of voltage.')).toEqual([]);
});
