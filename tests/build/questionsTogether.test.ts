import { describe, expect, it } from 'vitest';
import { ASKED, MEASURES, OUTCOME, questionText } from './questions.ts';
import { edit, faultsOf, lineOf, RAPPORT, write } from './support.ts';

describe('the keywords of a question', () => {
  it('are told where the answer neither names one nor cites its sources', () => {
    const files = edit(edit(ASKED, RAPPORT, 'alpha-2015', 'delta-1999'), OUTCOME, '      - delta-1999\n', '');
    const quiet = edit(files, OUTCOME, 'Of 1,200 clients most trust their therapists, at 0.28.', '');
    const withoutFigures = edit(quiet, OUTCOME, 'in 30 of the cases', 'at times');
    expect(faultsOf(withoutFigures).map(({ message }) => message)).toEqual([
      expect.stringMatching(/neither names "rapport" nor cites one of its sources; remove it/),
      expect.stringMatching(/neither names "trust"/),
    ]);
  });

  it('are told where none is of the topic in whose folder the question lies', () => {
    const files = new Map([...ASKED].filter(([file]) => file !== MEASURES));
    const moved = write(files, 'questions/other/measures.yaml', ASKED.get(MEASURES) ?? '');
    expect(faultsOf(moved).map(({ message }) => message)).toEqual([
      expect.stringMatching(/topic "other" is not in topics.yaml; add it there or move the file/),
      expect.stringMatching(/none of the entries is of the topic "other"; name one or move the file/),
    ]);
  });

  it('are not blamed for an entry that has faults of its own', () => {
    const files = edit(ASKED, RAPPORT, 'reviewed: 2026-11-22', 'reviewed: today');
    expect(faultsOf(files).map(({ file }) => file)).toEqual([RAPPORT]);
  });
});

describe('the places of questions', () => {
  it.each(['questions/outcome.yaml', 'questions/process/Outcome.yaml', 'questions/process/notes.txt'])(
    'are told where one is misplaced: %s',
    (file) => {
      expect(faultsOf(write(ASKED, file, ''))).toEqual([
        { file, line: 1, message: expect.stringMatching(/questions\/<topic>\/<id>\.yaml .* move or rename it/) },
      ]);
    },
  );

  it('are told where two topics have a question of the same id', () => {
    const text = questionText('Is there another?', 'There is one more in here.', '[warmth, measures]');
    expect(faultsOf(write(ASKED, 'questions/assessment/outcome.yaml', text)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/"outcome" is taken by .*; rename one of the files/),
    ]);
  });
});

describe('two questions that are nearly the same', () => {
  it.each([
    ['question', 'How is trust measured?', 'Does a good alliance help?'],
    [
      'short',
      'By asking both of them.',
      'It goes along with change in 30 of the cases. Whether it causes that is open.',
    ],
  ])('are a fault of the later one in its %s, which names the other', (field, from, to) => {
    const twins = edit(ASKED, MEASURES, from, to);
    expect(faultsOf(twins)).toEqual([
      {
        file: OUTCOME,
        line: lineOf(twins, OUTCOME, `${field}:`),
        message: expect.stringMatching(`"${field}" is nearly that of ${MEASURES}:\\d+; ask something else, or merge`),
      },
    ]);
  });
});
