import { expect, test, vi } from 'vitest';
import { type MarkingRules, parseSettings } from '../../src/core/settings/settings.ts';
import { createSiteSwitch } from '../../src/page/siteSwitch.ts';

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
  return { site: createSiteSwitch(start, onSwitched, life.signal), life, signals, start, setRules, onSwitched };
}

test('starts once both the site and the settings are known, in whatever order', () => {
  for (const order of ['site first', 'settings first']) {
    const { site, start } = makeSwitch();
    if (order === 'site first') site.setSite('example.org');
    site.setSettings(ON);
    expect(start).toHaveBeenCalledTimes(order === 'site first' ? 1 : 0);
    site.setSite('example.org');
    expect(start).toHaveBeenCalledTimes(1);
    expect(site.isOn()).toBe(true);
  }
});

test('starts nothing on a site that is off, and says so', () => {
  const { site, start, onSwitched } = makeSwitch();
  site.setSite('example.org');
  site.setSettings(OFF);
  expect(start).not.toHaveBeenCalled();
  expect(onSwitched.mock.calls).toEqual([[false]]);
  expect(site.current()).toBeUndefined();
});

test('ends what is going on when the site is switched off, and starts anew when it is switched on', () => {
  const { site, signals, onSwitched } = makeSwitch();
  site.setSite('example.org');
  for (const settings of [ON, OFF, ON]) site.setSettings(settings);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  expect(onSwitched.mock.calls).toEqual([[true], [false], [true]]);
});

test('goes on when another site is switched off', () => {
  const { site, start, onSwitched } = makeSwitch();
  site.setSite('example.org');
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
  site.setSite('example.org');
  site.setSettings(parseSettings({ density: 'page' }));
  const looks = { markStyle: 'dotted', markColour: undefined, knownMarks: 'faded', known: new Set() };
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
  site.setSite('example.org');
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
  site.setSite('example.org');
  expect(() => site.setSettings(ON)).toThrow('can’t be read');
  expect(signals[0]?.aborted).toBe(true);
  expect(site.current()).toBeUndefined();
});
