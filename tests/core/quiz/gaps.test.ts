import { expect, it } from 'vitest';
import { withGaps } from '../../../src/core/quiz/gaps.ts';

it.each([
  ['A bias is one.', ['bias'], 'A _____ is one.'],
  ['Biases, and a bias’s end.', ['bias'], '_____, and a _____’s end.'],
  ['Self care or SELF-CARE.', ['self-care'], '_____ or _____.'],
  ['Working alliances work.', ['alliance', 'working alliance'], '_____ work.'],
  ['To act on it is ACT.', ['ACT'], 'To act on it is _____.'],
  ['Therapies and crises.', ['therapy', 'crisis'], '_____ and _____.'],
  ['Biased by nobody.', ['bias'], 'Biased by nobody.'],
  ['Nothing of it.', [], 'Nothing of it.'],
  ['', ['bias'], ''],
])('%j without %j is %j', (text, wordings, shown) => {
  expect(withGaps(text, wordings)).toBe(shown);
});
