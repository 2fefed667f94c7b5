import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../src/core/matching/words.ts';

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

  it('may begin and end with digits, nought too', () => {
    expect(foldWords('007 0, 0 a0')).toEqual(['007', '0', '0', 'a0']);
  });

  it('may hold what nobody sees around an apostrophe', () => {
    expect(foldWords('o\u00AD’\u200B\u00ADclock')).toEqual(foldWords("o'clock"));
    expect(foldWords('client’\u200B\u00ADs\u00AD own')).toEqual(['client', 'own']);
  });

  it('are cut at spaces and hyphens, and lose a possessive', () => {
    expect(foldWords("Client-Centred  Therapy's")).toEqual(['client', 'centred', 'therapy']);
  });
});
