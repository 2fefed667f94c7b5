import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import type { NumberReader } from '../../../src/core/matching/packing.ts';
import { type Node, unpackTrie } from '../../../src/core/matching/trie.ts';
import { foldWords } from '../../../src/core/matching/words.ts';
import { exact, matchesIn, NO_SENSE, type Terms, termsOf } from '../support.ts';

function compile(terms: Terms) {
  return compileLexicon(termsOf(terms), NO_SENSE);
}

function size({ children }: Node<unknown>): number {
  return children.reduce((sum, child) => sum + size(child), 1);
}

/** How many nodes the forms of some terms need, the root included. */
function nodesOf(terms: Terms): number {
  const tries = compile(terms).forms.split(' ');
  const readFound = (numbers: NumberReader) => [numbers.next(), numbers.next()];
  return tries.reduce((sum, trie) => sum + size(unpackTrie(trie, readFound)), 1);
}

describe('the words of a form', () => {
  it('are folded: no case, no accents, nothing unseen', () => {
    expect(foldWords('Naïve Re\u00ADalism')).toEqual(['naive', 'realism']);
  });

  it('keep the accents of letters that are not Latin', () => {
    expect(foldWords('\u1E00ri \u0419 \u03AC \u1F00')).toEqual(['ari', '\u0439', '\u03AC', '\u1F00']);
  });

  it('keep apostrophes between letters, whichever they are, and no others', () => {
    const clock = foldWords("o'clock").join(' and ');
    expect(clock).not.toBe('oclock');
    expect(foldWords("O’Clock, o\u00ADʼclock; 'rock' n' roll's")).toEqual([clock, clock, 'rock', 'n', 'roll']);
  });

  it('are all there, however many and however short they are', () => {
    for (let count = 1; count <= 33; count++) {
      const words = Array.from({ length: count }, (_, index) => String.fromCharCode(97 + (index % 26)));
      expect(foldWords(words.join(' '))).toEqual(words);
    }
  });

  it('are cut at spaces and hyphens, and lose a possessive', () => {
    expect(foldWords("Client-Centred  Therapy's")).toEqual(['client', 'centred', 'therapy']);
  });
});

describe('a compiled lexicon', () => {
  it('needs one node more than a form has words', () => {
    expect(nodesOf({ repair: ['alliance rupture repair'] })).toBe(4);
  });

  it('shares the nodes of forms that begin alike', () => {
    expect(nodesOf({ rupture: ['alliance rupture'], repair: ['alliance repair'] })).toBe(4);
  });

  it('needs no node of its own for another spelling or a plural', () => {
    expect(nodesOf({ therapy: ['behaviour therapy'] })).toBe(3);
  });

  it('grows with its words, not with the ways in which many terms can be combined', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`);
    const terms = Object.fromEntries(
      words.flatMap((first) => words.map((second) => [`${first}-${second}`, [`${first} ${second} programme`]])),
    );
    expect(nodesOf(terms)).toBeLessThanOrEqual(1 + 40 + 40 * 40 * 2);
  });

  it('survives being written as JSON and read back', () => {
    const lexicon = compile({ clock: ["o'clock test"], upr: [exact('UPR')] });
    const readBack: typeof lexicon = JSON.parse(JSON.stringify(lexicon));
    expect(matchesIn(createMatcher(readBack), 'UPR and o’clock tests')).toHaveLength(2);
  });

  it('holds each word once', () => {
    const once = compile({ rupture: ['alliance rupture'] });
    expect(once.words).toContain('alliance');
    expect(compile({ rupture: ['alliance rupture'], other: ['alliance rupture', 'rupture'] }).words).toBe(once.words);
  });

  it.each(['', '—', '😀', '\u00AD', '²'])('is refused for a form without words: "%s"', (form) => {
    expect(() => compile({ term: [form] })).toThrow(`The form "${form}" holds no word`);
  });
});
