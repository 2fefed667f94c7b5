import { expect, it } from 'vitest';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import { Tables } from '../../../src/core/matching/tables.ts';
import { TextWords, type Word, WordReader } from '../../../src/core/matching/words.ts';
import { NO_SENSE, termsOf } from '../support.ts';

function wordOf(tables: Tables, text: string): Word {
  const words = new TextWords();
  new WordReader().read(text, words);
  tables.vocabulary.lookUp(words, text);
  const [word] = words.known;
  if (!word) throw new Error(`"${text}" is not among the words.`);
  return word;
}

it('what was unpacked is kept: forms, vetoes and the words of a term', () => {
  const veto = { text: 'great alliance', exactCase: false, use: 'veto' as const };
  const tables = new Tables(compileLexicon(termsOf({ alliance: ['alliance', 'alliance rupture', veto] }), NO_SENSE));
  const [one, several] = [wordOf(tables, 'alliance'), wordOf(tables, 'alliances')];
  expect(tables.formsFrom(one)).toBe(tables.formsFrom(one));
  expect(tables.formsFrom(one).map((node) => tables.formsFrom(several).includes(node))).toContain(true);
  const [set = 0] = one.firstSets;
  expect(tables.vetoesFrom(set).children).toHaveLength(1);
  expect(tables.vetoesFrom(set)).toBe(tables.vetoesFrom(set));
  expect(tables.wordsOf(0)).toBe(tables.wordsOf(0));
});
