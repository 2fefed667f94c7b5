import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, mix, type Rgb, rgbOf } from '../../../src/core/marks/contrast.ts';
import { checkColour, HIGHLIGHT_NAMES, highlightName, ownColourCss, toneOn } from '../../../src/core/marks/looks.ts';

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const channel = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(channel, channel, channel);

describe('contrast', () => {
  // As https://webaim.org/resources/contrastchecker/ gives them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#8577e6', '#ffffff', 3.67],
    ['#ff0000', '#0000ff', 2.15],
  ])('of %s and %s is %f to 1', (one, other, ratio) => {
    expect(contrastRatio(rgbOf(one), rgbOf(other))).toBeCloseTo(ratio, 1);
    expect(contrastRatio(rgbOf(other), rgbOf(one))).toBe(contrastRatio(rgbOf(one), rgbOf(other)));
  });

  it('is least for a colour and itself, and never more than 21', () => {
    fc.assert(
      fc.property(colours, colours, (a, b) => {
        expect(contrastRatio(a, a)).toBe(1);
        expect(contrastRatio(a, b)).toBeLessThanOrEqual(21);
        expect(contrastRatio(a, b)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the tone of the reader’s own colour', () => {
  it.each([
    ['#8a1c7c', WHITE, BLACK, 'own'],
    ['#ffe27a', WHITE, BLACK, 'toned'],
    ['#ffe27a', [24, 24, 27], WHITE, 'own'],
    ['#1b1464', [24, 24, 27], WHITE, 'toned'],
    ['#ffffff', WHITE, [118, 118, 118], 'plain'],
  ] as const)('of %s on %j with text of %j is %s', (colour, ground, text, tone) => {
    expect(toneOn(ground, text, rgbOf(colour))).toBe(tone);
  });

  it('can be seen wherever the text can', () => {
    const shares = { own: 1, toned: 0.35, plain: 0 };
    fc.assert(
      fc.property(colours, colours, colours, (ground, text, colour) => {
        fc.pre(contrastRatio(text, ground) >= 3);
        const drawn = mix(colour, shares[toneOn(ground, text, colour)], text);
        expect(contrastRatio(drawn, ground)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('comes with the contrast of the colour as it was chosen', () => {
    const check = checkColour('#ffe27a', WHITE, BLACK);
    expect(check.tone).toBe('toned');
    expect(check.contrast).toBeCloseTo(1.29, 1);
  });
});

/** What marks.css says where the reader has no colour: 40 % of the text's. */
it('the colour of the project can be seen on light and on dark pages', () => {
  for (const [ground, text] of [
    [WHITE, rgbOf('#595959')],
    [rgbOf('#f4ecd8'), rgbOf('#5b4636')],
    [rgbOf('#121212'), rgbOf('#bbbbbb')],
  ] as const)
    expect(contrastRatio(mix(text, 0.4, rgbOf('#8577e6')), ground)).toBeGreaterThanOrEqual(3);
});

describe('highlights', () => {
  it('have a name for each style and tone', () => {
    expect(highlightName('dotted', 'own')).toBe('psygloss-term');
    expect(highlightName('dotted', 'plain')).toBe('psygloss-term-plain');
    expect(highlightName('tint', 'toned')).toBe('psygloss-term-tint-toned');
  });

  it('are all declared in the sheet of the manifest, for usual and for forced colours', () => {
    const css = readFileSync(new URL('../../../src/ui/marks.css', import.meta.url), 'utf8');
    for (const name of HIGHLIGHT_NAMES) expect(css.split(`::highlight(${name})`)).toHaveLength(3);
  });

  it('get the reader’s own colour by rules that win over the sheet of the manifest', () => {
    const rules = ownColourCss('solid', '#8a1c7c').split('\n');
    expect(rules).toHaveLength(3);
    for (const rule of rules) expect(rule).toMatch(/^::highlight\(psygloss-term-solid.*#8a1c7c.*!important/);
    expect(ownColourCss('solid', '#8a1c7c')).not.toContain('background');
    expect(ownColourCss('tint', '#8a1c7c')).toContain('background-color');
  });
});
