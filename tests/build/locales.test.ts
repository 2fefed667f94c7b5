import { readdirSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const LOCALES = resolve(import.meta.dirname, '../../locales');
const OTHERS = readdirSync(LOCALES)
  .map((file) => parse(file).name)
  .filter((language) => language !== 'en');

/** The messages of a language by their keys, without those that every extension has. */
async function messagesOf(language: string): Promise<ReadonlyMap<string, ParsedMessage>> {
  const messages = await parseMessagesFile(resolve(LOCALES, `${language}.yml`));
  const own = messages.map((message) => [message.key.join('.'), message] as const).filter(([key]) => key[0] !== '@');
  return new Map(own);
}

/** What a message says, by count; one text alone where no count chooses. */
function textsOf(message: ParsedMessage): Readonly<Record<string, string>> {
  return message.type === 'plural' ? message.plurals : { any: message.message };
}

/** Each text of a message by its count, as what it has filled in. */
function filledIn(message: ParsedMessage): Readonly<Record<string, readonly string[]>> {
  const texts = Object.entries(textsOf(message));
  return Object.fromEntries(texts.map(([count, text]) => [count, (text.match(/\{\w+\}|%s/g) ?? []).sort()]));
}

const english = await messagesOf('en');

describe.each(OTHERS)('the words of the interface in "%s"', async (language) => {
  const messages = await messagesOf(language);
  const wanting = (these: ReadonlyMap<string, unknown>, those: ReadonlyMap<string, unknown>): readonly string[] =>
    [...those.keys()].filter((key) => !these.has(key));

  it('are for all messages in English, and for no other', () => {
    expect({ missing: wanting(messages, english), surplus: wanting(english, messages) }).toEqual({
      missing: [],
      surplus: [],
    });
  });

  it('have the same filled in as in English, and the same counts to choose by', () => {
    const both = [...messages].flatMap(([key, message]) => {
      const original = english.get(key);
      return original ? [{ key, here: filledIn(message), there: filledIn(original) }] : [];
    });
    expect(both.map(({ key, here }) => [key, here])).toEqual(both.map(({ key, there }) => [key, there]));
  });

  it('leave nothing unsaid', () => {
    const empty = [...messages].filter(([, message]) => Object.values(textsOf(message)).some((text) => !text.trim()));
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('name their language as their file does', () => {
    expect(messages.get('language')).toMatchObject({ message: language });
  });
});
