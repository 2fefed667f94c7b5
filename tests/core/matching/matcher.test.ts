import { describe, expect, it } from 'vitest';
import { exact, find, found } from '../support.ts';

const ALLIANCE = { alliance: ['alliance'] };
const DRIVE = { drive: ['drive reduction'] };
const UPR = { upr: [exact('UPR')] };

describe('words', () => {
  it('are found whatever their case', () => {
    expect(found(ALLIANCE, 'Alliance, ALLIANCE, alliance')).toEqual(['Alliance', 'ALLIANCE', 'alliance']);
  });

  it.each(['misalliance', 'alliance_id', 'alliance2', 'alliances1', 'allianceb', 'dalliance', "l'alliance"])(
    'are not found within a longer one: %s',
    (text) => {
      expect(found(ALLIANCE, text)).toEqual([]);
    },
  );

  it('are found between brackets, quotes, stops and slashes', () => {
    expect(found(ALLIANCE, '(alliance) “alliance”, ‘alliance’; alliance/alliance.')).toHaveLength(5);
  });

  it('are found beside emoji and footnote numbers set as raised characters', () => {
    expect(found(ALLIANCE, 'alliance😀alliance²³ alliance¹.')).toEqual(['alliance', 'alliance', 'alliance']);
  });

  it('are the same with and without accents, precomposed or combining', () => {
    expect(found({ naive: ['naive realism'] }, 'Naïve realism, nai\u0308ve realism')).toHaveLength(2);
    expect(found({ naive: ['naïve realism'] }, 'naive realism')).toHaveLength(1);
    expect(found({ metta: ['metta'], sati: ['sati'] }, 'ṃetta, ḿettẚ, ʂati, ṡati')).toEqual(['ṃetta', 'ṡati']);
  });
});

describe('plurals and possessives', () => {
  it('are found of a term that was given in the singular', () => {
    expect(found(ALLIANCE, 'alliances')).toEqual(['alliances']);
    expect(found({ theory: ['grounded theory'] }, 'grounded theories')).toEqual(['grounded theories']);
  });

  it("leave the possessive 's out of the mark, straight or curly", () => {
    expect(found(ALLIANCE, "the alliance's strength, the ALLIANCE’S end")).toEqual(['alliance', 'ALLIANCE']);
  });

  it('leave the apostrophe of a plural possessive out of the mark', () => {
    expect(found(ALLIANCE, "the alliances' strength, alliances’ ends")).toEqual(['alliances', 'alliances']);
  });

  it('are passed over within a term', () => {
    const preferences = { preferences: ['client preference'] };
    expect(found(preferences, 'the client’s preferences')).toEqual(['client’s preferences']);
    expect(found({ ...preferences, clients: ['clients preference'] }, "clients' preferences")).toHaveLength(1);
  });

  it('are taken by the head noun before a preposition', () => {
    const rupture = { rupture: ['rupture in the alliance'] };
    expect(found(rupture, 'ruptures in the alliance')).toEqual(['ruptures in the alliance']);
  });

  it('are not taken by a word that modifies the head noun', () => {
    expect(found(DRIVE, 'it drives reduction of costs')).toEqual([]);
  });

  it.each([
    ['cognitive bias', 'cognitive biases'],
    ['conditioned stimulus', 'conditioned stimuli'],
    ['psychological phenomenon', 'psychological phenomena'],
    ['attribution hypothesis', 'attribution hypotheses'],
  ])('of %s include %s', (form, plural) => {
    expect(found({ term: [form] }, plural)).toEqual([plural]);
  });
});

describe('the words of one term', () => {
  it.each([
    ['a space', 'drive reduction'],
    ['several spaces', 'drive  reduction'],
    ['a non-breaking space', 'drive\u00A0reduction'],
    ['a line break and an indent', 'drive\r\n    reduction'],
    ['a hyphen', 'drive-reduction'],
    ['a typographic hyphen', 'drive\u2010reduction'],
    ['a non-breaking hyphen', 'drive\u2011reduction'],
    ['a slash', 'drive/reduction'],
    ['an en dash', 'drive–reduction'],
  ])('are joined by %s', (_joint, text) => {
    expect(found(DRIVE, text)).toEqual([text]);
    expect(found({ drive: ['drive-reduction'] }, text)).toEqual([text]);
  });

  it.each([
    ['an em dash', 'drive—reduction'],
    ['a comma', 'drive, reduction'],
    ['a full stop', 'drive. Reduction'],
    ['a double hyphen', 'drive--reduction'],
    ['a hyphen between spaces', 'drive - reduction'],
    ['a hyphen after a space', 'drive -reduction'],
    ['a hyphen at the end of a line', 'drive-\nreduction'],
    ['a bracket', 'drive (reduction)'],
    ['an opening quote', "drive 'reduction'"],
    ['an apostrophe and a hyphen', "drive'-reduction"],
    ['a hyphen and an apostrophe', "drive-'reduction"],
    ['a closing quote of two apostrophes', "drive'' reduction"],
    ['a space, an apostrophe and a space', "drive ' reduction"],
    ['another word', 'drive and reduction'],
    ['nothing', 'drivereduction'],
  ])('are parted by %s', (_break, text) => {
    expect(found(DRIVE, text)).toEqual([]);
  });
});

describe('apostrophes within words', () => {
  it('are the same straight and curly, in the term and in the text', () => {
    const text = "o'clock test, o’clock test";
    expect(found({ clock: ["o'clock test"] }, text)).toHaveLength(2);
    expect(found({ clock: ['o’clock test'] }, text)).toHaveLength(2);
  });

  it('keep a word whole', () => {
    expect(found({ don: ['don'] }, "don't")).toEqual([]);
    expect(found({ don: ['don'] }, "don'0, don's0, don's'0")).toEqual([]);
    expect(found({ dont: ['dont'], don: ["don't"] }, "dont, don't, dont")).toEqual(['dont', "don't", 'dont']);
  });
});

describe('characters that nobody sees', () => {
  it('are passed over, and the offsets are those of the original text', () => {
    const text = 'a \u200Ballia\u00ADn\u200Dce.';
    expect(find(ALLIANCE, text)).toEqual([{ start: 3, end: 13, id: 'alliance' }]);
    expect(text.slice(3, 13)).toBe('allia\u00ADn\u200Dce');
  });

  it('are passed over between the words of a term', () => {
    expect(found(DRIVE, 'drive\u200B \uFEFFreduction, drive-\u00ADreduction')).toHaveLength(2);
  });

  it('join no words by themselves', () => {
    expect(found(DRIVE, 'drive\u00ADreduction')).toEqual([]);
  });
});

describe('abbreviations', () => {
  it('are found in exactly their case', () => {
    expect(found(UPR, 'UPR, upr, Upr, UPr')).toEqual(['UPR']);
  });

  it('are found in the plural and the possessive', () => {
    expect(found(UPR, "UPRs, UPR's, UPRS")).toEqual(['UPRs', 'UPR']);
  });

  it.each(['TIA', 'DASS'])('take a plain s, whatever the plural of such a word would be: %s', (text) => {
    expect(found({ term: [exact(text)] }, `${text}s`)).toEqual([`${text}s`]);
  });

  it('with a hyphen or a space are found with either, however wide', () => {
    expect(found({ wai: [exact('WAI-SR')] }, 'WAI-SR, WAI  SR, WAI–SR, wai-sr')).toEqual([
      'WAI-SR',
      'WAI  SR',
      'WAI–SR',
    ]);
  });

  it('take either apostrophe and any unseen characters, but no other case after them', () => {
    expect(found({ test: [exact("O'Hara Test")] }, "O’Hara\u00AD Test, O\u200B'Hara-Tests, o’Hara Test")).toEqual([
      'O’Hara\u00AD Test',
      "O\u200B'Hara-Tests",
    ]);
  });

  it('win over a word of the same letters where their case fits, and only there', () => {
    const terms = { act: ['act'], therapy: [exact('ACT')] };
    expect(find(terms, 'an act of ACT').map(({ id }) => id)).toEqual(['act', 'therapy']);
  });
});

describe('where terms overlap', () => {
  it('the longest wins', () => {
    const terms = { alliance: ['alliance'], rupture: ['alliance rupture'], repair: ['alliance rupture repair'] };
    expect(found(terms, 'alliance rupture repair; alliance rupture; alliance')).toEqual([
      'alliance rupture repair',
      'alliance rupture',
      'alliance',
    ]);
  });

  it('a term that broke off half-way hides none that began within it', () => {
    const terms = { long: ['early alliance rupture repair'], short: ['rupture'] };
    expect(found(terms, 'early alliance rupture only')).toEqual(['rupture']);
  });

  it('of terms that are spelled alike in one of their forms, the first wins', () => {
    expect(find({ one: ['data analysis'], other: ['data analyse'] }, 'data analyses')[0]?.id).toBe('one');
    expect(find({ other: ['data analyse'], one: ['data analysis'] }, 'data analyses')[0]?.id).toBe('other');
  });

  it('the first of equally long ones wins', () => {
    expect(found({ first: ['aaa bbb'], second: ['bbb ccc'] }, 'aaa bbb ccc')).toEqual(['aaa bbb']);
  });
});

describe('a matcher', () => {
  it('finds nothing in an empty text', () => {
    expect(find(ALLIANCE, '')).toEqual([]);
  });

  it('without terms finds nothing', () => {
    expect(find({}, 'alliance')).toEqual([]);
  });

  it('finds every occurrence, each under its term', () => {
    expect(find({ ...ALLIANCE, ...DRIVE }, 'Alliance, drive reduction, alliance')).toEqual([
      { start: 0, end: 8, id: 'alliance' },
      { start: 10, end: 25, id: 'drive' },
      { start: 27, end: 35, id: 'alliance' },
    ]);
  });
});
