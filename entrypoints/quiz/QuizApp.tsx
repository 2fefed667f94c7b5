import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { storeFault } from '../../src/core/learning/store.ts';
import { hashOfQuiz, type QuizAddress, quizInHash } from '../../src/core/quiz/quizAddress.ts';
import type { Random } from '../../src/core/quiz/random.ts';
import { topicsOf } from '../../src/core/topics/topics.ts';
import { useHash } from '../../src/ui/page/useHash.ts';
import type { WhyNoSaved } from '../../src/ui/quiz/NoSaved.tsx';
import { Quiz, type QuizContent } from '../../src/ui/quiz/Quiz.tsx';

export interface QuizAppProps {
  /** Gets all entries, in alphabetical order. */
  fetchAll(): Promise<readonly Entry[]>;
  /** Gets the terms that were saved, and those of the page for which a quiz was opened last. */
  savedIds(): Promise<readonly TermId[]>;
  pageIds(): Promise<readonly TermId[]>;
  /** Opens a quiz on saved terms in a window that knows them; missing where this one does. */
  readonly onOutside: (() => void) | undefined;
  readonly random: Random;
}

/** Gives the quiz page what it asks about, and the quiz that its address names. */
export function QuizApp({ fetchAll, savedIds, pageIds, onOutside, random }: QuizAppProps): JSX.Element {
  const [content, setContent] = useState<QuizContent>({ kind: 'reading' });
  const address = useHash(quizInHash);

  useEffect(() => {
    const readSaved = onOutside ? { kind: 'private' as const, onOutside } : savedOrWhyNot(savedIds);
    Promise.all([fetchAll(), readSaved, orNone(pageIds)]).then(
      ([entries, saved, ofPage]) => {
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        const entriesOf = (ids: readonly TermId[]): Entry[] => ids.flatMap((id) => byId.get(id) ?? []);
        setContent({
          kind: 'read',
          entries,
          topics: topicsOf(entries, []),
          saved: 'kind' in saved ? saved : entriesOf(saved),
          ofPage: entriesOf(ofPage),
        });
      },
      (error) => {
        console.error('Psygloss could not read its glossary.', error);
        setContent({ kind: 'unreadable' });
      },
    );
  }, [fetchAll, savedIds, pageIds, onOutside]);

  const onStart = (start: QuizAddress): void => {
    location.hash = hashOfQuiz(start);
  };
  return <Quiz content={content} address={address} random={random} onStart={onStart} />;
}

/** A quiz on a topic is not to fail with what is not asked about. */
async function savedOrWhyNot(read: QuizAppProps['savedIds']): Promise<readonly TermId[] | WhyNoSaved> {
  try {
    return await read();
  } catch (error) {
    console.error('Psygloss could not read what is saved.', error);
    return { kind: 'unreadable', fault: storeFault(error) ?? 'other' };
  }
}

/** The same, of a page. */
async function orNone(read: () => Promise<readonly TermId[]>): Promise<readonly TermId[]> {
  try {
    return await read();
  } catch (error) {
    console.error('Psygloss could not read which terms to ask about.', error);
    return [];
  }
}
