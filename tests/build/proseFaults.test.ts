import { describe, expect, it } from 'vitest';
import { itTellsOf, type Spoiled, words } from './spoiled.ts';
import { ALLIANCE, edit, faultsOf, GOOD, lineOf, RAPPORT } from './support.ts';

const PROSE: Spoiled[] = [
  {
    what: 'a definition that explains the headword by itself',
    from: 'Two people working for the same end.',
    to: 'Alliances between two people.',
    at: 'definition:',
    message: /the definition uses "alliance" to explain it; say it in other words/,
  },
  {
    what: 'a definition that is hard to read',
    from: 'Two people working for the same end.',
    to: 'Intersubjective collaboration characterised by reciprocal commitment.',
    at: 'definition:',
    message: /the definition reads at grade \d+\.\d; bring it to 14 or less/,
  },
  ...[
    ['definition', 'Two people working for the same end.', 'definition:'],
    ['example', 'An instance of alliance.', 'example:'],
    ['evidence.reason', 'Many studies agree.', 'reason:'],
    ['confusedWith.0.difference', 'They differ.', 'difference:'],
    ['sources.0.summary', 'It predicts outcome in all of the studies read.', 'summary:'],
  ].map(([field = '', from = '', at = '']) => ({
    what: `a sentence of 36 words in ${field}`,
    from,
    to: `A short one. The ${words(35)}.`,
    at,
    message: new RegExp(`"${field}": the sentence "The word .* has 36 words; split it, 35 is the most`),
  })),
];

describe('faults in the prose of an entry', () => itTellsOf(PROSE));

describe('two definitions that are nearly the same', () => {
  const twins = (second: string) => faultsOf(edit(GOOD, RAPPORT, 'Ease and warmth in a talk.', second));

  it('are a fault of the later entry, which names the other', () => {
    expect(twins('Two people working for the same good end.')).toEqual([
      {
        file: RAPPORT,
        line: lineOf(GOOD, RAPPORT, 'definition:'),
        message: expect.stringMatching(`is nearly that of ${ALLIANCE}:\\d+; say what sets the two apart`),
      },
    ]);
  });

  it('are none where they share only a turn of phrase', () => {
    expect(twins('Warmth between two people working in one place.')).toEqual([]);
  });
});

it('a sentence of 35 words is no fault', () => {
  expect(faultsOf(edit(GOOD, ALLIANCE, 'An instance of alliance.', `${words(35)}.`))).toEqual([]);
});
