/** citation-js ships no types; this is the part that is used. */
declare module 'citation-js' {
  export default class Cite {
    constructor(items: readonly object[]);
    format(
      kind: 'bibliography',
      options: { format: 'html'; template: 'apa'; lang: 'en-US'; asEntryArray: true },
    ): [id: string, html: string][];
  }
}
