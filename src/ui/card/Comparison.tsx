import type { JSX } from 'preact';
import type { Entry } from '../../core/glossary/entry.ts';
import { languageOfWords, t } from '../words.ts';
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

/** Finds what tells two entries apart, in whichever of them it stands; nothing where they are not said to be confused. */
export function confusable(entry: Entry, other: Entry): Confusable | undefined {
  const own = entry.confusedWith.find(({ id }) => id === other.id);
  const others = other.confusedWith.find(({ id }) => id === entry.id);
  const difference = own?.difference ?? others?.difference;
  return difference === undefined ? undefined : { entry, other, difference };
}

/** Two confusable entries side by side, below each other where there is no room. */
export function Comparison({
  pair,
  links,
  ...frame
}: CardFrameProps & { pair: Confusable; links: Links }): JSX.Element {
  const { entry, other, difference } = pair;
  const both = [entry, other];
  const Term = frame.headingLevel === 1 ? 'h2' : 'h3';
  const title = t('card.compare.title', { term: entry.term, other: other.term });
  return (
    <article class="card comparison" lang={languageOfWords()} aria-label={title}>
      <CardHeader title={title} {...frame} />
      <div class="card-body">
        <p class="card-definition" lang="en">
          {difference}
        </p>
        <div class="comparison-columns">
          {both.map((each) => (
            <section key={each.id}>
              <Term class="comparison-term" lang="en">
                <EntryLink links={links} id={each.id} class="card-link">
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
      </div>
    </article>
  );
}
