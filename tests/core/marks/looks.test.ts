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

it('a colour laid on another is mixed with it channel by channel, by its share', () => {
  expect(mix([200, 100, 0], 0.25, [0, 100, 200])).toEqual([50, 100, 150]);
  expect(mix([200, 100, 0], 1, [0, 100, 200])).toEqual([200, 100, 0]);
});

describe('the tone of the reader’s own colour', () => {
  it.each([
    ['#8a1c7c', '#ffffff', 'own'],
    ['#ffe27a', '#ffffff', 'darker'],
    ['#ffe27a', '#f4ecd8', 'darker'],
    ['#ffe27a', '#18181b', 'own'],
    ['#1b1464', '#18181b', 'lighter'],
    ['#808080', '#777777', 'plain'],
  ] as const)('of %s on %s is %s', (colour, ground, tone) => {
    expect(toneOn(rgbOf(ground), rgbOf(colour))).toBe(tone);
  });

  it('is that of the text only on a ground that is neither light nor dark', () => {
    fc.assert(
      fc.property(colours, colours, (ground, colour) => {
        fc.pre(toneOn(ground, colour) === 'plain');
        expect(contrastRatio(ground, WHITE)).toBeGreaterThan(1.6);
        expect(contrastRatio(ground, BLACK)).toBeGreaterThan(1.6);
      }),
    );
  });

  it('comes with the contrast of the colour as it was chosen', () => {
    const check = checkColour('#ffe27a', WHITE);
    expect(check.tone).toBe('darker');
    expect(check.contrast).toBeCloseTo(1.29, 1);
  });

  it('is drawn so that it can be seen where it is taken', () => {
    fc.assert(
      fc.property(colours, colours, (ground, colour) => {
        const hex = `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
        const tone = toneOn(ground, colour);
        fc.pre(tone !== 'plain');
        const rule = ownColourCss('dotted', hex)
          .split('\n')
          .find((each) => each.includes(`(${highlightName('dotted', tone)})`));
        const [red = 0, green = 0, blue = 0] = (rule?.match(/rgb\((.*)\)/)?.[1] ?? '').split(' ').map(Number);
        expect(contrastRatio([red, green, blue], ground)).toBeGreaterThan(2.95);
      }),
    );
  });
});

it.each(['#ffffff', '#f4ecd8', '#121212', '#1b1b1f', '#2b2a33'])(
  'the project’s own violet can be seen on %s',
  (ground) => {
    const css = readFileSync(new URL('../../../src/ui/marks.css', import.meta.url), 'utf8');
    const violet = css.match(/dashed 1px (#[0-9a-f]{6});/)?.[1] ?? ground;
    expect(contrastRatio(rgbOf(violet), rgbOf(ground))).toBeGreaterThanOrEqual(3);
  },
);

describe('highlights', () => {
  it('have a name for each style and tone', () => {
    expect(highlightName('dotted', 'own')).toBe('psygloss-term');
    expect(highlightName('dotted', 'plain')).toBe('psygloss-term-plain');
    expect(highlightName('tint', 'darker')).toBe('psygloss-term-tint-darker');
  });

  it('are all declared in the sheet of the manifest, for usual and for forced colours', () => {
    const css = readFileSync(new URL('../../../src/ui/marks.css', import.meta.url), 'utf8');
    for (const name of HIGHLIGHT_NAMES) expect(css.split(`::highlight(${name})`)).toHaveLength(3);
  });

  it('get the reader’s own colour by rules that win over the sheet of the manifest', () => {
    const rules = ownColourCss('solid', '#8a1c7c').split('\n');
    expect(rules).toHaveLength(4);
    for (const rule of rules) expect(rule).toMatch(/^::highlight\(psygloss-term-solid.*-color: .*!important/);
    expect(rules.map((rule) => rule.match(/\{ (.*?) *\}/)?.[1])).toEqual([
      'text-decoration-color: rgb(138 28 124) !important;',
      'text-decoration-color: rgb(138 28 124) !important;',
      expect.stringMatching(/^text-decoration-color: rgb\(\d+ \d+ \d+\) !important;$/),
      'text-decoration-color: currentcolor !important;',
    ]);
    expect(ownColourCss('tint', '#8a1c7c')).toContain('background-color');
  });
});
