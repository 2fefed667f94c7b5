import browser from 'webextension-polyfill';
import { asTab, type Tab } from './messages.ts';

/** What the manifest names, for the browser's own page of shortcuts. */
const COMMANDS = [
  'next-term',
  'previous-term',
  'focus-card',
  'open-panel',
  'look-up-selection',
  'switch-site',
] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Listens for keys that the user has given to commands. Call it at once when the background starts: it is woken for them.
 * @param handle gets the tab that is in front; a key that is pressed where there is none does nothing
 */
export function onCommand(handle: (command: Command, tab: Tab) => void): void {
  browser.commands.onCommand.addListener((name, front) => {
    const command = COMMANDS.find((each) => each === name);
    const tab = front && asTab(front);
    if (command && tab) handle(command, tab);
  });
}
