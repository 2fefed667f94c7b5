import type { JSX } from 'preact';
import type { Entry } from '../../core/glossary/entry.ts';
import { cutAt, languageOfWords, t } from '../words.ts';
import { type CardFrameProps, CardHeader } from './CardHeader.tsx';
import { EntryLink, type Links } from './EntryLink.tsx';
import { Evidence } from './Evidence.tsx';

/** Two entries that are easily taken for each other. */
export interface Confusable {
  readonly entry: Entry;
  readonly other: Entry;
  /** What tells them apart, in a sentence. */
  readonly difference: string;
}

/** Finds what tells an entry from another one; nothing where they are not said to be confused. */
export function confusable(entry: Entry, other: Entry | undefined): Confusable | undefined {
  const difference = entry.confusedWith.find(({ id }) => id === other?.id)?.difference;
  return other && difference !== undefined ? { entry, other, difference } : undefined;
}

/** What a comparison is called, as plain text. */
export function nameOfComparison({ entry, other }: Confusable): string {
  return t('card.compare.title', { term: entry.term, other: other.term });
}

/** The same, with each of its terms marked as English. */
export function ComparisonName({ pair: { entry, other } }: { pair: Confusable }): JSX.Element {
  const [before, rest] = cutAt((term) => t('card.compare.title', { term, other: other.term }));
  const [between, after] = rest.split(other.term);
  return (
    <>
      {before}
      <span lang="en">{entry.term}</span>
      {between}
      <span lang="en">{other.term}</span>
      {after}
    </>
  );
}

/** Two confusable entries side by side, below each other where there is no room. */
export function Comparison({
  pair,
  links,
  ...frame
}: CardFrameProps & { pair: Confusable; links: Links }): JSX.Element {
  const Term = frame.headingLevel === 1 ? 'h2' : 'h3';
  return (
    <article class="card comparison" lang={languageOfWords()} aria-label={nameOfComparison(pair)}>
      <CardHeader title={<ComparisonName pair={pair} />} {...frame} />
      <p class="card-definition" lang="en">
        {pair.difference}
      </p>
      <div class="comparison-columns">
        {[pair.entry, pair.other].map((each) => (
          <section key={each.id}>
            <Term class="comparison-term" lang="en">
              <EntryLink links={links} id={each.id} to="entry" class="card-link">
                {each.term}
              </EntryLink>
            </Term>
            <p lang="en">{each.definition}</p>
            <p>
              <b>{t('card.example')}</b> <span lang="en">{each.example}</span>
            </p>
            <Evidence {...each.evidence} />
          </section>
        ))}
      </div>
    </article>
  );
}
