import { expect, it } from 'vitest';
import { PAUSE_MS, pauseLeft } from '../../../src/core/settings/pause.ts';

const NOW = 1_790_000_000_000;

it('lasts until its end', () => {
  expect(pauseLeft(NOW + PAUSE_MS, NOW)).toBe(PAUSE_MS);
  expect(pauseLeft(NOW + 1, NOW)).toBe(1);
  expect(pauseLeft(NOW, NOW)).toBe(0);
  expect(pauseLeft(NOW - 1, NOW)).toBe(0);
});

it('is over where the clock was put back', () => {
  expect(pauseLeft(NOW + PAUSE_MS, NOW - 1)).toBe(0);
});

it.each([[undefined], [null], ['soon'], [String(NOW + 1)], [Number.NaN], [Number.POSITIVE_INFINITY], [{}]])(
  'is none where %j is stored',
  (until) => {
    expect(pauseLeft(until, NOW)).toBe(0);
  },
);
