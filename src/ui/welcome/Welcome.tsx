import type { JSX } from 'preact';
import { t } from '../words.ts';

export interface WelcomeProps {
  onGlossary(): void;
  onSaved(): void;
  onOptions(): void;
}

const KEYS = [
  ['Alt+Shift+J', 'welcome.keys.next'],
  ['Alt+Shift+K', 'welcome.keys.previous'],
  ['Alt+Shift+L', 'welcome.keys.card'],
  ['Alt+Shift+G', 'welcome.keys.popup'],
] as const;

/** The page that is shown once: a text to try it on, how a site is switched off, what is read, and how terms are learned. */
export function Welcome({ onGlossary, onSaved, onOptions }: WelcomeProps): JSX.Element {
  return (
    <div class="welcome">
      <header>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.try')}</p>
      </header>
      <article class="welcome-sample" lang="en">
        <p>
          In the fourth session Mara looks at the clock and says that everything is fine. It is a withdrawal rupture,
          the quiet kind. Her therapist notices, and asks what went wrong between them. Such a repair needs empathy, and
          it needs a therapeutic alliance in which both can say what they think.
        </p>
      </article>
      <section>
        <h2>{t('welcome.off.title')}</h2>
        <p>{t('welcome.off.text')}</p>
      </section>
      <section>
        <h2>{t('welcome.read.title')}</h2>
        <p>{t('welcome.read.text')}</p>
      </section>
      <section>
        <h2>{t('welcome.learn.title')}</h2>
        <p>{t('welcome.learn.text')}</p>
      </section>
      <section>
        <h2>{t('welcome.keys.title')}</h2>
        <dl class="welcome-keys">
          {KEYS.map(([keys, words]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
        <p class="welcome-quiet">{t('welcome.keys.change')}</p>
      </section>
      <p class="welcome-ways">
        <button type="button" class="card-link" onClick={onGlossary}>
          {t('welcome.glossary')}
        </button>
        <button type="button" class="card-link" onClick={onSaved}>
          {t('pages.saved')}
        </button>
        <button type="button" class="card-link" onClick={onOptions}>
          {t('welcome.options')}
        </button>
      </p>
      <p class="welcome-quiet">{t('welcome.advice')}</p>
    </div>
  );
}
