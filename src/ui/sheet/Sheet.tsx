import type { JSX } from 'preact';
import type { StudySheet } from '../../core/sheet/sheet.ts';
import { t } from '../words.ts';

export interface SheetProps {
  /** Missing where there is none: the browser was closed since it was made. */
  readonly sheet: StudySheet | undefined;
  onPrint(): void;
}

/** A study sheet: the terms of a page with what they mean and from whom that is known, to be printed. */
export function Sheet({ sheet, onPrint }: SheetProps): JSX.Element {
  if (!sheet) {
    return (
      <div class="sheet">
        <h1>{t('sheet.title')}</h1>
        <p>{t('sheet.gone')}</p>
      </div>
    );
  }
  return (
    <div class="sheet">
      <header>
        <div>
          <h1>{sheet.title}</h1>
          <p>{t('sheet.from', { place: sheet.place })}</p>
        </div>
        <button type="button" class="card-link" onClick={onPrint}>
          {t('sheet.print')}
        </button>
      </header>
      {sheet.entries.map((entry) => (
        <article key={entry.id} lang="en">
          <h2>{entry.term}</h2>
          <p>{entry.definition}</p>
          <p class="sheet-example">{entry.example}</p>
          <p class="sheet-quiet">{entry.evidence.reason}</p>
          <ul>
            {entry.sources.map(({ citation, url }) => (
              <li>
                {citation.map(({ text, italic }) => (italic ? <i>{text}</i> : text))} {url}
              </li>
            ))}
          </ul>
        </article>
      ))}
      <footer>{t('sheet.licence')}</footer>
    </div>
  );
}
