import { APOSTROPHE, foldCharacter, HYPHEN, IGNORABLE, SPACE } from './characters.ts';

/**
 * A form with its case and letters kept, but apostrophes made straight, every hyphen and run of white space made one
 * space and invisible characters dropped: what two spellings have in common where case matters.
 */
function exactSpelling(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const folded = foldCharacter(text.charCodeAt(i));
    if (folded === IGNORABLE) continue;
    const isSeparator = folded === SPACE || folded === HYPHEN;
    if (isSeparator && result.endsWith(' ')) continue;
    result += isSeparator ? ' ' : folded === APOSTROPHE ? "'" : text.charAt(i);
  }
  return result;
}

/** The spellings under which a form whose case matters is met: its own, and with the plain plural s ("UPRs"). */
export function exactSpellings(text: string): string[] {
  const spelling = exactSpelling(text);
  return [spelling, `${spelling}s`];
}

/** Whether `text` is a form whose case matters, or its plural. */
export function fitsExactly(form: string, text: string): boolean {
  return exactSpellings(form).includes(exactSpelling(text));
}
