import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/glossary/entry.ts';
import { makeQuiz, type QuizQuestion } from '../../core/quiz/quiz.ts';
import type { Random } from '../../core/quiz/random.ts';
import { useHeadingFocus } from '../page/useHeadingFocus.ts';
import { Asking } from './Asking.tsx';
import { Score } from './Score.tsx';

export interface RoundProps {
  /** The entries to be asked for. */
  readonly asked: readonly Entry[];
  /** Those from which wrong answers come. */
  readonly all: readonly Entry[];
  readonly length: number;
  readonly random: Random;
}

interface State {
  /** How many times it was begun. */
  readonly round: number;
  readonly questions: readonly QuizQuestion[];
  /** What was chosen, question by question. */
  readonly chosen: readonly Entry[];
  /** Which question is shown; after the last one, the score. */
  readonly at: number;
}

/** A quiz from its first question to its score, and over again. */
export function Round({ asked, all, length, random }: RoundProps): JSX.Element {
  const begin = (entries: readonly Entry[], round: number): State => ({
    round,
    questions: makeQuiz(entries, all, length, random),
    chosen: [],
    at: 0,
  });
  const [state, setState] = useState(() => begin(asked, 1));
  const root = useRef<HTMLDivElement>(null);
  const { round, questions, chosen, at } = state;
  useHeadingFocus(`${round}/${at}`, root);
  const question = questions[at];
  const missed = questions.filter(({ right }, index) => chosen[index] !== right).map(({ right }) => right);
  return (
    <div ref={root}>
      {question ? (
        <Asking
          key={`${round}/${at}`}
          question={question}
          number={at + 1}
          count={questions.length}
          chosen={chosen[at]}
          onChoose={(entry) => setState((latest) => answered(latest, entry))}
          onNext={() => setState({ ...state, at: at + 1 })}
        />
      ) : (
        <Score
          count={questions.length}
          missed={missed}
          onAgain={(entries) => setState(begin(entries, round + 1))}
          onNew={() => setState(begin(asked, round + 1))}
        />
      )}
    </div>
  );
}

/** The first answer counts: a second key may come before the first one has been drawn. */
function answered(state: State, entry: Entry): State {
  return state.chosen.length > state.at ? state : { ...state, chosen: [...state.chosen, entry] };
}
