import browser from 'webextension-polyfill';

/** Entries are English, whatever the language of the browser. */
const LANGUAGE = 'en';
/** Firefox reads its voices when they are first asked for; a device without any has none to wait for. */
const VOICES_MS = 1000;

/** Chromium's voices, which the polyfill passes through and its types do not know. */
interface WithTts {
  readonly tts?: {
    getVoices(): Promise<readonly { voiceName?: string; lang?: string; remote?: boolean }[]>;
    speak(text: string, options: { voiceName: string }): Promise<void>;
  };
}

/**
 * Says an English text aloud, in place of what is being said, by a voice of this device: others would send the text away.
 * @returns whether there is such a voice
 */
export async function speak(text: string): Promise<boolean> {
  const { tts } = browser as WithTts;
  // A service worker has no voices of its own.
  return tts ? speakByTts(tts, text) : speakBySynthesis(text);
}

async function speakByTts(tts: NonNullable<WithTts['tts']>, text: string): Promise<boolean> {
  const voices = await tts.getVoices();
  const voice = voices.find(({ lang, remote }) => remote !== true && isEnglish(lang));
  if (voice?.voiceName === undefined) return false;
  await tts.speak(text, { voiceName: voice.voiceName });
  return true;
}

async function speakBySynthesis(text: string): Promise<boolean> {
  const voice = (await voicesOfSynthesis()).find(({ lang, localService }) => localService && isEnglish(lang));
  if (!voice) return false;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return true;
}

async function voicesOfSynthesis(): Promise<readonly SpeechSynthesisVoice[]> {
  const voices = speechSynthesis.getVoices();
  if (voices.length > 0) return voices;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  return speechSynthesis.getVoices();
}

function isEnglish(language: string | undefined): boolean {
  return language?.split(/[-_]/)[0]?.toLowerCase() === LANGUAGE;
}
