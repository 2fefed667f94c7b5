import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { byTopic, type PageTerm } from '../../core/glossary/pageTerms.ts';
import type { CardServices } from '../card/CardActions.tsx';
import { CardTrail } from '../card/CardTrail.tsx';
import { emptyReason, type PageState } from '../page/emptyReason.ts';
import { t } from '../words.ts';
import { Exports, type ExportsProps } from './Exports.tsx';
import { TermList } from './TermList.tsx';

const ORDERS = ['appearance', 'topic'] as const;
type Order = (typeof ORDERS)[number];

export interface PanelProps extends Pick<ExportsProps, 'onExport' | 'onQuiz'> {
  readonly page: PageState;
  readonly isPaused: boolean;
  /** In the order in which they stand on the page. */
  readonly terms: readonly PageTerm[];
  readonly services: CardServices;
  load(id: TermId): Promise<Entry | undefined>;
  /** Scrolls the page to a place of a term, which counts from 0. */
  onReveal(term: PageTerm, index: number): void;
  /** Shows an entry on the glossary page. */
  onGlossary(id: TermId): void;
}

/** The panel beside a page: its terms, each of which leads to where it stands and to its entry. */
export function Panel({
  page,
  isPaused,
  terms,
  services,
  load,
  onReveal,
  onGlossary,
  onExport,
  onQuiz,
}: PanelProps): JSX.Element {
  const group = useId();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order>('appearance');
  const [entry, setEntry] = useState<Entry>();
  const wanted = filter.trim().toLowerCase();
  const listed = terms.filter(({ term }) => term.toLowerCase().includes(wanted));
  const groups = order === 'topic' ? byTopic(listed) : new Map([['', listed]]);
  const open = async ({ id }: PageTerm) => setEntry(await load(id).catch(() => undefined));

  if (entry) {
    return (
      <div class="panel">
        <CardTrail
          key={entry.id}
          start={entry}
          headingLevel={1}
          takesFocus={true}
          load={load}
          onClose={() => setEntry(undefined)}
          services={{ ...services, onGlossary }}
        />
      </div>
    );
  }
  return (
    <div class="panel">
      <h1 class="visually-hidden">{t('panel.title')}</h1>
      <header class="panel-header">
        <input
          class="search-box"
          type="search"
          aria-label={t('panel.filter')}
          placeholder={t('panel.filter')}
          autocomplete="off"
          spellcheck={false}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <fieldset class="panel-orders">
          <legend class="visually-hidden">{t('panel.order.legend')}</legend>
          {ORDERS.map((each) => (
            <label key={each}>
              <input
                class="visually-hidden"
                type="radio"
                name={group}
                checked={each === order}
                onChange={() => setOrder(each)}
              />
              <span>{t(`panel.order.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <div class="panel-terms">
        {terms.length === 0 && <p>{emptyReason(page, isPaused)}</p>}
        <p role="status">
          {terms.length > 0 && listed.length === 0 ? t('panel.nothing', { filter: filter.trim() }) : ''}
        </p>
        {[...groups].map(([topic, group]) => (
          <section key={topic}>
            {topic !== '' && <h2 lang="en">{topic}</h2>}
            <TermList terms={group} services={services} onReveal={onReveal} onOpen={open} />
          </section>
        ))}
      </div>
      {listed.length > 0 && <Exports terms={[...groups.values()].flat()} onExport={onExport} onQuiz={onQuiz} />}
    </div>
  );
}
