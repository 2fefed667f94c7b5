import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { speak } from '../../src/platform/speech.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as { tts?: object } }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService });

/** Gives the device voices, which are there at once or only later; gives what is said, and by whom. */
function giveVoices(voices: readonly object[], isLate: boolean): unknown[] {
  const said: unknown[] = [];
  let known = isLate ? [] : voices;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => known,
    cancel: () => said.push('cancel'),
    speak: ({ text, voice: by, lang }: { text: string; voice: { name: string }; lang: string }) =>
      said.push([text, by.name, lang]),
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', function Utterance(this: { text: string }, text: string) {
    this.text = text;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  if (isLate) {
    queueMicrotask(() => {
      known = [...voices];
      synthesis.dispatchEvent(new Event('voiceschanged'));
    });
  }
  return said;
}

beforeEach(() => {
  delete browser.tts;
});

test.each([false, true])(
  'a term is said by an English voice of the device, in place of what is being said (late voices: %s)',
  async (isLate) => {
    const said = giveVoices(
      [voice('Anna', 'de-DE', true), voice('Cloud', 'en-US', false), voice('Near', 'en_GB', true)],
      isLate,
    );
    expect(await speak('anhedonia')).toBe(true);
    expect(said).toEqual(['cancel', ['anhedonia', 'Near', 'en_GB']]);
  },
);

test('nothing is said where all English voices would send it away', async () => {
  const said = giveVoices([voice('Cloud', 'en-US', false), voice('Anna', 'de-DE', true)], false);
  expect(await speak('anhedonia')).toBe(false);
  expect(said).toEqual([]);
});

test('nothing is said, and not waited for long, where a device has no voices', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  giveVoices([], false);
  const saying = speak('anhedonia');
  await vi.runAllTimersAsync();
  expect(await saying).toBe(false);
});

test('in Chromium the voices are those of its own API, but none that is remote', async () => {
  const said: unknown[] = [];
  browser.tts = {
    getVoices: async () => [
      { voiceName: 'Cloud', lang: 'en-US', remote: true },
      { voiceName: 'Near', lang: 'en-US', remote: false },
    ],
    speak: async (...what: unknown[]) => void said.push(what),
  };
  expect(await speak('anhedonia')).toBe(true);
  expect(said).toEqual([['anhedonia', { voiceName: 'Near' }]]);
});
