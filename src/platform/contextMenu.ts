import browser from 'webextension-polyfill';

/**
 * Puts an item into the menu of selected text, on any page. Call it at once when the background starts: it is woken for
 * the item.
 * @param title gives the item's words; in them "%s" stands for the selected text
 * @param onChosen gets the selected text, which the browser itself gives: no script has to run in the page
 */
export function offerForSelection(title: () => string, onChosen: (text: string) => void): void {
  const { contextMenus, runtime } = browser;
  const offer = async (): Promise<void> => {
    // Whether the item is still there from an earlier start, browsers and their versions differ.
    await contextMenus.removeAll();
    contextMenus.create({ id: 'look-up', title: title(), contexts: ['selection'] });
  };
  runtime.onInstalled.addListener(() => void offer());
  runtime.onStartup.addListener(() => void offer());
  contextMenus.onClicked.addListener(({ selectionText }) => {
    if (selectionText !== undefined) onChosen(selectionText);
  });
}
