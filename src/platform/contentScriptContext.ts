/**
 * Stands in for WXT's, which has each content script tell that it starts by an event on the page's document, and end upon one of the same
 * name: a page could hear the extension come, and send it away.
 */
export class ContentScriptContext {}
