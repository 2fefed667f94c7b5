import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linkTo } from '../entries.ts';
import { questionOf } from '../questions.ts';
import { showPage } from '../show.ts';
import { app, heading, link, listed, NARROW, nav, openGlossary, searchBox, WIDE } from './support.tsx';

const main = page.getByRole('main');
const allTerms = main.getByRole('link', { name: 'All terms', exact: true });

test('begins with what the glossary is and how much it holds', async () => {
  await openGlossary('', WIDE);
  await expect.element(heading).toHaveTextContent('5 terms of psychology, explained');
  await expect.element(page.getByRole('heading', { name: '2 topics' })).toBeVisible();
  expect(document.title).toBe('Psygloss glossary');
});

test('shows the entry that the address names, all of it, with its name for a title', async () => {
  await openGlossary('#working-alliance', WIDE);
  await expect.element(heading).toHaveTextContent('working alliance');
  await expect.element(page.getByText('Someone shows working alliance.')).toBeVisible();
  await expect.poll(() => document.title).toBe('working alliance – Psygloss glossary');
  await expect.element(link('working alliance')).toHaveAttribute('aria-current', 'page');
  await expect.element(link('working alliance')).toBeInViewport();
});

test('offers no way to itself', async () => {
  await openGlossary('#working-alliance', WIDE);
  expect(page.getByRole('button', { name: 'Open in the glossary' }).query()).toBeNull();
});

test('has an ordinary link for each term, in the list and in the entry', async () => {
  await openGlossary('#working-alliance', WIDE);
  await expect.element(link('acting out')).toHaveAttribute('href', '#acting-out');
  await expect
    .element(main.getByRole('link', { name: 'alliance rupture' }))
    .toHaveAttribute('href', '#alliance-rupture');
  await expect
    .element(main.getByRole('link', { name: 'transference', exact: true }))
    .toHaveAttribute('href', '#transference');
});

test('shows two confusable terms side by side at an address of their own', async () => {
  await openGlossary('#working-alliance', WIDE);
  await main.getByRole('link', { name: 'Compare transference' }).click();
  await expect.element(heading).toHaveTextContent('working alliance and transference');
  await expect.element(heading).toHaveFocus();
  expect(location.hash).toBe('#working-alliance/transference');
  await expect.poll(() => document.title).toBe('working alliance and transference – Psygloss glossary');
  await main.getByRole('link', { name: 'transference', exact: true }).click();
  await expect.element(heading).toHaveTextContent('transference');
  history.back();
  await expect.element(heading).toHaveTextContent('working alliance and transference');
});

test.each(['#working-alliance/no-such-term', '#working-alliance/acting-out'])(
  'shows the first term where the address compares it with none that is confused with it: %s',
  async (hash) => {
    await openGlossary(hash, WIDE);
    await expect.element(heading).toHaveTextContent('working alliance');
    await expect.element(page.getByText('Someone shows working alliance.')).toBeVisible();
    await expect.poll(() => document.title).toBe('working alliance – Psygloss glossary');
  },
);

test('moves the address with each term, and comes back and forth by the browser’s own buttons', async () => {
  await openGlossary('#working-alliance', WIDE);
  await main.getByRole('link', { name: 'alliance rupture' }).click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  expect(location.hash).toBe('#alliance-rupture');
  await link('16PF').click();
  await expect.element(heading).toHaveTextContent('16PF');
  history.back();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  history.back();
  await expect.element(heading).toHaveTextContent('working alliance');
  await expect.poll(() => document.title).toBe('working alliance – Psygloss glossary');
  history.forward();
  await expect.element(heading).toHaveTextContent('alliance rupture');
});

test('shows another entry at its top', async () => {
  await openGlossary('#working-alliance', [1100, 200]);
  scrollTo(0, 1000);
  expect(scrollY).toBeGreaterThan(0);
  await main.getByRole('link', { name: 'alliance rupture' }).click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  expect(scrollY).toBe(0);
});

test.each(['#no-such-term', '#50%'])(
  'says that there is no entry of the name %s, with the way to the list',
  async (hash) => {
    await openGlossary(hash, WIDE);
    await expect.element(heading).toHaveTextContent(`There is no entry “${hash.slice(1)}”.`);
    expect(document.title).toBe('Psygloss glossary');
    await main.getByRole('link', { name: 'list of all terms' }).click();
    await expect.element(heading).toHaveTextContent('5 terms of psychology, explained');
  },
);

test('leaves the focus in the list beside the entry, and says what is shown', async () => {
  await openGlossary('', WIDE);
  link('transference').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(heading).toHaveTextContent('transference');
  await expect.element(link('transference')).toHaveFocus();
  await expect.element(page.getByRole('status').last()).toHaveTextContent('transference');
});

test('moves the focus to the heading when the link that was followed is gone', async () => {
  await openGlossary('#working-alliance', WIDE);
  await main.getByRole('link', { name: 'alliance rupture' }).click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await expect.element(heading).toHaveFocus();
});

test('takes no focus when it opens', async () => {
  await openGlossary('#working-alliance', WIDE);
  await expect.element(heading).toBeVisible();
  expect(document.activeElement).toBe(document.body);
});

test('skips the list, search and letters included, by one key', async () => {
  await openGlossary('#working-alliance', WIDE);
  page.getByRole('link', { name: 'Psygloss glossary' }).element().focus();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(heading).toHaveFocus();
});

test('shows list and entry side by side where there is room', async () => {
  await openGlossary('#working-alliance', WIDE);
  await expect.element(heading).toBeInViewport();
  await expect.element(nav).toBeInViewport();
  await expect.element(allTerms).not.toBeInTheDocument();
});

test('shows an entry in place of the list where there is no room for both, with the way back to where it was', async () => {
  await openGlossary('', NARROW);
  await expect.element(nav).toBeVisible();
  await link('transference').click();
  await expect.element(heading).toHaveTextContent('transference');
  await expect.element(heading).toHaveFocus();
  await expect.element(link('transference')).not.toBeInTheDocument();
  await allTerms.click();
  await expect.element(link('transference')).toHaveFocus();
  await expect.element(link('transference')).toBeInViewport();
});

test('keeps what was searched while an entry stands in its place', async () => {
  await openGlossary('', NARROW);
  await searchBox.fill('transf');
  await userEvent.keyboard('{Enter}');
  await expect.element(heading).toHaveFocus();
  history.back();
  await expect.element(searchBox).toHaveValue('transf');
  expect(listed()).toEqual(['transference']);
});

test('says so when the entries can’t be read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  showPage(app({ fetchAll: () => Promise.reject(new Error('Gone.')) }));
  await expect.element(heading).toHaveTextContent('The glossary could not be read.');
});

test('can be browsed while the index can’t be read, and claims nothing of a search', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  showPage(app({ fetchIndex: () => Promise.reject(new Error('Gone.')) }));
  await expect.poll(listed).toHaveLength(5);
  await searchBox.fill('transference');
  await expect.poll(listed).toEqual([]);
  expect(page.getByText(/Nothing found/).query()).toBeNull();
});

test('lists below an entry the questions that it helps to answer, which are read once an entry is open', async () => {
  const fetchQuestions = vi.fn(async () => [questionOf('Does it work?', { keywords: [linkTo('working alliance')] })]);
  await openGlossary('', WIDE, { fetchQuestions });
  expect(fetchQuestions).not.toHaveBeenCalled();
  location.hash = '#working-alliance';
  const question = page.getByRole('link', { name: 'Does it work?' });
  await expect.element(question).toHaveAttribute('href', 'topics.html#therapeutic-process/does-it-work');
  location.hash = '';
  await expect.element(page.getByRole('heading', { name: '2 topics' })).toBeVisible();
  location.hash = '#working-alliance';
  await expect.element(question).toBeVisible();
  location.hash = '#transference';
  await expect.element(heading).toHaveTextContent('transference');
  expect(page.getByRole('heading', { name: 'Questions that this helps to answer' }).query()).toBeNull();
  expect(fetchQuestions).toHaveBeenCalledOnce();
});

test('shows an entry where the questions can’t be read', async () => {
  await openGlossary('#working-alliance', WIDE, { fetchQuestions: () => Promise.reject(new Error('gone')) });
  await expect.element(heading).toHaveTextContent('working alliance');
});
