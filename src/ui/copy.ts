import type { Quote } from '../core/glossary/quoting.ts';

/**
 * Copies a text.
 * @returns whether the browser let it: it does not on pages without encryption, and a page's permissions policy can forbid it
 */
export async function copy({ plain, html }: Quote): Promise<boolean> {
  const asBlob = (type: string, text: string): Blob => new Blob([text], { type });
  try {
    const item = new ClipboardItem({
      'text/plain': asBlob('text/plain', plain),
      'text/html': asBlob('text/html', html),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
