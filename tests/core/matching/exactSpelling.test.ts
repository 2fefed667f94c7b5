import { describe, expect, it } from 'vitest';
import { exactSpellings, fitsExactly } from '../../../src/core/matching/exactSpelling.ts';

describe('a form whose case matters', () => {
  it('has two spellings, its own and that with an s, in which joints are spaces and apostrophes straight', () => {
    expect(exactSpellings('WAI–SR')).toEqual(['WAI SR', 'WAI SRs']);
    expect(exactSpellings('O’Hara \u00AD -Test')).toEqual(["O'Hara Test", "O'Hara Tests"]);
  });

  it.each(['WAI-SR', 'WAI SR', 'WAI\u00A0\u00AD SRs', 'WAI/SR'])('is met as %s', (text) => {
    expect(fitsExactly('WAI-SR', text)).toBe(true);
  });

  it.each(['WAISR', 'Wai-SR', 'WAI-S R', 'WAI-SRS', 'WAI-SRss', 'WAI-', ''])('is not met as "%s"', (text) => {
    expect(fitsExactly('WAI-SR', text)).toBe(false);
  });
});
