import { describe, expect, it } from 'vitest';
import { itTellsOf, type Spoiled, sentences } from './spoiled.ts';
import { ALLIANCE, edit, faultsOf, GOOD } from './support.ts';

const FIELDS: Spoiled[] = [
  {
    what: 'an unknown field',
    from: 'example:',
    to: 'colour: red\nexample:',
    at: 'colour',
    message: /"colour" is not a field .* remove it or mend its name/,
  },
  {
    what: 'an unknown field within another',
    from: '    difference:',
    to: '    colour: red\n    difference:',
    at: 'colour',
    message: /"confusedWith\.0\.colour" is not a field/,
  },
  {
    what: 'a missing field',
    from: 'example: An instance of alliance.\n',
    to: '',
    at: 'term:',
    message: /"example" is missing; add it/,
  },
  {
    what: 'a field missing within another',
    from: '  reason: Many studies agree.\n',
    to: '',
    at: 'strength:',
    message: /"evidence\.reason" is missing; add it/,
  },
  {
    what: 'a field of the wrong kind',
    from: 'term: alliance',
    to: 'term: 7',
    at: 'term:',
    message: /"term" must be string, not 7/,
  },
  {
    what: 'an empty field',
    from: 'example: An instance of alliance.',
    to: 'example: ""',
    at: 'example:',
    message: /"example" must not be empty/,
  },
  {
    what: 'a strength of evidence that does not exist',
    from: 'strength: strong',
    to: 'strength: great',
    at: 'strength:',
    message: /"evidence\.strength" must be .*"strong".* not "great"/,
  },
  {
    what: 'a definition that is too long',
    from: 'definition: Two people working for the same end.',
    to: `definition: >-\n  ${sentences(61)}`,
    at: 'definition:',
    message: /"definition" has 61 words; cut it to 60 or fewer/,
  },
  {
    what: 'a detail paragraph that is too long',
    from: 'over two lines.',
    to: sentences(148),
    at: 'detail:',
    message: /"detail" has 151 words; cut it to 150 or fewer/,
  },
  {
    what: 'a date written another way',
    from: '2026-11-22',
    to: '22.11.2026',
    at: 'reviewed:',
    message: /"reviewed" must be the day .* such as 2026-11-22/,
  },
  {
    what: 'a date in a month that does not exist',
    from: '2026-11-22',
    to: '2026-13-01',
    at: 'reviewed:',
    message: /"reviewed" must be the day/,
  },
  {
    what: 'no source',
    from: 'sources:\n  - reference: alpha-2015\n    summary: It predicts outcome in all of the studies read.',
    to: 'sources: []',
    at: 'sources:',
    message: /"sources" must name at least one source/,
  },
  {
    what: 'no related entry',
    from: 'related:\n  - rapport\n',
    to: 'related: []\n',
    at: 'related:',
    message: /"related" must name at least one related entry/,
  },
  {
    what: 'a source that is named without what it found',
    from: 'It predicts outcome in all of the studies read.',
    to: 'A study of alliance.',
    at: 'summary:',
    message: /"sources\.0\.summary" must say what the source found or argued, in at least 8 words/,
  },
];

const YAML: Spoiled[] = [
  {
    what: 'a colon in plain text',
    from: 'example: An instance',
    to: 'example: Two parts: an instance',
    at: 'example:',
    message: /not valid YAML.*block that starts with ">-"/,
  },
  {
    what: 'a field given twice',
    from: 'example:',
    to: 'term: again\nexample:',
    at: 'term: again',
    message: /not valid YAML.*unique/,
  },
];

const LINKS: Spoiled[] = [
  {
    what: 'a related entry that does not exist',
    from: '  - rapport\n',
    to: '  - rapport\n  - nowhere\n',
    at: '- nowhere',
    message: /no entry "nowhere"; mend the id or write that entry/,
  },
  {
    what: 'an entry to confuse with that does not exist',
    from: 'related:',
    to: '  - entry: nowhere\n    difference: Much.\nrelated:',
    at: 'entry: nowhere',
    message: /no entry "nowhere"/,
  },
  {
    what: 'a link to itself',
    from: '  - rapport\n',
    to: '  - rapport\n  - alliance\n',
    at: '- alliance',
    message: /"alliance" links to itself; remove it/,
  },
  {
    what: 'an entry that overlaps and does not exist',
    from: 'evidence:',
    to: 'overlaps:\n  - nowhere\nevidence:',
    at: '- nowhere',
    message: /no entry "nowhere"/,
  },
  {
    what: 'an entry that overlaps with itself',
    from: 'evidence:',
    to: 'overlaps:\n  - alliance\nevidence:',
    at: '- alliance',
    message: /"alliance" links to itself; remove it/,
  },
  {
    what: 'an entry that overlaps, listed twice',
    from: 'evidence:',
    to: 'overlaps:\n  - rapport\n  - rapport # again\nevidence:',
    at: '# again',
    message: /"rapport" is listed twice; remove one/,
  },
  {
    what: 'an id that is none',
    from: '  - rapport\n',
    to: '  - Rapport\n',
    at: '- Rapport',
    message: /"related\.0" must be an id in lower case/,
  },
];

const CITATIONS: Spoiled[] = [
  {
    what: 'a reference that does not exist',
    from: 'alpha-2015',
    to: 'nobody-1900',
    at: 'nobody-1900',
    message: /no reference "nobody-1900" .* mend the key or add the reference/,
  },
  {
    what: 'a reference that was not verified',
    from: 'alpha-2015',
    to: 'gamma-2001',
    at: 'gamma-2001',
    message: /"gamma-2001" was not verified; .* or cite another/,
  },
  {
    what: 'a reference cited twice',
    from: 'reviewed:',
    to: '  - reference: alpha-2015 # again\n    summary: The same once more, and no word of it is new.\nreviewed:',
    at: '# again',
    message: /"alpha-2015" is cited twice; merge the two/,
  },
];

describe.each([
  ['the fields of an entry', FIELDS],
  ['the YAML of an entry', YAML],
  ['the links of an entry', LINKS],
  ['the citations of an entry', CITATIONS],
])('faults in %s', (_part, ways) => itTellsOf(ways));

it('a definition of 60 words and a detail of 150 are no faults', () => {
  const files = edit(
    GOOD,
    ALLIANCE,
    'definition: Two people working for the same end.',
    `definition: ${sentences(60)}`,
  );
  expect(faultsOf(edit(files, ALLIANCE, 'over two lines.', sentences(147)))).toEqual([]);
});
