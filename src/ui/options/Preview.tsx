import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rgbOf } from '../../core/marks/contrast.ts';
import { type ColourCheck, checkColour, highlightName, KNOWN_NAME, ownColourCss } from '../../core/marks/looks.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import { languageOfWords, t } from '../words.ts';
import { markedRuns, SAMPLE, type SampleRun } from './sample.ts';

/** Pages to show marks on: what lies behind the text, the text, and its links. */
const GROUNDS = [
  { name: 'light', ground: '#ffffff', text: '#222222', link: '#1a0dab' },
  { name: 'sepia', ground: '#f4ecd8', text: '#433422', link: '#1a3f8f' },
  { name: 'dark', ground: '#1b1b1f', text: '#e4e3ea', link: '#9ab8f7' },
] as const;

/** A sample page on several grounds, with its terms marked as the extension would do it, by the same highlights. */
export function Preview({ preferences }: { preferences: Preferences }): JSX.Element {
  const figure = useRef<HTMLElement>(null);
  const { markColour } = preferences;
  const pages = GROUNDS.map((page) => ({
    ...page,
    check: markColour === undefined ? undefined : checkColour(markColour, rgbOf(page.ground)),
  }));

  useLayoutEffect(() => {
    const highlights = new Map<string, Highlight>();
    const marked = markedRuns(preferences);
    for (const [index, { check }] of pages.entries()) {
      const spans = [...(figure.current?.children[index]?.querySelectorAll('[data-term]') ?? [])];
      for (const [at, run] of RUNS.entries()) {
        const text = spans[at]?.firstChild;
        if (!text || !marked.has(run)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const name = nameOf(run, preferences, check);
        highlights.set(name, (highlights.get(name) ?? new Highlight()).add(range));
      }
    }
    for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
    return () => {
      for (const name of highlights.keys()) CSS.highlights.delete(name);
    };
  });

  useLayoutEffect(() => {
    if (markColour === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ownColourCss(preferences.markStyle, markColour));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [markColour, preferences.markStyle]);

  return (
    <figure class="preview" ref={figure} aria-label={t('options.preview.label')}>
      {pages.map(({ name, ground, text, link, check }) => (
        <div key={name} class="preview-page" style={{ background: ground, color: text, '--preview-link': link }}>
          <div lang="en">
            {SAMPLE.map((section) => (
              <>
                <p class="preview-heading">{section.heading.map(showRun)}</p>
                <p>{section.text.map(showRun)}</p>
              </>
            ))}
          </div>
          <p class="preview-check">{check ? wordsOf(name, check) : t(`options.preview.${name}`)}</p>
        </div>
      ))}
    </figure>
  );
}

/** The runs that may be marked, in order. */
const RUNS: readonly SampleRun[] = SAMPLE.flatMap(({ heading, text }) => [...heading, ...text]).filter(
  ({ term }) => term !== undefined,
);

function showRun({ text, term, place }: SampleRun): JSX.Element | string {
  return term === undefined ? (
    text
  ) : (
    <span data-term={term} class={place === 'link' ? 'preview-link' : undefined}>
      {text}
    </span>
  );
}

function nameOf(
  { isKnown }: SampleRun,
  { markStyle, knownMarks }: Preferences,
  check: ColourCheck | undefined,
): string {
  return isKnown && knownMarks === 'faded' ? KNOWN_NAME : highlightName(markStyle, check?.tone ?? 'own');
}

function wordsOf(name: (typeof GROUNDS)[number]['name'], { tone, contrast }: ColourCheck): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const ratio = new Intl.NumberFormat(languageOfWords(), digits).format(contrast);
  const page = t(`options.preview.${name}`);
  return t(`options.preview.${tone}`, { page, ratio });
}
