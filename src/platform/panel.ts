import browser from 'webextension-polyfill';
import { asTab, type Tab } from './messages.ts';

/** Chromium's panel, which the polyfill passes through and its types do not know. */
interface WithSidePanel {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/**
 * Opens the panel beside the pages of this window: Chromium's side panel or Firefox's sidebar. Both want it done at once upon
 * what the user did.
 * @param windowId of the window; Firefox knows it by itself
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as WithSidePanel;
  await (sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open());
}

/** Tells the tab that is shown in this window, now and whenever another one is, until `signal` aborts. */
export async function followActiveTab(onTab: (tab: Tab | undefined) => void, signal: AbortSignal): Promise<void> {
  const own = await browser.windows.getCurrent();
  const tell = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, ...(own.id === undefined ? {} : { windowId: own.id }) });
    if (!signal.aborted) onTab(tab && asTab(tab));
  };
  const onActivated = ({ windowId }: { windowId: number }): void => {
    if (windowId === own.id) void tell();
  };
  browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(onActivated));
  await tell();
}
