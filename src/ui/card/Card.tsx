import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Entry, EVIDENCE_STRENGTHS, type Source, type TermId, type TermLink } from '../../core/glossary/entry.ts';
import { languageOfWords, t } from '../words.ts';
import { CardActions } from './CardActions.tsx';
import { Marking, type MarkingProps } from './Marking.tsx';

/** What is of a mark and not of the entry is left out where the card was not opened from one. */
export interface CardProps extends MarkingProps {
  readonly entry: Entry;
  /** The heading's level: 1 where the card is all there is, 2 below a page's own. */
  readonly headingLevel: 1 | 2;
  /** Whether the heading takes the keyboard focus, as it must when the button that led here is gone. */
  readonly takesFocus: boolean;
  /** Opens another entry in place; not asked where entries have addresses. */
  readonly onOpen?: ((id: TermId) => void) | undefined;
  /** Gives the address of another entry, on a page where each has its own. */
  readonly hrefOf?: ((id: TermId) => string) | undefined;
  /** The entry that led here, where one did. */
  readonly back?: TermLink | undefined;
  readonly onBack?: (() => void) | undefined;
  /** Closes the card; a card that is part of a page has nothing to close. */
  readonly onClose?: (() => void) | undefined;
  /** Whether detail and example are shown at once, as where there is room for all. */
  readonly unfolded?: boolean | undefined;
  /** Shows the entry on the glossary page; nothing where that is where it stands. */
  readonly onGlossary?: ((id: TermId) => void) | undefined;
}

/** One entry: the definition first, then how much is known, from whom, and where to go on. */
export function Card(props: CardProps): JSX.Element {
  const { entry, headingLevel, takesFocus, onOpen, hrefOf, back, onBack, onClose } = props;
  const { unfolded = false, onGlossary, why, isKnown, onKnow, onNotMeant } = props;
  const Heading = `h${headingLevel}` as const;
  const sectionLevel = headingLevel === 1 ? 2 : 3;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <article class="card" lang={languageOfWords()} aria-label={entry.term}>
      <header class="card-header">
        {back && (
          <button
            type="button"
            class="card-button"
            onClick={onBack}
            aria-label={t('card.back', { term: back.term })}
            title={t('card.back', { term: back.term })}
          >
            <span aria-hidden="true">←</span>
          </button>
        )}
        <Heading class="card-title" lang="en" ref={title} tabIndex={-1}>
          {entry.term}
        </Heading>
        {onClose && (
          <button
            type="button"
            class="card-button"
            onClick={onClose}
            aria-label={t('card.close')}
            title={t('card.closeWithKey')}
          >
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </header>
      <p class="card-definition" lang="en">
        {entry.definition}
      </p>
      <Evidence {...entry.evidence} />
      <Section title={t('card.research')} level={sectionLevel}>
        <ul class="card-sources" lang="en">
          {entry.sources.map((source) => (
            <SourceItem source={source} />
          ))}
        </ul>
      </Section>
      <details class="card-more" open={unfolded}>
        <summary>{t('card.more')}</summary>
        <p lang="en">{entry.detail}</p>
        <p>
          <b>{t('card.example')}</b> <span lang="en">{entry.example}</span>
        </p>
      </details>
      {entry.confusedWith.length > 0 && (
        <Section title={t('card.confusedWith')} level={sectionLevel}>
          <ul class="card-contrast" lang="en">
            {entry.confusedWith.map((other) => (
              <li>
                <OtherEntry link={other} onOpen={onOpen} hrefOf={hrefOf} /> {other.difference}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('card.related')} level={sectionLevel}>
        <ul class="card-links" lang="en">
          {entry.related.map((link) => (
            <li>
              <OtherEntry link={link} onOpen={onOpen} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      </Section>
      <div class="card-footer">
        <p>
          {t('card.reviewed', { topic: entry.topic })}{' '}
          <time dateTime={entry.reviewed}>{formatDate(entry.reviewed)}</time>
        </p>
        <CardActions onGlossary={onGlossary && (() => onGlossary(entry.id))} />
      </div>
      {(why !== undefined || onKnow || onNotMeant) && (
        <Marking term={entry.term} why={why} isKnown={isKnown} onKnow={onKnow} onNotMeant={onNotMeant} />
      )}
    </article>
  );
}

function Section({
  title,
  level,
  children,
}: {
  title: string;
  level: 2 | 3;
  children: ComponentChildren;
}): JSX.Element {
  const Title = `h${level}` as const;
  return (
    <section>
      <Title class="card-heading">{title}</Title>
      {children}
    </section>
  );
}

function OtherEntry({
  link: { id, term },
  onOpen,
  hrefOf,
}: { link: TermLink } & Pick<CardProps, 'onOpen' | 'hrefOf'>): JSX.Element {
  if (hrefOf) {
    return (
      <a class="card-link" href={hrefOf(id)}>
        {term}
      </a>
    );
  }
  return (
    <button type="button" class="card-link" onClick={() => onOpen?.(id)}>
      {term}
    </button>
  );
}

/** The steps of the meter: how many of four are filled, the weakest kind none. */
function Evidence({ strength, reason }: Entry['evidence']): JSX.Element {
  const steps = EVIDENCE_STRENGTHS.length - 1;
  const filled = steps - EVIDENCE_STRENGTHS.indexOf(strength);
  return (
    <div class="card-evidence">
      <span class="card-meter" aria-hidden="true">
        {Array.from({ length: steps }, (_, step) => (
          <i class={step < filled ? 'full' : ''} />
        ))}
      </span>
      <strong>{t(`evidence.${strength}`)}</strong>
      <p lang="en">{reason}</p>
    </div>
  );
}

function SourceItem({ source }: { source: Source }): JSX.Element {
  return (
    <li>
      <p>{source.summary}</p>
      <p class="card-citation">
        {source.citation.map(({ text, italic }) => (italic ? <i>{text}</i> : text))}
        {source.url && (
          <>
            {' '}
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.url}
            </a>
          </>
        )}
      </p>
    </li>
  );
}

function formatDate(iso: string): string {
  const date = new Intl.DateTimeFormat(dateLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
  return date.replaceAll(' ', '\u00A0');
}

/** Days stand before months in most of the English-speaking world. */
function dateLanguage(): string {
  const language = languageOfWords();
  return language === 'en' ? 'en-GB' : language;
}
