import { MARK_STYLES, type MarkStyle } from '../settings/preferences.ts';
import { contrastRatio, mix, type Rgb, rgbOf } from './contrast.ts';

/**
 * How much of the reader's own colour a mark has; the rest is the colour of the text, which stands out from the page by
 * itself.
 */
const TONES = ['own', 'toned', 'plain'] as const;
export type Tone = (typeof TONES)[number];
const SHARES: Readonly<Record<Tone, number>> = { own: 1, toned: 0.35, plain: 0 };

/** The least contrast of a sign that is no text: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const MIN_CONTRAST = 3;

/** The tone nearest to the reader's own colour that can be seen well on a ground. */
export function toneOn(ground: Rgb, text: Rgb, colour: Rgb): Tone {
  const isSeen = (tone: Tone): boolean => contrastRatio(mix(colour, SHARES[tone], text), ground) >= MIN_CONTRAST;
  return TONES.find(isSeen) ?? 'plain';
}

/** The highlight of the terms that the reader knows, where those are faded. */
export const KNOWN_NAME = 'psygloss-known';

/** The name under which `marks.css` knows the marks of a style and tone. A page sees it. */
export function highlightName(style: MarkStyle, tone: Tone): string {
  return ['psygloss-term', style === 'dotted' ? [] : style, tone === 'own' ? [] : tone].flat().join('-');
}

/** The names of all highlights. */
export const HIGHLIGHT_NAMES: readonly string[] = [
  KNOWN_NAME,
  ...MARK_STYLES.flatMap((style) => TONES.map((tone) => highlightName(style, tone))),
];

/**
 * The rules that give the marks of a style the reader's own colour, in place of that in `marks.css`. They are important, for
 * the order of the two sheets is the browser's.
 * @param colour as `#rrggbb`
 */
export function ownColourCss(style: MarkStyle, colour: string): string {
  const tint = `background-color: color-mix(in srgb, ${colour} 20%, transparent) !important;`;
  return TONES.map((tone) => {
    const line = `color-mix(in srgb, ${colour} ${100 * SHARES[tone]}%, currentcolor)`;
    const rules = `text-decoration-color: ${line} !important; ${style === 'tint' ? tint : ''}`;
    return `::highlight(${highlightName(style, tone)}) { ${rules} }`;
  }).join('\n');
}

/** How well the reader's own colour can be seen on a ground, and the tone that is taken there. */
export interface ColourCheck {
  readonly tone: Tone;
  /** Of the colour as it was chosen. */
  readonly contrast: number;
}

/** Checks a colour, as `#rrggbb`, against a ground with text on it. */
export function checkColour(colour: string, ground: Rgb, text: Rgb): ColourCheck {
  const own = rgbOf(colour);
  return { tone: toneOn(ground, text, own), contrast: contrastRatio(own, ground) };
}
