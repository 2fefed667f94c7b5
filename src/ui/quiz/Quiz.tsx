import type { JSX } from 'preact';
import { START } from '../../core/glossary/address.ts';
import type { Entry } from '../../core/glossary/entry.ts';
import { hashOfQuiz, type QuizAddress } from '../../core/quiz/quizAddress.ts';
import type { Random } from '../../core/quiz/random.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { OwnPage } from '../page/OwnPage.tsx';
import { t } from '../words.ts';
import { NoSaved, type WhyNoSaved } from './NoSaved.tsx';
import { QuizStart } from './QuizStart.tsx';
import { Round } from './Round.tsx';

/** Of what a quiz can be made, as far as it has been read. */
export type QuizContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'read';
      readonly entries: readonly Entry[];
      readonly topics: readonly Topic[];
      /** The entries of the terms that were saved, and of those of a page for which a quiz was opened. */
      readonly saved: readonly Entry[] | WhyNoSaved;
      readonly ofPage: readonly Entry[];
    };
type ReadContent = Extract<QuizContent, { kind: 'read' }>;

export interface QuizProps {
  readonly content: QuizContent;
  /** The quiz that the address names, whether there is anything to ask for or not; nothing at the start. */
  readonly address: QuizAddress | undefined;
  /** Chance, of which terms, answers and their order come. */
  readonly random: Random;
  /** Goes to the address of a quiz. */
  onStart(address: QuizAddress): void;
}

/** The quiz page: what to be asked about, then a question at a time, then how it went. Nothing of it is kept. */
export function Quiz({ content, address, random, onStart }: QuizProps): JSX.Element {
  const place = address ? hashOfQuiz(address) : START;
  return (
    <OwnPage current="quiz" name={t('quiz.title')} place={place}>
      {content.kind === 'reading' && <p role="status">{t('topics.reading')}</p>}
      {content.kind === 'unreadable' && (
        <Message title={t('glossary.unreadable.title')} way={t('glossary.unreadable.way')} />
      )}
      {content.kind === 'read' && !address && <QuizStart {...content} onStart={onStart} />}
      {content.kind === 'read' && address && <QuizAt key={place} content={content} address={address} random={random} />}
    </OwnPage>
  );
}

interface QuizAtProps {
  readonly content: ReadContent;
  readonly address: QuizAddress;
  readonly random: Random;
}

function QuizAt({ content, address: { theme, length }, random }: QuizAtProps): JSX.Element {
  if (theme.kind === 'topic') {
    const topic = content.topics.find(({ id }) => id === theme.topicId);
    if (!topic)
      return <Message title={t('topics.unknown.topic', { id: theme.topicId })} way={t('topics.unknown.way')} />;
    return <Round asked={topic.entries} all={content.entries} length={length} random={random} />;
  }
  const asked = theme.kind === 'saved' ? content.saved : content.ofPage;
  if ('kind' in asked) return <NoSaved why={asked} />;
  if (asked.length > 0) return <Round asked={asked} all={content.entries} length={length} random={random} />;
  return <Message title={t(`quiz.empty.${theme.kind}`)} way={t(`quiz.empty.${theme.kind}Way`)} />;
}

/** Says why there is no quiz, with the way to one. */
function Message({ title, way }: { title: string; way: string }): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{way}</p>
      <p>
        <a href={START}>{t('quiz.other')}</a>
      </p>
    </>
  );
}
