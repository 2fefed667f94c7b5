import { onTestFinished } from 'vitest';

/** Tokens of the text's size, as the user's zoom of text would make them. */
export const TEXT_SIZES: Readonly<Record<string, readonly string[]>> = {
  '100 %': [],
  '200 %': ['small: 25px', 'body: 28px', 'title: 34px'],
};

/** Sets the size of all text until the test is over: one of `TEXT_SIZES`. */
export function setTextSize(size: string): void {
  const style = document.createElement('style');
  const sizes = TEXT_SIZES[size] ?? [];
  style.textContent = `:root { ${sizes.map((each) => `--size-${each} !important;`).join('')} }`;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** The elements that stick out of what shows them, sideways. */
export function cutOff(): string[] {
  return [document.documentElement, ...document.querySelectorAll('body *:not(.visually-hidden, input)')]
    .filter((element) => {
      const sticksOut = element.getBoundingClientRect().right > innerWidth + 0.5;
      return sticksOut || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => `${element.localName}.${element.className}`);
}
