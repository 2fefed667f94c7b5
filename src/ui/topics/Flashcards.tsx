import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';

/** Cards with a term on the one side and its meaning on the other, one at a time and round at the ends. Nothing is kept of them. */
export function Flashcards({ entries }: { entries: readonly Entry[] }): JSX.Element | null {
  const [{ index, isTurned }, setCard] = useState({ index: 0, isTurned: false });
  const [announcement, setAnnouncement] = useState({ place: '', text: '' });
  const card = useRef<HTMLButtonElement>(null);
  const entry = entries[index];
  if (!entry) return null;
  const place = (at: number): string => t('topics.cards.place', { place: at + 1, count: entries.length });

  function turn(): void {
    if (!entry) return;
    setCard({ index, isTurned: !isTurned });
    setAnnouncement({ place: '', text: isTurned ? entry.term : entry.definition });
  }
  function goOn(by: 1 | -1): void {
    const next = (index + by + entries.length) % entries.length;
    setCard({ index: next, isTurned: false });
    setAnnouncement({ place: place(next), text: entries[next]?.term ?? '' });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goOn(by);
    card.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are for all buttons within.
    <section onKeyDown={onKeyDown}>
      <h2>{t('topics.cards.title')}</h2>
      <p class="quiet">{t('topics.cards.how')}</p>
      <button type="button" ref={card} class={isTurned ? 'flashcard turned' : 'flashcard'} onClick={turn}>
        <span class="flashcard-term" lang="en">
          {entry.term}
        </span>
        {isTurned && <span lang="en">{entry.definition}</span>}
        <span class="quiet">{t(isTurned ? 'topics.cards.toTerm' : 'topics.cards.toMeaning')}</span>
      </button>
      <div class="flashcard-ways">
        <button type="button" class="own-button" onClick={() => goOn(-1)}>
          <span aria-hidden="true">← </span>
          {t('topics.cards.previous')}
        </button>
        <span class="quiet">{place(index)}</span>
        <button type="button" class="own-button" onClick={() => goOn(1)}>
          {t('topics.cards.next')}
          <span aria-hidden="true"> →</span>
        </button>
      </div>
      <p role="status" class="visually-hidden">
        {announcement.place} <span lang="en">{announcement.text}</span>
      </p>
    </section>
  );
}
