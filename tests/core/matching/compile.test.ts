import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import type { NumberReader } from '../../../src/core/matching/packing.ts';
import { type Node, unpackTrie } from '../../../src/core/matching/trie.ts';
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

  it('holds each of its log-odds and exact spellings once', () => {
    const guarded = (text: string, use: number) => ({ text, exactCase: false, use });
    const forms = [guarded('bond', 2), 'rupture', guarded('drive', -10), guarded('anger', 2), guarded('act', -9)];
    expect(compile({ one: [...forms, exact('UPR'), exact('ACT')], other: [exact('UPR')] })).toMatchObject({
      priors: [-10, -9, 2],
      exact: ['UPR', 'ACT'],
    });
  });

  it('holds a veto once for each word with which a term begins in it', () => {
    const vetoes = (...forms: string[]) =>
      compile({ term: [...forms, { text: 'grand old mother ship', exactCase: false, use: 'veto' }] }).vetoes;
    expect(vetoes('mother').split(' ')).toHaveLength(1);
    expect(vetoes('mother', 'old mother').split(' ')).toHaveLength(2);
    expect(vetoes('mother bond', 'mother ship yard', 'ships', 'ship of war').split(' ')).toHaveLength(1);
    expect(vetoes('bond', 'mother bond')).toBe('');
  });

  it.each(['', '—', '😀', '\u00AD', '²'])('is refused for a form without words: "%s"', (form) => {
    expect(() => compile({ term: [form] })).toThrow(`The form "${form}" holds no word`);
    expect(() => compile({ term: [exact(form)] })).toThrow(`The form "${form}" holds no word`);
  });
});
