import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pronunciation } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';
import { Icon } from './icons.tsx';
import { PinButtons, type Pinning, useDragging } from './pinning.tsx';

/** A step on the way to what a card shows. */
interface Crumb {
  readonly name: ComponentChildren;
  /** Goes back to it. */
  onOpen(): void;
}

export interface CardFrameProps {
  /** The heading's level: 1 where the card is all there is, 2 below a page's own. */
  readonly headingLevel: 1 | 2;
  /** Whether the heading takes the keyboard focus, as it must when the button that led here is gone. */
  readonly takesFocus: boolean;
  /** The way here, from its beginning; empty where it begins here. */
  readonly crumbs: readonly Crumb[];
  /** Closes the card; a card that is part of a page has nothing to close. */
  readonly onClose?: (() => void) | undefined;
  /** Missing where the card has no place of its own on a page. */
  readonly pinning?: Pinning | undefined;
}

export interface CardHeaderProps extends CardFrameProps {
  readonly title: ComponentChildren;
  readonly pronunciation?: Pronunciation | undefined;
  /** Keeps what the card is about, to be learned. */
  readonly star?: JSX.Element | undefined;
  /** Says the title aloud; resolves to whether there is a voice for it. */
  readonly onListen?: (() => Promise<boolean>) | undefined;
}

/** What a card is about, the way that led there, and what can be done with the card itself. */
export function CardHeader(props: CardHeaderProps): JSX.Element {
  const { title, pronunciation, star, onListen, headingLevel, takesFocus, crumbs, onClose, pinning } = props;
  const [isVoiceless, setVoiceless] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const dragging = useDragging(pinning);
  const Heading = `h${headingLevel}` as const;
  return (
    <header class={pinning ? 'card-header draggable' : 'card-header'} {...dragging}>
      {crumbs.length > 0 && (
        <nav class="card-crumbs" aria-label={t('card.way')}>
          <ol>
            {crumbs.map(({ name, onOpen }) => (
              <li>
                <button type="button" class="card-crumb" onClick={onOpen}>
                  {name}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="card-heading-row">
        <Heading class="card-title" ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        <div class="card-tools">
          {star}
          {onListen && (
            <button
              type="button"
              class="card-button"
              onClick={async () => setVoiceless(!(await onListen()))}
              aria-label={t('card.listen')}
              title={t('card.listen')}
            >
              <Icon shape="listen" />
            </button>
          )}
          {pinning && <PinButtons {...pinning} onUnpin={onClose} />}
          {onClose && (
            <button
              type="button"
              class="card-button"
              onClick={onClose}
              aria-label={t('card.close')}
              title={t(pinning?.motion ? 'card.close' : 'card.closeWithKey')}
            >
              <Icon shape="close" />
            </button>
          )}
        </div>
      </div>
      {pronunciation && (
        <p class="card-pronunciation" lang="en">
          {pronunciation.say} <span class="card-ipa">/{pronunciation.ipa}/</span>
        </p>
      )}
      {onListen && (
        <p class="card-voiceless" role="status">
          {isVoiceless ? t('card.voiceless') : ''}
        </p>
      )}
    </header>
  );
}
