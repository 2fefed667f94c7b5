import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeLearning } from '../../../src/core/learning/learningFile.ts';
import { memoryStore } from './memory.ts';
import { openLearn, openWith, reviewOf, savedTerm } from './support.tsx';

const button = (name: string) => page.getByRole('button', { name });
const status = (): string => document.querySelector('.learn-notice [role=status]')?.textContent ?? '';
const fault = (): string => document.querySelector('.learn-files [role=alert]')?.textContent ?? '';
const TWO = {
  saved: [savedTerm('rapport', 2, { note: 'in tune' }), savedTerm('empathy', 1)],
  reviews: [reviewOf('rapport', 1, 'good')],
};

/** What is saved as files from now on, by their names. */
function savedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const { createObjectURL } = URL;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    void blobs
      .get(this.href)
      ?.text()
      .then((text) => files.set(this.download, text));
  };
  onTestFinished(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });
  return files;
}

async function take(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no way to take a file.');
  await userEvent.upload(input, new File([text], 'mine.json', { type: 'application/json' }));
}

test('saves everything to a file named after the day, notes for Anki and a table', async () => {
  const files = savedFiles();
  const store = openLearn(TWO, '#saved');
  await page.getByText('Files', { exact: true }).click();
  for (const name of ['Save all to a file', 'For Anki', 'As a table (CSV)']) await button(name).click();
  await expect.poll(() => files.size).toBe(3);
  const [json, anki, csv] = ['json', 'txt', 'csv'].map((ending) =>
    [...files].find(([name]) => name.endsWith(`.${ending}`)),
  );
  expect(json?.[0]).toMatch(/^psygloss-learning-\d{4}-\d\d-\d\d\.json$/);
  expect(json?.[1]).toBe(writeLearning(await store.all()));
  expect(anki?.[1]).toContain('rapport\t');
  expect(csv?.[1]).toContain('"in tune"');
});

test('takes a file in, says how much came, and says of the same file that all is here', async () => {
  const store = openLearn({}, '#saved');
  await expect.element(page.getByText('Files', { exact: true })).toBeVisible();
  await take(writeLearning({ ...TWO }));
  await expect
    .poll(status)
    .toBe('Taken from the file: 2 terms new or added to, 1 new answer. All else in it was here already.');
  expect(await store.saved()).toHaveLength(2);
  await take(writeLearning({ ...TWO }));
  await expect.poll(status).toBe('Everything in this file is here already.');
});

test('says that a file is being taken in, and takes no other one until it is done', async () => {
  const inner = memoryStore({ saved: [], reviews: [] });
  const opened = Promise.withResolvers<void>();
  openWith({ ...inner, merge: async (learning) => opened.promise.then(() => inner.merge(learning)) }, '#saved');
  await expect.element(page.getByText('Files', { exact: true })).toBeVisible();
  const way = page.getByLabelText('Take from a file');
  expect(way.element().getAttribute('aria-disabled')).toBe('false');
  way.element().focus();
  await take(writeLearning(TWO));
  await expect.poll(status).toBe('Taking from “mine.json” …');
  expect(way.element().getAttribute('aria-disabled')).toBe('true');
  expect(way.element().dispatchEvent(new MouseEvent('click', { cancelable: true }))).toBe(false);
  await take('no file of ours');
  expect(fault()).toBe('');
  opened.resolve();
  await expect.poll(status).toMatch(/^Taken from the file: 2 terms/);
  expect(fault()).toBe('');
  expect(way.element().getAttribute('aria-disabled')).toBe('false');
});

test.each([
  ['{"format": "psygl', /“mine\.json” can’t be read\. It is not complete/],
  ['{"a": 1}', /holds no saved terms of Psygloss\. Take a file/],
  ['{"format":"psygloss-learning","version":9,"saved":[],"reviews":[]}', /newer version of Psygloss\. Update/],
  [
    '{"format":"psygloss-learning","version":1,"saved":[],"reviews":[{"term":"rapport","at":1,"grade":"fine"}]}',
    /value at reviews\[0\]\.grade that can’t be read/,
  ],
])('refuses %s, says what is wrong with it and what to do, and changes nothing', async (text, words) => {
  const store = openLearn(TWO, '#saved');
  await expect.element(page.getByText('2 saved terms')).toBeVisible();
  await take(text);
  await expect.poll(fault).toMatch(words);
  expect(await store.all()).toEqual(TWO);
  // The same file can be chosen again, mended.
  await take(writeLearning(TWO));
  await expect.poll(fault).toBe('');
});

test('deletes everything only once that is confirmed, and puts it back', async () => {
  const store = openLearn(TWO, '#saved');
  await page.getByText('Files', { exact: true }).click();
  await button('Delete everything').click();
  await expect.element(page.getByText(/2 saved terms and all your answers will be deleted/)).toHaveFocus();
  await button('Cancel').click();
  await expect.element(button('Delete everything')).toHaveFocus();
  expect(await store.saved()).toHaveLength(2);
  await button('Delete everything').click();
  await button('Delete everything now').click();
  await expect.element(page.getByText(/You have saved no terms yet/)).toBeVisible();
  expect(await store.all()).toEqual({ saved: [], reviews: [] });
  await button('Undo').click();
  await expect.element(page.getByText('2 saved terms')).toBeVisible();
  expect(await store.all()).toEqual(TWO);
});
