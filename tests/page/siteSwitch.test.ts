import { expect, onTestFinished, test, vi } from 'vitest';
import { type MarkingRules, parseSettings } from '../../src/core/settings/settings.ts';
import { createSiteSwitch } from '../../src/page/siteSwitch.ts';

const HERE = { site: 'example.org', path: '/forum/1' };
const ON = parseSettings(undefined);
const OFF = parseSettings({ sitesOff: ['example.org'] });

function makeSwitch() {
  const life = new AbortController();
  const signals: AbortSignal[] = [];
  const setRules = vi.fn();
  const start = vi.fn((_: MarkingRules, signal: AbortSignal) => {
    signals.push(signal);
    return { setRules };
  });
  const onSwitched = vi.fn();
  const site = createSiteSwitch(start, onSwitched, life.signal);
  site.setPause(0);
  return { site, life, signals, start, setRules, onSwitched };
}

test('starts once both the site and the settings are known, in whatever order', () => {
  for (const order of ['site first', 'settings first']) {
    const { site, start } = makeSwitch();
    if (order === 'site first') site.setPlace(HERE);
    site.setSettings(ON);
    expect(start).toHaveBeenCalledTimes(order === 'site first' ? 1 : 0);
    site.setPlace(HERE);
    expect(start).toHaveBeenCalledTimes(1);
    expect(site.state()).toBe('on');
  }
});

test('starts nothing on a site that is off, and says so', () => {
  const { site, start, onSwitched } = makeSwitch();
  site.setPlace(HERE);
  site.setSettings(OFF);
  expect(start).not.toHaveBeenCalled();
  expect(onSwitched.mock.calls).toEqual([['off']]);
  expect(site.current()).toBeUndefined();
});

test('ends what is going on when the site is switched off, and starts anew when it is switched on', () => {
  const { site, signals, onSwitched } = makeSwitch();
  site.setPlace(HERE);
  for (const settings of [ON, OFF, ON]) site.setSettings(settings);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  expect(onSwitched.mock.calls).toEqual([['on'], ['off'], ['on']]);
});

test('goes on when another site is switched off', () => {
  const { site, start, onSwitched } = makeSwitch();
  site.setPlace(HERE);
  site.setSettings(ON);
  site.setSettings(parseSettings({ sitesOff: ['example.com'] }));
  expect(start).toHaveBeenCalledTimes(1);
  expect(onSwitched).toHaveBeenCalledTimes(1);
});

test('tells the rules for its site at the start, and when they change', () => {
  const { site, start, setRules } = makeSwitch();
  const notMeant = [
    { site: 'example.com', term: 'rapport' },
    { site: 'example.org', term: 'empathy' },
  ];
  site.setPlace(HERE);
  site.setSettings(parseSettings({ density: 'page' }));
  const saving = { saveRead: false, keepSentences: false, showDue: true };
  const looks = { markStyle: 'dotted', markColour: undefined, knownMarks: 'faded', known: new Set(), ...saving };
  expect(start.mock.lastCall?.[0]).toEqual({
    ...looks,
    density: 'page',
    inHeadings: false,
    inLinks: true,
    notMeant: new Set(),
  });
  site.setSettings(parseSettings({ notMeant }));
  expect(setRules.mock.lastCall?.[0]).toEqual({
    ...looks,
    density: 'section',
    inHeadings: false,
    inLinks: true,
    notMeant: new Set(['empathy']),
  });
  expect(start).toHaveBeenCalledTimes(1);
});

test('ends with its signal, and does not start again', () => {
  const { site, life, signals, start } = makeSwitch();
  site.setPlace(HERE);
  site.setSettings(ON);
  life.abort();
  expect(signals[0]?.aborted).toBe(true);
  site.setSettings(OFF);
  site.setSettings(ON);
  expect(start).toHaveBeenCalledTimes(1);
});

test('leaves nothing going on where starting fails', () => {
  const signals: AbortSignal[] = [];
  const fail = (_: MarkingRules, signal: AbortSignal): never => {
    signals.push(signal);
    throw new Error('This page can’t be read.');
  };
  const site = createSiteSwitch(fail, () => {}, new AbortController().signal);
  site.setPlace(HERE);
  site.setPause(0);
  expect(() => site.setSettings(ON)).toThrow('can’t be read');
  expect(signals[0]?.aborted).toBe(true);
  expect(site.current()).toBeUndefined();
});

test('starts nothing before it is known whether everything is paused', () => {
  const start = vi.fn(() => ({ setRules: () => {} }));
  const site = createSiteSwitch(start, () => {}, new AbortController().signal);
  site.setPlace(HERE);
  site.setSettings(ON);
  expect(start).not.toHaveBeenCalled();
  expect(site.state()).toBeUndefined();
  site.setPause(0);
  expect(start).toHaveBeenCalledOnce();
});

test('pauses, and goes on by itself when the pause is over', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { site, signals, onSwitched } = makeSwitch();
  site.setPlace(HERE);
  site.setSettings(ON);
  site.setPause(60_000);
  expect(signals[0]?.aborted).toBe(true);
  vi.advanceTimersByTime(59_999);
  expect(site.current()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(site.current()).toBeDefined();
  expect(onSwitched.mock.calls).toEqual([['on'], ['paused'], ['on']]);
});

test('goes on at once when a pause is ended, and does not heed its old end', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { site, onSwitched } = makeSwitch();
  site.setPlace(HERE);
  site.setSettings(ON);
  for (const left of [60_000, 0, 120_000]) site.setPause(left);
  vi.advanceTimersByTime(60_000);
  expect(site.state()).toBe('paused');
  expect(onSwitched.mock.calls).toEqual([['on'], ['paused'], ['on'], ['paused']]);
});

test('is off, and not paused, on a site that is off', () => {
  const { site } = makeSwitch();
  site.setPlace(HERE);
  site.setSettings(OFF);
  site.setPause(60_000);
  expect(site.state()).toBe('off');
});

test('ends when the page moves into a folder that is off, and starts anew when it leaves it', () => {
  const { site, onSwitched } = makeSwitch();
  site.setSettings(parseSettings({ sitesOff: ['example.org/forum'] }));
  for (const path of ['/', '/forum/1', '/forums']) site.setPlace({ ...HERE, path });
  expect(onSwitched.mock.calls).toEqual([['on'], ['off'], ['on']]);
});
