import { backgroundOf } from './commands.ts';
import type { Session } from './session.ts';

interface Voice {
  readonly voiceName: string;
  readonly lang: string;
  readonly remote: boolean;
}

interface Extension {
  readonly chrome: { readonly tts: Record<string, unknown> };
  spoken: unknown[];
}

/**
 * Gives Chromium voices, of which a machine without sound has none.
 * @returns what is said by which of them from then on; nothing in Firefox, whose background no test gets into
 */
export async function sayWith(
  { name, browser }: Session,
  voices: readonly Voice[],
): Promise<(() => Promise<unknown[]>) | undefined> {
  if (name === 'firefox') return undefined;
  const worker = await backgroundOf(browser);
  await worker.evaluate((given) => {
    const extension = globalThis as unknown as Extension;
    extension.spoken = [];
    extension.chrome.tts.getVoices = async () => given;
    extension.chrome.tts.speak = async (text: string, { voiceName }: Voice) => {
      extension.spoken.push([text, voiceName]);
    };
  }, voices);
  return () => worker.evaluate(() => (globalThis as unknown as Extension).spoken);
}
