import type { JSX, RefObject } from 'preact';
import type { Citation } from '../../core/glossary/entry.ts';
import { Reference } from '../card/Reference.tsx';
import { languageOfWords, t } from '../words.ts';

export interface SourceListProps {
  /** In the order of their numbers, from 1. */
  readonly sources: readonly Citation[];
  readonly list: RefObject<HTMLOListElement | null>;
  /** Goes back to where a number stands in the text. */
  onBack(number: number): void;
}

/** From whom it is known, each with the way back to the text. */
export function SourceList({ sources, list, onBack }: SourceListProps): JSX.Element {
  return (
    <ol class="question-sources" lang="en" ref={list}>
      {sources.map((source, index) => (
        <li key={index} tabIndex={-1}>
          <Reference source={source} />{' '}
          <button
            type="button"
            class="question-number question-back"
            lang={languageOfWords()}
            aria-label={t('topics.question.back', { number: index + 1 })}
            title={t('topics.question.backTitle')}
            onClick={() => onBack(index + 1)}
          >
            <span aria-hidden="true">↑</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
