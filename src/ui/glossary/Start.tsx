import type { JSX } from 'preact';
import { START } from '../../core/glossary/address.ts';
import type { TopicCount } from '../../core/glossary/browse.ts';
import { PageNav } from '../page/PageNav.tsx';
import { cutAt, t } from '../words.ts';

export interface StartProps {
  /** How many entries there are. */
  readonly count: number;
  readonly topics: readonly TopicCount[];
  /** The topic whose terms are listed; nothing where all are. */
  readonly topic: string | undefined;
  onTopic(topic: string | undefined): void;
}

/** What the page shows while no entry is open: what the glossary is, and its topics. */
export function Start({ count, topics, topic: chosen, onTopic }: StartProps): JSX.Element {
  return (
    <div class="glossary-text">
      <PageNav current="glossary" />
      <h1 tabIndex={-1}>{t('glossary.start.title', count, { count })}</h1>
      <p>{t('glossary.start.what')}</p>
      <p class="glossary-quiet">{t('glossary.start.private')}</p>
      <section class="glossary-topics">
        <h2>{t('glossary.start.topics', topics.length, { count: topics.length })}</h2>
        <ul>
          {topics.map(({ topic, count: inTopic }) => (
            <li key={topic}>
              <button
                type="button"
                aria-pressed={topic === chosen}
                onClick={() => onTopic(topic === chosen ? undefined : topic)}
              >
                <span lang="en">{topic}</span> <span class="glossary-count">{inTopic}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Says that the address names no entry, with the way to the list. */
export function NoSuchEntry({ id }: { id: string }): JSX.Element {
  const [before, after] = cutAt((part) => t('glossary.unknown.way', { list: part }));
  return (
    <div class="glossary-text">
      <h1 tabIndex={-1}>{t('glossary.unknown.title', { id })}</h1>
      <p>
        {before}
        <a href={START}>{t('glossary.unknown.list')}</a>
        {after}
      </p>
    </div>
  );
}

/** Says that the entries could not be read. */
export function Unreadable(): JSX.Element {
  return (
    <div class="glossary-text">
      <h1 tabIndex={-1}>{t('glossary.unreadable.title')}</h1>
      <p>{t('glossary.unreadable.way')}</p>
    </div>
  );
}
