import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { makeTerms } from '../../scripts/bench/lexicons.ts';
import { makePage } from '../../scripts/bench/pages.ts';
import { type Prose, sentencesOf } from '../../scripts/bench/prose.ts';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import { FEATURES, type SenseWeights } from '../../src/core/matching/sense.ts';

const PROSE: Prose = {
  psychology: sentencesOf(
    'Rehearsal keeps a short list of words or numbers in working memory for as long as nothing else asks for attention. Infants form a secure bond with those who answer their cries, and look to them when a stranger comes into the room.',
  ),
  other: sentencesOf(
    'The mash rests at sixty-six degrees while enzymes break the starch, and the brewer has time to clean the kettle. It rained for three days, and the river stood so high that nobody could cross the bridge to the mill.',
  ),
};

function textNodesIn(node: Node): string[] {
  if (node.nodeType === 3) return [node.nodeValue ?? ''];
  return [...node.childNodes].flatMap(textNodesIn);
}

describe('pages for the benchmark', () => {
  const html = makePage('long', PROSE, true);
  const { document } = parseHTML(html);
  const texts = textNodesIn(document.body).filter((text) => text.trim() !== '');
  const words = texts.join(' ').match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];

  it('are the same each time', () => {
    expect(makePage('long', PROSE, true)).toBe(html);
  });

  it('have about as many words as they are to have, and a text node for every ten', () => {
    expect(words.length).toBeGreaterThan(18_000);
    expect(words.length).toBeLessThan(22_000);
    expect(words.length / texts.length).toBeGreaterThan(8.5);
    expect(words.length / texts.length).toBeLessThan(11.5);
  });

  it('have the markup of a textbook', () => {
    for (const tag of ['h2', 'h3', 'p', 'li', 'td', 'a', 'em', 'strong', 'span', 'sup', 'code', 'blockquote'])
      expect(document.querySelector(`main ${tag}`), tag).not.toBeNull();
  });
});

describe('sentences for the benchmark', () => {
  it('are cut after their ends, and what is none is left out', () => {
    expect(sentencesOf('It rains in the hills. "Why does it?" They asked him twice. No. And so on')).toEqual([
      'It rains in the hills.',
      'They asked him twice.',
    ]);
  });
});

describe('lexicons for the benchmark', () => {
  const terms = makeTerms(100, PROSE);

  it('are the same each time, four different forms a term', () => {
    expect(makeTerms(100, PROSE)).toEqual(terms);
    const forms = terms.flatMap((term) => term.forms.map(({ text }) => text));
    expect(new Set(forms).size).toBe(400);
  });

  it('have a quarter of their forms guarded, and can be compiled', () => {
    const guarded = terms.flatMap(({ forms }) => forms).filter(({ use }) => typeof use === 'number');
    expect(guarded.length / 400).toBeCloseTo(0.25, 1);
    const weights = Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as SenseWeights;
    expect(() => compileLexicon(terms, { cues: {}, weights })).not.toThrow();
  });
});
