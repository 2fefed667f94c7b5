import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { dueFirst, nextDue } from '../../src/core/learning/due.ts';
import type { Grade, Review } from '../../src/core/learning/learning.ts';
import { questionFor, type ReviewQuestion } from '../../src/core/learning/question.ts';
import { intervals } from '../../src/core/learning/schedule.ts';
import type { LearningStore, Schedule, ScheduledTerm } from '../../src/core/learning/store.ts';
import type { ReviewProps } from '../../src/ui/learn/Review.tsx';
import type { Patch } from './useLearning.ts';

/** A question about a term. */
interface Asked {
  readonly id: TermId;
  readonly question: ReviewQuestion;
  /** The entry that is asked for: that of the term, or of one that it is confused with. */
  readonly entry: Entry;
}

/** A question with the answer that was given to it. */
interface Given {
  readonly asked: Asked;
  readonly review: Review;
  /** The schedule before it. */
  readonly schedule: Schedule;
}

interface Turn {
  /** Counts what is asked. */
  readonly number: number;
  /** Missing where nothing is due. */
  readonly asked: Asked | undefined;
  /** How often the term had been asked for when it was asked for now. */
  readonly reviews: number;
  readonly isShown: boolean;
  /** Of two terms, the one that the reader chose. */
  readonly chosen: TermId | undefined;
}

const NOTHING_ASKED: Turn = { number: 0, asked: undefined, reviews: 0, isShown: false, chosen: undefined };

export interface ReviewSource {
  readonly store: LearningStore;
  readonly saved: readonly ScheduledTerm[];
  readonly entries: ReadonlyMap<TermId, Entry>;
  /** Whether the review is what the page shows. */
  readonly isOpen: boolean;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  readonly patch: Patch;
}

/** Asks for what is due, one term after the other, and has each answer stored before it goes on. */
export function useReview({ store, saved, entries, isOpen, now, patch }: ReviewSource): ReviewProps {
  const [turn, setTurn] = useState(NOTHING_ASKED);
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [fault, setFault] = useState<ReviewProps['fault']>('none');
  const isStoring = useRef(false);
  const current = saved.find(({ id }) => id === turn.asked?.id);
  const due = dueFirst(saved, entries, now);

  function ask(asked: Asked | undefined, schedule: Schedule | undefined, isShown: boolean): void {
    const reviews = schedule?.reviews ?? 0;
    setTurn((before) => ({ number: before.number + 1, asked, reviews, isShown, chosen: undefined }));
  }

  function askNext(terms: readonly ScheduledTerm[]): void {
    const [next] = dueFirst(terms, entries, Date.now());
    ask(next && questionAbout(next, entries), next?.schedule, false);
  }

  const isAnswered = current !== undefined && current.schedule.reviews !== turn.reviews;
  // On another page its term was deleted, or it was answered there: who reads the answer here reads on.
  const isOver = turn.asked !== undefined && (current === undefined || (isAnswered && !turn.isShown));
  const hasNone = turn.number === 0 || isOver;
  useEffect(() => {
    if (isOpen && hasNone) askNext(saved);
  }, [isOpen, hasNone, turn.number]);

  /** Stores one change at a time. */
  async function change(action: () => Promise<void>, failure: ReviewProps['fault']): Promise<void> {
    if (isStoring.current) return;
    isStoring.current = true;
    setFault('none');
    try {
      await action();
    } catch (error) {
      console.error('Psygloss could not store an answer.', error);
      setFault(failure);
    } finally {
      isStoring.current = false;
    }
  }

  async function grade(asked: Asked, before: Schedule, how: Grade): Promise<void> {
    const review = { term: asked.id, at: Date.now(), grade: how };
    const schedule = await store.grade(review);
    patch(review.term, { schedule });
    setGiven((others) => [...others, { asked, review, schedule: before }]);
    askNext(saved.map((term) => (term.id === review.term ? { ...term, schedule } : term)));
  }

  async function takeBack({ asked, review, schedule }: Given): Promise<void> {
    await store.takeBack(review);
    patch(review.term, { schedule });
    setGiven((before) => before.slice(0, -1));
    ask(asked, schedule, true);
  }

  const last = given.at(-1);
  const common = {
    now,
    fault,
    hasBegun: turn.number > 1,
    onUndo: last && (() => void change(() => takeBack(last), 'notTakenBack')),
    onShow: (chosen: TermId | undefined) => setTurn((before) => ({ ...before, isShown: true, chosen })),
    onGoOn: () => askNext(saved),
  };
  const { asked } = turn;
  if (!asked || !current) {
    return { ...common, state: { kind: 'done', due: due.length, next: nextDue(saved, entries) }, onGrade() {} };
  }
  return {
    ...common,
    state: {
      kind: 'asking',
      turn: turn.number,
      left: 1 + due.filter(({ id }) => id !== current.id).length,
      question: asked.question,
      entry: asked.entry,
      // The reader's words are on the term that is due, and not on one that it is confused with.
      note: asked.entry.id === current.id ? current.note : '',
      isShown: turn.isShown,
      chosen: turn.chosen,
      isAnswered,
      intervals: waits(current.schedule, now),
    },
    onGrade: (how) => void change(() => grade(asked, current.schedule, how), 'notStored'),
  };
}

function questionAbout(term: ScheduledTerm, entries: ReadonlyMap<TermId, Entry>): Asked | undefined {
  const own = entries.get(term.id);
  if (!own) return undefined;
  const question = questionFor(term, own, (id) => entries.get(id));
  const entry = question.style === 'tellApart' ? entries.get(question.answer) : own;
  return entry && { id: term.id, question, entry };
}

/** For each grade, after how many milliseconds a term would be asked for again. */
function waits(schedule: Schedule, now: number): Readonly<Record<Grade, number>> {
  const due = intervals(schedule, now);
  return { again: due.again - now, hard: due.hard - now, good: due.good - now, easy: due.easy - now };
}
