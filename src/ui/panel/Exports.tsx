import type { JSX } from 'preact';
import type { PageTerm } from '../../core/glossary/pageTerms.ts';
import { t } from '../words.ts';

const FORMATS = ['print', 'markdown', 'csv', 'anki'] as const;
/** What the terms of a page can be brought into: a page to print, or a file. */
export type ExportFormat = (typeof FORMATS)[number];

export interface ExportsProps {
  /** As they are listed. */
  readonly terms: readonly PageTerm[];
  onExport(format: ExportFormat, terms: readonly PageTerm[]): void;
  onQuiz(terms: readonly PageTerm[]): void;
}

/** The ways in which the terms that are listed become a quiz, or a study sheet. */
export function Exports({ terms, onExport, onQuiz }: ExportsProps): JSX.Element {
  return (
    <footer class="panel-exports">
      <div class="panel-quiz">
        <button type="button" class="card-link" onClick={() => onQuiz(terms)}>
          {t('panel.quiz', terms.length, { count: terms.length })}
        </button>
      </div>
      <h2>{t('panel.exports.title', terms.length, { count: terms.length })}</h2>
      <div>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="card-link"
            title={t(`panel.exports.${format}Title`)}
            onClick={() => onExport(format, terms)}
          >
            {t(`panel.exports.${format}`)}
          </button>
        ))}
      </div>
    </footer>
  );
}
