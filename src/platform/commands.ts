import browser from 'webextension-polyfill';

/** What the manifest names, for the browser's own page of shortcuts. */
const COMMANDS = ['next-term', 'previous-term', 'focus-card', 'look-up-selection', 'switch-site'] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Listens for keys that the user has given to commands. Call it at once when the background starts: it is woken for them.
 * @param handle gets the tab that is in front; a key that is pressed where there is none does nothing
 */
export function onCommand(handle: (command: Command, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((each) => each === name);
    if (command && tab?.id !== undefined) handle(command, tab.id);
  });
}
