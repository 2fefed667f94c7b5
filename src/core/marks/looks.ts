import { MARK_STYLES, type MarkStyle } from '../settings/preferences.ts';
import { contrastRatio, mix, type Rgb, rgbOf } from './contrast.ts';

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** The least contrast of a sign that is no text: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const MIN_CONTRAST = 3;
/** What a tone for light pages has to white, and one for dark pages to black: enough for grounds that are neither. */
const TONE_CONTRAST = 5;

/**
 * How the reader's own colour is drawn: as it is, darker for light pages, lighter for dark ones, or in the colour of the text,
 * which stands out from any page by itself. It is not mixed with that of the text: Chromium 156 takes for `currentcolor` in
 * a color-mix() the colour of the text that it has met first, for all marks of a name.
 */
const TONES = ['own', 'darker', 'lighter', 'plain'] as const;
export type Tone = (typeof TONES)[number];

/** A colour in a tone; nothing stands for the colour of the text. */
function inTone(colour: Rgb, tone: Tone): Rgb | undefined {
  if (tone === 'own') return colour;
  if (tone === 'plain') return undefined;
  const [towards, ground] = tone === 'darker' ? [BLACK, WHITE] : [WHITE, BLACK];
  for (let share = 1; share > 0; share -= 0.05) {
    const mixed = mix(colour, share, towards);
    if (contrastRatio(mixed, ground) >= TONE_CONTRAST) return mixed;
  }
  return towards;
}

/** The tone nearest to the reader's own colour that can be seen well on a ground. */
export function toneOn(ground: Rgb, colour: Rgb): Tone {
  const isSeen = (tone: Tone): boolean => {
    const drawn = inTone(colour, tone);
    return drawn !== undefined && contrastRatio(drawn, ground) >= MIN_CONTRAST;
  };
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
    const drawn = inTone(rgbOf(colour), tone);
    const line = drawn ? `rgb(${drawn.map(Math.round).join(' ')})` : 'currentcolor';
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

/** Checks a colour, as `#rrggbb`, against a ground. */
export function checkColour(colour: string, ground: Rgb): ColourCheck {
  const own = rgbOf(colour);
  return { tone: toneOn(ground, own), contrast: contrastRatio(own, ground) };
}
