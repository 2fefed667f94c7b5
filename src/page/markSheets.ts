import { ownColourCss } from '../core/marks/looks.ts';
import type { Preferences } from '../core/settings/preferences.ts';

/** The style sheets of marks that the manifest can't declare. */
export interface MarkSheets {
  /** Gives marks in a shadow tree their looks. */
  adoptInto(root: ShadowRoot): void;
  /** Gives marks the reader's own colour, or takes it from them. */
  setLooks(looks: Pick<Preferences, 'markStyle' | 'markColour'>): void;
  /** Puts the colour back where the page has assigned sheets of its own. */
  keep(): void;
}

/**
 * A page gets a sheet only where its reader has chosen a colour, which no sheet of the manifest can know. A page that drops
 * it has marks in the colour of the manifest's sheet until it is put back.
 * @param marksCss the manifest's sheet; Firefox does not apply it to the text of shadow trees
 * @param rootsMet gives the shadow trees in which sheets were adopted
 * @param signal ends it: no sheet is left
 */
export function createMarkSheets(
  document: Document,
  marksCss: string,
  rootsMet: () => readonly ShadowRoot[],
  signal: AbortSignal,
): MarkSheets {
  const marks = new CSSStyleSheet();
  marks.replaceSync(marksCss);
  const colour = new CSSStyleSheet();
  let hasColour = false;

  const keep = (): void => {
    const { adoptedStyleSheets } = document;
    const index = adoptedStyleSheets.indexOf(colour);
    if (hasColour && index < 0) adoptedStyleSheets.push(colour);
    if (!hasColour && index >= 0) adoptedStyleSheets.splice(index, 1);
  };
  signal.addEventListener('abort', () => {
    hasColour = false;
    keep();
    for (const { adoptedStyleSheets } of rootsMet())
      for (const sheet of [marks, colour]) {
        const index = adoptedStyleSheets.indexOf(sheet);
        if (index >= 0) adoptedStyleSheets.splice(index, 1);
      }
  });
  return {
    adoptInto: (root) => root.adoptedStyleSheets.push(marks, colour),
    setLooks({ markStyle, markColour }) {
      hasColour = markColour !== undefined;
      colour.replaceSync(markColour === undefined ? '' : ownColourCss(markStyle, markColour));
      keep();
    },
    keep,
  };
}
