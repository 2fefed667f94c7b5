import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKED, OUTCOME } from './questions.ts';
import { itTellsOfIn, type Spoiled } from './spoiled.ts';
import { edit, faultsOf, RAPPORT } from './support.ts';

const SOURCES: Spoiled[] = [
  {
    what: 'a reference that does not exist',
    from: '- delta-1999',
    to: '- delta-1999\n      - nobody-1900',
    at: 'nobody-1900',
    message: /no reference "nobody-1900" in references\.json; mend the key or cite another/,
  },
  {
    what: 'a reference that none of the keywords cites',
    from: '- delta-1999',
    to: '- delta-1999\n      - gamma-2001',
    at: 'gamma-2001',
    message: /"gamma-2001" is cited by none of the entries under keywords; name one that cites it, or leave it out/,
  },
  {
    what: 'a source listed twice',
    from: '- delta-1999',
    to: '- delta-1999\n      - alpha-2015 # again',
    at: '# again',
    message: /"alpha-2015" is listed twice; remove one/,
  },
  {
    what: 'a source of which the text says nothing',
    from: 'It predicts the outcome.',
    to: 'It is hard to tell.',
    at: '- alpha-2015',
    message: /says nothing of what the entries say of "alpha-2015"; say it, or leave the source out/,
  },
  {
    what: 'more sources than sentences',
    from: 'It predicts the outcome. Of 1,200 clients most trust their therapists, at 0.28. Nobody knows why.',
    to: 'It predicts the outcome, and of 1,200 clients most trust their therapists.',
    at: '- alpha-2015',
    message: /"answer\.1\.sources" has 2 sources for 1 sentences; keep those that the text rests on/,
  },
];

const FIGURES: Spoiled[] = [
  {
    what: 'a figure that no source of the paragraph gives',
    from: '1,200',
    to: '1,201',
    at: 'text: >-',
    message: /"answer\.1\.text": the figure 1,201 stands in no entry's summary of its sources; mend it or leave it out/,
  },
  {
    what: 'a figure of the short answer that no source gives',
    from: 'in 30 of',
    to: 'in 40 of',
    at: 'short:',
    message: /"short": the figure 40 stands in no entry's summary/,
  },
  {
    what: 'a figure in a paragraph without sources',
    from: 'the same end.',
    to: 'the same end, 30 of them.',
    at: 'text: An alliance',
    message: /"answer\.0\.text": the figure 30 stands in no entry's summary/,
  },
];

const EXPLANATIONS: Spoiled[] = [
  {
    what: 'a finding without sources',
    from: 'the same end.',
    to: 'the same end, as studies have it.',
    at: 'sources: []',
    message: /has no sources, but reports something \("studies"\); name its sources/,
  },
  {
    what: 'a paragraph without sources that explains no keyword',
    from: 'An alliance',
    to: 'A pact',
    at: 'sources: []',
    message: /has no sources and explains none of the keywords; name its sources/,
  },
  {
    what: 'a second paragraph without sources',
    from: '    sources: []',
    to: '    sources: []\n  - text: Trust is another word.\n    sources: [] # again',
    at: '# again',
    message: /a second paragraph has no sources; name them, or merge it with the first/,
  },
];

describe.each([
  ['the sources of an answer', SOURCES],
  ['the figures of an answer', FIGURES],
  ['paragraphs without sources', EXPLANATIONS],
])('faults in %s', (_part, ways) => itTellsOfIn(ASKED, OUTCOME, ways));

describe('the figures of an answer', () => {
  const say = (words: string) => faultsOf(edit(ASKED, OUTCOME, 'Nobody knows why.', words));

  it.each(['At .28 it is small.', 'The DSM-5 and the GAD-7 say so.', 'It held for -.28 too.'])(
    'are read as a reader does: %s',
    (words) => expect(say(words)).toEqual([]),
  );

  it('are enough for a source to be needed', () => {
    expect(faultsOf(edit(ASKED, OUTCOME, 'most trust their therapists, at 0.28.', 'most did well.'))).toEqual([]);
  });

  it('are faults whatever the number, unless a source gives it', () => {
    const given = [1200, 30, 0.28];
    fc.assert(
      fc.property(fc.oneof(fc.nat(3000), fc.constantFrom(...given)), (figure) => {
        expect(say(`It was ${figure} then.`)).toHaveLength(given.includes(figure) ? 0 : 1);
      }),
      { numRuns: 25 },
    );
  });

  it('may stand in what any of the entries that cite the source says of it', () => {
    const files = edit(ASKED, RAPPORT, 'alpha-2015', 'delta-1999');
    expect(faultsOf(edit(files, OUTCOME, '[alliance, rapport, trust]', '[trust, alliance, rapport]'))).toEqual([]);
  });
});
