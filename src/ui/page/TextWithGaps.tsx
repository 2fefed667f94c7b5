import type { JSX } from 'preact';
import type { BlankedText } from '../../core/learning/blanks.ts';
import { languageOfWords, t } from '../words.ts';

/** A text whose blanks are drawn as gaps, and read out as such. */
export function TextWithGaps({ text, blanks }: BlankedText): JSX.Element {
  return (
    <>
      {text.slice(0, blanks[0]?.start)}
      {blanks.map(({ end }, index) => (
        <>
          <span class="gap">
            <span class="visually-hidden" lang={languageOfWords()}>
              {t('pages.gap')}
            </span>
          </span>
          {text.slice(end, blanks[index + 1]?.start)}
        </>
      ))}
    </>
  );
}
