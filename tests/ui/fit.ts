import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { LANGUAGES, speak } from './language.ts';

/** Tokens of the text's size, as the user's zoom of text would make them. */
const TEXT_SIZES = {
  '100 %': [],
  '200 %': ['small: 25px', 'body: 28px', 'title: 34px'],
} as const;

/** In how many ways what is shown has to fit. */
export const TIGHT = LANGUAGES.flatMap((language) =>
  Object.entries(TEXT_SIZES).map(([textSize, tokens]) => ({ language, textSize, tokens })),
);

/** Gives the window another size, in CSS pixels, until the test is over. */
export async function resize(width: number, height: number): Promise<void> {
  const before = [innerWidth, innerHeight] as const;
  onTestFinished(() => page.viewport(...before));
  await page.viewport(width, height);
}

/** Until the test is over, has the interface speak a language, with text of a size, in a window of 320 by 600 px. */
export async function squeeze({ language, tokens }: (typeof TIGHT)[number]): Promise<void> {
  speak(language);
  setTextSizes(tokens);
  await resize(320, 600);
}

/** Makes all text twice as large until the test is over. */
export function enlargeText(): void {
  setTextSizes(TEXT_SIZES['200 %']);
}

function setTextSizes(tokens: readonly string[]): void {
  const style = document.createElement('style');
  style.textContent = `:root { ${tokens.map((each) => `--size-${each} !important;`).join('')} }`;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** What does not fit: elements that stick out of what shows them, sideways, and words that are broken. */
export function misfits(): string[] {
  return [...cutOff(), ...brokenWords()];
}

function cutOff(): string[] {
  return [document.documentElement, ...document.querySelectorAll('body *:not(.visually-hidden, input)')]
    .filter((element) => {
      const sticksOut = element.getBoundingClientRect().right > innerWidth + 0.5;
      return sticksOut || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => `${element.localName}.${element.className}`);
}

/** Longer words may be too wide for a line of large text; what has more signs is most often an address. */
const MAX_SIGNS = 14;

/** The words of no great length that are broken over two lines. */
function brokenWords(): string[] {
  const words: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!text.parentElement?.checkVisibility() || text.parentElement.closest('.visually-hidden, option')) continue;
    for (const { 0: word, index } of text.nodeValue?.matchAll(/[^\s\u00ad-]+/g) ?? []) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (word.length <= MAX_SIGNS && lines.size > 1) words.push(word);
    }
  }
  return words;
}
