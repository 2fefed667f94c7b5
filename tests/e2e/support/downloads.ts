import type { Session } from './session.ts';

/** Has the browser put what it saves into a folder, without asking. */
export async function saveInto({ name, browser }: Session, folder: string): Promise<void> {
  if (name === 'chrome') {
    const connection = await browser.target().createCDPSession();
    await connection.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return;
  }
  const { connection } = browser as unknown as {
    connection: { send(method: string, given: object): Promise<unknown> };
  };
  const downloadBehavior = { type: 'allowed', destinationFolder: folder };
  await connection.send('browser.setDownloadBehavior', { downloadBehavior });
}
