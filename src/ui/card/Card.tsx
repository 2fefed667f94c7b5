import type { ComponentChildren, JSX } from 'preact';
import type { Entry, Source } from '../../core/glossary/entry.ts';
import { formatDay } from '../days.ts';
import { languageOfWords, t } from '../words.ts';
import { CardActions, type CardServices } from './CardActions.tsx';
import { type CardFrameProps, CardHeader } from './CardHeader.tsx';
import { EntryLink, type Links } from './EntryLink.tsx';
import { Evidence } from './Evidence.tsx';
import { MarkedText } from './MarkedText.tsx';
import { Marking, type MarkingProps } from './Marking.tsx';
import { Reference } from './Reference.tsx';
import { StarButton } from './StarButton.tsx';

/** What is of a mark and not of the entry is left out where the card was not opened from one. */
export interface CardProps extends CardFrameProps, MarkingProps {
  readonly entry: Entry;
  readonly links: Links;
  readonly services: CardServices;
  /** Whether detail and example are shown at once, as where there is room for all. */
  readonly unfolded: boolean;
}

/** One entry: the definition first, then how much is known, from whom, and where to go on. */
export function Card(props: CardProps): JSX.Element {
  const { entry, links, services, unfolded, headingLevel, takesFocus, crumbs, onClose, pinning } = props;
  const { why, isKnown, onKnow, onNotMeant } = props;
  const sectionLevel = headingLevel === 1 ? 2 : 3;
  return (
    <article class="card" lang={languageOfWords()} aria-label={entry.term}>
      <CardHeader
        title={<span lang="en">{entry.term}</span>}
        pronunciation={entry.pronunciation}
        star={<StarButton entry={entry} services={services} />}
        onListen={() => services.speak(entry.id)}
        headingLevel={headingLevel}
        takesFocus={takesFocus}
        crumbs={crumbs}
        onClose={onClose}
        pinning={pinning}
      />
      <p class="card-definition" lang="en">
        <MarkedText entry={entry} part="definition" links={links} />
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
        <p lang="en">
          <MarkedText entry={entry} part="detail" links={links} />
        </p>
        <p>
          <b>{t('card.example')}</b>{' '}
          <span lang="en">
            <MarkedText entry={entry} part="example" links={links} />
          </span>
        </p>
      </details>
      {entry.confusedWith.length > 0 && (
        <Section title={t('card.confusedWith')} level={sectionLevel}>
          <ul class="card-contrast">
            {entry.confusedWith.map(({ id, term, difference }) => (
              <li>
                <span lang="en">
                  <EntryLink links={links} id={id} to="entry" class="card-link">
                    {term}
                  </EntryLink>{' '}
                  {difference}
                </span>{' '}
                <EntryLink links={links} id={id} to="comparison" class="card-quiet">
                  {t('card.compare.open')}
                  <span class="visually-hidden" lang="en">{` ${term}`}</span>
                </EntryLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('card.related')} level={sectionLevel}>
        <ul class="card-links" lang="en">
          {entry.related.map(({ id, term }) => (
            <li>
              <EntryLink links={links} id={id} to="entry" class="card-link">
                {term}
              </EntryLink>
            </li>
          ))}
        </ul>
      </Section>
      <div class="card-footer">
        <p>
          {t('card.reviewed', { topic: entry.topic })}{' '}
          <time dateTime={entry.reviewed}>{formatDay(entry.reviewed)}</time>
        </p>
        <CardActions entry={entry} services={services} />
      </div>
      {(why !== undefined || onKnow || onNotMeant) && (
        <Marking
          entry={entry}
          version={services.version}
          why={why}
          isKnown={isKnown}
          onKnow={onKnow}
          onNotMeant={onNotMeant}
        />
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

function SourceItem({ source }: { source: Source }): JSX.Element {
  return (
    <li>
      <p>{source.summary}</p>
      <p class="card-citation">
        <Reference source={source} />
      </p>
    </li>
  );
}
