import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { type Quote, quoteEntry, quoteLink, quoteReference, quoteSources } from '../../core/glossary/quoting.ts';
import type { SaveOutcome } from '../../core/learning/store.ts';
import { copy } from '../copy.ts';
import { t } from '../words.ts';
import { reportAddress } from './report.ts';

/** What cards have done for them, each part of the extension in its own way. */
export interface CardServices {
  /** Whether the page that is read is in a private window, which forgets all but what is saved. */
  readonly isPrivate: boolean;
  /** The extension's version, such as "0.1.0". */
  readonly version: string;
  /** Says a term aloud; resolves to whether this device has a voice for it. */
  speak(id: TermId): Promise<boolean>;
  /** Whether a term is saved, to be learned. */
  isSaved(id: TermId): Promise<boolean>;
  /** Saves a term or takes it out. */
  save(id: TermId, saved: boolean): Promise<SaveOutcome>;
  /** The address of an entry on the glossary page, in this browser. */
  addressOf(id: TermId): string;
  /** Shows an entry on the glossary page; missing where that is where the card stands. */
  readonly onGlossary?: ((id: TermId) => void) | undefined;
}

/** What can be done with the entry of a card: a quiet row at its end. */
export function CardActions({ entry, services }: { entry: Entry; services: CardServices }): JSX.Element {
  const { version, addressOf, onGlossary } = services;
  const [said, setSaid] = useState('');
  const quotes: readonly (readonly [name: 'text' | 'sources' | 'reference' | 'link', quote: () => Quote])[] = [
    ['text', () => quoteEntry(entry)],
    ['sources', () => quoteSources(entry)],
    ['reference', () => quoteReference(entry, version)],
    ['link', () => quoteLink(entry, addressOf(entry.id))],
  ];
  async function copyAs(what: string, quote: Quote): Promise<void> {
    const isCopied = await copy(quote);
    if (isCopied) setSaid(t('card.copy.copied', { what }));
    else setSaid(t(onGlossary ? 'card.copy.notCopiedHere' : 'card.copy.notCopied'));
  }

  return (
    <div class="card-actions">
      {onGlossary && (
        <button type="button" class="card-quiet" onClick={() => onGlossary(entry.id)}>
          {t('card.glossary')}
        </button>
      )}
      <a class="card-quiet" href={reportAddress('entry', entry, version)} target="_blank" rel="noreferrer">
        {t('card.reportEntry')}
      </a>
      <details class="card-copy">
        <summary class="card-quiet">{t('card.copy.copy')}</summary>
        <div class="card-copies">
          {quotes.map(([name, quote]) => (
            <button
              type="button"
              class="card-link"
              title={t(`card.copy.${name}Title`)}
              onClick={() => copyAs(t(`card.copy.${name}`), quote())}
            >
              {t(`card.copy.${name}`)}
            </button>
          ))}
        </div>
      </details>
      <p role="status">{said}</p>
    </div>
  );
}
