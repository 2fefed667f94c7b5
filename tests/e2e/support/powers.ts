import type { Browser } from 'puppeteer-core';
import type { Session } from './session.ts';

const FIREFOX_ID = 'psygloss@psygloss.org';

/** What puppeteer keeps to itself of its connection to Firefox. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Runs in Firefox itself, with all its rights; `expression` gives a promise. */
async function inFirefox(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const reply = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: tree.contexts[0]?.context },
  });
  const { exceptionDetails } = reply.result as { exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}

/** Stops the background, as the browser does with one that is idle. */
export async function stopBackground({ browser, name }: Session): Promise<void> {
  if (name === 'firefox') {
    const stop = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground()`;
    return inFirefox(browser, stop);
  }
  const target = browser.targets().find((each) => each.type() === 'service_worker');
  // One that is just stopping can't be stopped once more.
  await target
    ?.worker()
    .then((worker) => worker?.close())
    .catch(() => undefined);
}

/** Disables the extension or enables it, as the browser's own page of extensions does. */
export async function setEnabled({ browser, name, extensionPage }: Session, isEnabled: boolean): Promise<void> {
  if (name === 'firefox') {
    const change = isEnabled ? 'enable' : 'disable';
    return inFirefox(browser, `AddonManager.getAddonByID('${FIREFOX_ID}').then((addon) => addon.${change}())`);
  }
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const id = new URL(extensionPage('')).host;
  await page.evaluate(
    (extension, on) => {
      const { chrome } = globalThis as unknown as {
        chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
      };
      return chrome.management.setEnabled(extension, on);
    },
    id,
    isEnabled,
  );
  await page.close();
}
