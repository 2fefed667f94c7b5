import type { JSX } from 'preact';
import type { ListFault } from '../../core/settings/siteList.ts';
import { FileButton } from '../FileButton.tsx';
import { t } from '../words.ts';

/** More lines than these say nothing new of what is wrong with a file. */
const MAX_FAULTS = 5;

export interface ListFileProps {
  /** Lines for which a list was not imported. */
  readonly faults: readonly ListFault[];
  onExport(): void;
  /** Gets the text of a file. */
  onImport(list: string): void;
}

/** The buttons by which the list of sites goes into a file and comes out of one. */
export function ListFile({ faults, onExport, onImport }: ListFileProps): JSX.Element {
  return (
    <div class="list-file">
      <p class="options-quiet">{t('options.sites.importSentence')}</p>
      <button type="button" onClick={onExport}>
        {t('options.sites.export')}
      </button>
      <FileButton
        class="options-button"
        label={t('options.sites.import')}
        accept=".txt,text/plain"
        isOff={false}
        onFile={async (file) => onImport(await file.text())}
      />
      <div role="alert">
        {faults.length > 0 && (
          <div class="options-fault">
            <p>{t('options.sites.faults')}</p>
            <ul>
              {faults.slice(0, MAX_FAULTS).map(({ line, text }) => (
                <li key={line}>{t('options.sites.fault', { line, text })}</li>
              ))}
              {faults.length > MAX_FAULTS && (
                <li>{t('options.sites.moreFaults', { count: faults.length - MAX_FAULTS })}</li>
              )}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
