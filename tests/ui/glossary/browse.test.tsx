import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HEADWORDS, heading, link, listed, nav, openGlossary, searchBox, WIDE } from './support.tsx';

const topics = page.getByRole('combobox', { name: 'Topic' });
const letter = (name: string) => page.getByRole('radio', { name, exact: true });
const count = nav.getByRole('status');

test('lists all terms in alphabetical order below their letters, what begins with none last', async () => {
  await openGlossary('', WIDE);
  expect(listed()).toEqual([...HEADWORDS.slice(1), '16PF']);
  const letters = nav.getByRole('heading', { level: 2 }).elements();
  expect(letters.map(({ textContent }) => textContent)).toEqual(['A', 'T', 'W', '#']);
  await expect.element(count).toHaveTextContent('5 terms');
});

test('lists the terms of a topic, and all again', async () => {
  await openGlossary('', WIDE);
  const names = topics.getByRole('option').elements();
  expect(names.map(({ textContent }) => textContent)).toEqual([
    'All topics (5)',
    'Psychodynamics (3)',
    'Therapeutic process (2)',
  ]);
  await topics.selectOptions('Therapeutic process (2)');
  await expect.poll(listed).toEqual(['alliance rupture', 'working alliance']);
  await expect.element(count).toHaveTextContent('2 terms');
  await topics.selectOptions('All topics (5)');
  await expect.poll(listed).toHaveLength(5);
});

test.each([
  ['?topic=Psychodynamics', 3],
  ['?topic=Nothing', 5],
])('at %s it lists %i terms: those of the topic, or all where there is no such topic', async (query, length) => {
  const before = location.href;
  history.replaceState(null, '', query);
  onTestFinished(() => history.replaceState(null, '', before));
  await openGlossary('', WIDE);
  await expect.poll(listed).toHaveLength(length);
});

test('offers the topics at its start too, each with how many terms it has', async () => {
  await openGlossary('', WIDE);
  const tile = page.getByRole('button', { name: 'Psychodynamics 3' });
  await tile.click();
  await expect.poll(listed).toEqual(['acting out', 'transference', '16PF']);
  await expect.element(topics).toHaveDisplayValue('Psychodynamics (3)');
  await expect.element(tile).toHaveAttribute('aria-pressed', 'true');
  await tile.click();
  await expect.poll(listed).toHaveLength(5);
});

test('lists the terms of a letter, within a topic too, and all again', async () => {
  await openGlossary('', WIDE);
  await letter('A').click();
  await expect.poll(listed).toEqual(['acting out', 'alliance rupture']);
  await topics.selectOptions('Psychodynamics (3)');
  await expect.poll(listed).toEqual(['acting out']);
  await letter('All').click();
  await expect.poll(listed).toEqual(['acting out', 'transference', '16PF']);
  await letter('#').click();
  await expect.poll(listed).toEqual(['16PF']);
});

test('offers no letter that no term of the topic begins with, and leaves a letter that the topic lacks', async () => {
  await openGlossary('', WIDE);
  await expect.element(letter('B')).toBeDisabled();
  await expect.element(letter('W')).toBeEnabled();
  await letter('W').click();
  await topics.selectOptions('Psychodynamics (3)');
  await expect.element(letter('W')).toBeDisabled();
  await expect.element(letter('All')).toBeChecked();
  expect(listed()).toHaveLength(3);
});

test('walks the letters by the arrow keys, with one stop of the Tab key', async () => {
  await openGlossary('', WIDE);
  letter('All').element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(letter('T')).toBeChecked();
  await expect.poll(listed).toEqual(['transference']);
  await userEvent.keyboard('{Tab}');
  await expect.element(link('transference')).toHaveFocus();
});

test('lists what is found for what is typed, whatever was chosen, best first', async () => {
  await openGlossary('', WIDE);
  await topics.selectOptions('Psychodynamics (3)');
  await searchBox.fill('alli');
  await expect.poll(listed).toEqual(expect.arrayContaining(['working alliance', 'alliance rupture']));
  await expect.element(count).toHaveTextContent('2 terms');
  expect(topics.query()).toBeNull();
  await searchBox.fill('');
  await expect.poll(listed).toHaveLength(3);
});

test('says that nothing was found', async () => {
  await openGlossary('', WIDE);
  await searchBox.fill('xylophone');
  await expect.element(count).toHaveTextContent('Nothing found for “xylophone”. Try another word or fewer letters.');
  expect(listed()).toEqual([]);
});

test('opens the first hit at Enter', async () => {
  await openGlossary('', WIDE);
  await searchBox.fill('transf');
  await expect.poll(listed).toEqual(['transference']);
  await userEvent.keyboard('{Enter}');
  await expect.element(heading).toHaveTextContent('transference');
});

test('clears the search at Esc', async () => {
  await openGlossary('', WIDE);
  await searchBox.fill('transf');
  await userEvent.keyboard('{Escape}');
  await expect.element(searchBox).toHaveValue('');
  await expect.poll(listed).toHaveLength(5);
});

test('goes by arrow keys from the box into the list, along it, and back', async () => {
  await openGlossary('', WIDE);
  await searchBox.click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link('acting out')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(link('transference')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  await expect.element(searchBox).toHaveFocus();
});

test('goes to the search box at “/”, in which it is an ordinary sign', async () => {
  await openGlossary('', WIDE);
  await userEvent.keyboard('/');
  await expect.element(searchBox).toHaveFocus();
  await expect.element(searchBox).toHaveValue('');
  await userEvent.keyboard('a/');
  await expect.element(searchBox).toHaveValue('a/');
});

test('searches at once for what its address asks', async () => {
  history.replaceState(null, '', '?q=transf');
  onTestFinished(() => history.replaceState(null, '', location.pathname));
  await openGlossary('', WIDE);
  await expect.element(searchBox).toHaveValue('transf');
  await expect.poll(listed).toEqual(['transference']);
});
