import { expect, onTestFinished, test, vi } from 'vitest';
import { createFlash } from '../../src/page/flash.ts';
import { get, markOver, setPage } from './support.ts';

test('makes a mark stand out for a moment, and the next one instead of it', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  setPage('<p>empathy</p><b>rupture</b>');
  const life = new AbortController();
  const flash = createFlash(life.signal);
  const flashed = () =>
    [...(CSS.highlights.get('psygloss-flash') ?? [])].map((range) => range.startContainer.nodeValue);
  flash(markOver(get('p')));
  expect(flashed()).toEqual(['empathy']);
  vi.advanceTimersByTime(1_000);
  flash(markOver(get('b')));
  expect(flashed()).toEqual(['rupture']);
  vi.advanceTimersByTime(1_000);
  expect(flashed()).toEqual(['rupture']);
  vi.advanceTimersByTime(1_000);
  expect(flashed()).toEqual([]);
  flash(markOver(get('p')));
  life.abort();
  expect(CSS.highlights.has('psygloss-flash')).toBe(false);
});
