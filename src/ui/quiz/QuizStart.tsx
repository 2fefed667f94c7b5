import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../core/glossary/entry.ts';
import {
  LENGTHS,
  type QuizAddress,
  type QuizLength,
  type QuizTheme,
  USUAL_LENGTH,
} from '../../core/quiz/quizAddress.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { t } from '../words.ts';
import { noSavedInWords, type WhyNoSaved } from './NoSaved.tsx';

export interface QuizStartProps {
  readonly topics: readonly Topic[];
  /** The entries of the terms that were saved. */
  readonly saved: readonly Entry[] | WhyNoSaved;
  onStart(address: QuizAddress): void;
}

/** What to be asked about, and how much. */
export function QuizStart({ topics, saved, onStart }: QuizStartProps): JSX.Element {
  const hasSaved = !('kind' in saved) && saved.length > 0;
  const [theme, setTheme] = useState<QuizTheme | undefined>(() => firstTheme(topics, hasSaved));
  const [length, setLength] = useState<QuizLength>(USUAL_LENGTH);
  const isTopic = (id: string): boolean => theme?.kind === 'topic' && theme.topicId === id;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (theme) onStart({ theme, length });
      }}
    >
      <h1 tabIndex={-1}>{t('quiz.title')}</h1>
      <p>{t('quiz.intro')}</p>
      <fieldset class="quiz-choices">
        <legend>{t('quiz.theme')}</legend>
        <Choice
          group="theme"
          isChosen={theme?.kind === 'saved'}
          isOff={!hasSaved}
          onChoose={() => setTheme({ kind: 'saved' })}
        >
          <span>{t('pages.saved')}</span>
          <span class="quiet">{howMany(saved)}</span>
        </Choice>
        {topics.map(({ id, name, entries }) => (
          <Choice
            key={id}
            group="theme"
            isChosen={isTopic(id)}
            isOff={false}
            onChoose={() => setTheme({ kind: 'topic', topicId: id })}
          >
            <span lang="en">{name}</span>
            <span class="quiet">{entries.length}</span>
          </Choice>
        ))}
      </fieldset>
      <fieldset class="quiz-choices quiz-lengths">
        <legend>{t('quiz.length')}</legend>
        {LENGTHS.map((each) => (
          <Choice key={each} group="length" isChosen={each === length} isOff={false} onChoose={() => setLength(each)}>
            {each}
          </Choice>
        ))}
      </fieldset>
      <div class="own-actions">
        <button type="submit" class="own-button primary">
          {t('quiz.start')}
        </button>
      </div>
    </form>
  );
}

/** How many terms are saved, or why that is not known. */
function howMany(saved: QuizStartProps['saved']): string {
  if ('kind' in saved) return noSavedInWords(saved).join(' ');
  return saved.length > 0 ? String(saved.length) : t('quiz.empty.saved');
}

function firstTheme(topics: readonly Topic[], hasSaved: boolean): QuizTheme | undefined {
  if (hasSaved) return { kind: 'saved' };
  const [first] = topics;
  return first && { kind: 'topic', topicId: first.id };
}

interface ChoiceProps {
  readonly group: string;
  readonly isChosen: boolean;
  readonly isOff: boolean;
  onChoose(): void;
  readonly children: ComponentChildren;
}

function Choice({ group, isChosen, isOff, onChoose, children }: ChoiceProps): JSX.Element {
  return (
    <label class={isOff ? 'quiz-choice off' : 'quiz-choice'}>
      <input type="radio" name={group} checked={isChosen} disabled={isOff} onChange={onChoose} />
      {children}
    </label>
  );
}
