import type { JSX } from 'preact';
import { GRADES, type Grade } from '../../core/learning/learning.ts';
import { t } from '../words.ts';
import { spanInWords } from './times.ts';

export interface GradesProps {
  /** For each grade, after how many milliseconds the term is asked for again. */
  readonly intervals: Readonly<Record<Grade, number>>;
  /** The one that is chosen already. */
  readonly chosen: Grade | undefined;
  onGrade(grade: Grade): void;
}

/** How well a term was known: four buttons, each with the time until the term comes again, and the digit that presses it. */
export function Grades({ intervals, chosen, onGrade }: GradesProps): JSX.Element {
  return (
    <fieldset class="grades">
      <legend>{t('learn.review.grades')}</legend>
      {GRADES.map((grade, index) => (
        <button
          key={grade}
          type="button"
          class={`own-button grade ${grade === chosen ? 'primary' : ''}`}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onGrade(grade)}
        >
          <span>{t(`learn.review.grade.${grade}`)}</span>
          <span class="grade-key" aria-hidden="true">
            {index + 1}
          </span>
          <span class="quiet">{spanInWords(intervals[grade])}</span>
        </button>
      ))}
    </fieldset>
  );
}
