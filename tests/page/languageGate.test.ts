import { afterEach, expect, test, vi } from 'vitest';
import { LanguageGate } from '../../src/page/languageGate.ts';
import { attachOpenRoot, get, oneTurn, paintedTexts, readPage, setPage, type TestReading } from './support.ts';

const painted = () => expect.poll(paintedTexts);

const ENGLISH = '<p>The therapist and the client talk about what each of them felt, and empathy grows.</p>';
const GERMAN = '<p>Nicht alles, was Empathy heißt, ist gleich; die einen fühlen mit und die anderen verstehen.</p>';

const declared = document.documentElement.getAttribute('lang');
afterEach(() => {
  if (declared === null) document.documentElement.removeAttribute('lang');
  else document.documentElement.setAttribute('lang', declared);
});

/** Tells German and English apart by their commonest words, as a browser does by better means. */
async function detectLanguage(text: string): Promise<string | undefined> {
  const count = (words: RegExp): number => (text.match(words) ?? []).length;
  const [english, german] = [count(/\b(the|and|of)\b/g), count(/\b(die|und|ist)\b/g)];
  return english > 2 * german ? 'en' : german > 2 * english ? 'de' : undefined;
}

function read(lang: string | undefined, html: string, detect = detectLanguage): TestReading {
  if (lang === undefined) document.documentElement.removeAttribute('lang');
  else document.documentElement.setAttribute('lang', lang);
  setPage(html);
  return readPage({ detectLanguage: detect });
}

const MUCH = 4;

test('says that all has been read only once it is known which language it is in', async () => {
  let answer = (_: string): void => expect.unreachable('nobody asked');
  const asked = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)));
  const { settled } = read(undefined, ENGLISH.repeat(MUCH), asked);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  await oneTurn();
  expect(settled()).toBe(0);
  answer('en');
  await expect.poll(settled).toBe(1);
  expect(paintedTexts()).toHaveLength(MUCH);
});

test.each([
  ['says that it is English', 'en-GB', ENGLISH, 1],
  ['says nothing and is English', undefined, ENGLISH.repeat(MUCH), MUCH],
  ['says nothing and is short', undefined, '<p>empathy</p>', 1],
  ['says that it is German and is English', 'de', ENGLISH.repeat(MUCH), MUCH],
])('reads a page that %s', async (_, lang, html, marks) => {
  read(lang, html);
  await painted().toHaveLength(marks);
});

test.each([
  ['says that it is German', 'de', '<p>Empathy</p>'],
  ['says that it is German and is', 'de', GERMAN.repeat(MUCH)],
  ['says nothing and is German', undefined, GERMAN.repeat(MUCH)],
  ['says that it is English and is German', 'en', GERMAN.repeat(MUCH)],
])('leaves a page alone that %s', async (_, lang, html) => {
  const { settled, reading } = read(lang, html);
  await expect.poll(settled).toBeGreaterThan(0);
  expect(paintedTexts()).toEqual([]);
  expect([...reading.ids()]).toEqual([]);
});

test('goes by what the page says where its language can’t be told', async () => {
  const fail = async () => {
    throw new Error('This browser has no such function.');
  };
  read('en', GERMAN.repeat(MUCH), fail);
  await painted().toHaveLength(MUCH);
});

test('reads an English article that a German page quotes', async () => {
  read('de', `${GERMAN.repeat(MUCH)}<blockquote lang="en-US">${ENGLISH}</blockquote>`);
  await painted().toEqual(['empathy']);
});

test('reads English words within a German sentence, and leaves German ones alone within an English one', async () => {
  read(
    'de',
    `${GERMAN.repeat(MUCH)}<p>Er nennt es <em lang="en">empathy</em> und nicht Empathy.</p>
    <p lang="en">What they call <i lang="de">Empathy</i> is a rupture.</p>`,
  );
  await painted().toEqual(['empathy', 'rupture']);
});

test.each(['en-US', 'EN', ' en '])('reads through markup that gives the same language again, as "%s"', async (lang) => {
  read('en', `<p>The working <span lang="${lang}">alliance</span></p>`);
  await painted().toEqual(['working alliance']);
});

test('takes the language of a component from around it', async () => {
  read('de', `${GERMAN.repeat(MUCH)}<div lang="en"><x-quote></x-quote></div><x-quote></x-quote>`);
  for (const host of document.querySelectorAll('x-quote')) attachOpenRoot(host, '<p>A rupture</p>');
  await painted().toEqual(['rupture']);
});

test('follows a language that is given later, or changed', async () => {
  read('de', `${GERMAN.repeat(MUCH)}<section>Empathy</section>`);
  get('section').setAttribute('lang', 'en');
  await painted().toEqual(['Empathy']);
  get('section').removeAttribute('lang');
  await painted().toEqual([]);
});

test('reads words that are translated while the reader waits', async () => {
  const { settled } = read('de', '<p>Das Arbeitsbündnis</p>');
  await expect.poll(settled).toBeGreaterThan(0);
  document.documentElement.lang = 'en';
  get('p').textContent = 'The working alliance';
  await painted().toEqual(['working alliance']);
});

test('looks again when a page that said little fills with text', async () => {
  const { settled } = read(undefined, '<main>Loading</main>');
  await expect.poll(settled).toBeGreaterThan(0);
  get('main').innerHTML = `${GERMAN.repeat(MUCH)}<p>empathy</p>`;
  const before = settled();
  await expect.poll(settled).toBeGreaterThan(before);
  await painted().toEqual([]);
});

test('reads a page that was empty and fills with English', async () => {
  const { settled } = read('de', '<main></main>');
  await expect.poll(settled).toBeGreaterThan(0);
  get('main').innerHTML = ENGLISH.repeat(MUCH);
  await painted().toHaveLength(MUCH);
});

test('settles a page with links in many languages in one go', () => {
  const onVerdict = vi.fn();
  const gate = new LanguageGate(detectLanguage, onVerdict);
  const blocks = [{ text: 'Empathy', nodes: [], starts: [], childrenBefore: 0 }];
  const languages = ['en', ...Array.from({ length: 100 }, (_, number) => `x${number}`)];
  for (const language of languages) gate.admits(language, blocks);
  expect(gate.decide()).toBe(false);
  expect(onVerdict.mock.calls).toEqual([[false]]);
  expect(languages.filter((language) => gate.admits(language, blocks))).toEqual(['en']);
  expect(gate.decide()).toBe(true);
  expect(onVerdict).toHaveBeenCalledTimes(1);
});

test('does not have a page read again that was rightly left alone', async () => {
  const onVerdict = vi.fn();
  const gate = new LanguageGate(async () => 'de', onVerdict);
  gate.admits('', [{ text: GERMAN.repeat(MUCH), nodes: [], starts: [], childrenBefore: 0 }]);
  expect(gate.decide()).toBe(false);
  await expect.poll(() => onVerdict.mock.calls).toEqual([[false]]);
  expect(gate.decide()).toBe(true);
});

test('asks little of the browser on a long page', async () => {
  let asked = 0;
  const { settled } = read('en', ENGLISH.repeat(200), async (text) => {
    asked++;
    expect(text.length).toBeLessThan(5_000);
    return 'en';
  });
  await expect.poll(settled).toBeGreaterThan(0);
  get('p').append(' More of it, and more, and more again, for as long as anybody listens.');
  await expect.poll(settled).toBeGreaterThan(1);
  expect(asked).toBe(1);
});

test('marks nothing when it has ended before the answer came', async () => {
  let answer: ((language: string) => void) | undefined;
  const { end } = read('en', ENGLISH.repeat(MUCH), () => new Promise((resolve) => (answer = resolve)));
  await expect.poll(() => answer).toBeDefined();
  end();
  answer?.('en');
  await oneTurn();
  await oneTurn();
  expect(paintedTexts()).toEqual([]);
  expect(CSS.highlights.has('psygloss-term')).toBe(false);
});
