import type { JSX } from 'preact';
import type { TermId } from '../../core/glossary/entry.ts';
import type { Question } from '../../core/glossary/question.ts';
import { questionAddress } from '../page/addresses.ts';
import { t } from '../words.ts';

export interface QuestionsProps {
  /** All questions; none until they are read. */
  readonly questions: readonly Question[];
  /** The entry that is shown. */
  readonly id: TermId;
}

/** The questions that an entry helps to answer, as links to the page that answers them. */
export function Questions({ questions, id }: QuestionsProps): JSX.Element | null {
  const answered = questions.filter(({ keywords }) => keywords.some((keyword) => keyword.id === id));
  if (answered.length === 0) return null;
  return (
    <section class="glossary-questions">
      <h2 class="card-heading">{t('glossary.questions')}</h2>
      <ul lang="en">
        {answered.map((question) => (
          <li key={question.id}>
            <a href={questionAddress(question)}>{question.question}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
