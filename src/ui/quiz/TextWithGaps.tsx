import type { JSX } from 'preact';
import { BLANK } from '../../core/learning/blanks.ts';
import { languageOfWords, t } from '../words.ts';

/** A text whose blanks are drawn as gaps, and read out as such. */
export function TextWithGaps({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(BLANK).map((part, index) => (
        <>
          {index > 0 && (
            <span class="quiz-gap">
              <span class="visually-hidden" lang={languageOfWords()}>
                {t('quiz.gap')}
              </span>
            </span>
          )}
          {part}
        </>
      ))}
    </>
  );
}
