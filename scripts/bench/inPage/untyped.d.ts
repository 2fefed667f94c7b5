/** mark.js ships no types; this is the part that is used. */
declare module 'mark.js' {
  export default class Mark {
    constructor(within: Element);
    mark(words: readonly string[], options: { element: string; accuracy: 'exactly'; separateWordSearch: false }): void;
    markRegExp(regexp: RegExp, options: { element: string }): void;
  }
}

/** findandreplacedomtext ships no types; this is the part that is used. */
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(within: Element, options: { find: RegExp; wrap: string }): object;
}
