import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heading, NARROW, openTopics, QUESTION, TOPIC, WIDE } from './support.tsx';

const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
const hrefs = (selector: string) =>
  [...document.querySelectorAll(selector)].map(
    (each) => `${each.ariaLabel ?? each.textContent} ${each.getAttribute('href')}`,
  );

test('begins with all topics, and how much there is on each', async () => {
  await openTopics('', WIDE);
  const topics = page.getByRole('main').getByRole('listitem').elements();
  expect(topics.map((each) => each.textContent)).toEqual([
    'Psychodynamics1 term · 1 question',
    'Therapeutic process4 terms · 2 questions',
  ]);
  await page.getByRole('link', { name: /^Therapeutic process/ }).click();
  await expect.element(heading).toHaveTextContent('Therapeutic process');
  await expect.element(heading).toHaveFocus();
  await expect.poll(() => document.title).toBe('Therapeutic process – Psygloss');
});

describe('a topic', () => {
  test('has its key concepts with what they mean, those that others name first', async () => {
    await openTopics(TOPIC, WIDE);
    expect(hrefs('dt a').slice(0, 2)).toEqual([
      'working alliance glossary.html#working-alliance',
      'alliance rupture glossary.html#alliance-rupture',
    ]);
    await expect.element(page.getByText('What working alliance is, in a sentence.')).toBeVisible();
  });

  test('has a map whose terms are links in their order, and all its lines as a list', async () => {
    await openTopics(TOPIC, WIDE);
    const map = page.getByRole('group', { name: 'How they hang together' });
    await expect.element(map).toBeVisible();
    expect(hrefs('svg a')).toHaveLength(4);
    expect(hrefs('svg a')).toContain('empathy glossary.html#empathy');
    await expect.element(page.getByText('working alliance – empathy').first()).not.toBeVisible();
    await page.getByText('All lines as a list').click();
    const lines = page.getByRole('listitem').filter({ hasText: ' – ' }).elements();
    expect(lines.map((each) => each.textContent)).toEqual([
      'working alliance – alliance rupture',
      'working alliance – empathy',
      expect.stringMatching(/^alliance rupture – obsessive/),
    ]);
  });

  test('makes the lines of a term stand out that has the focus or the pointer', async () => {
    await openTopics(TOPIC, WIDE);
    const lit = () => document.querySelectorAll('.concepts-tie.lit').length;
    const map = page.getByRole('group', { name: 'How they hang together' });
    const alliance = map.getByRole('link', { name: 'working alliance' }).element();
    if (alliance instanceof SVGElement) alliance.focus();
    await expect.poll(lit).toBe(2);
    await map.getByRole('link', { name: 'empathy' }).hover();
    await expect.poll(lit).toBe(1);
  });

  test('keeps the words of the map apart from each other and within it', async () => {
    await openTopics(TOPIC, WIDE);
    const map = document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
    const boxes = [...document.querySelectorAll('svg text')].map((each) => each.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      expect(box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom).toBe(
        true,
      );
      for (const other of boxes.slice(index + 1)) {
        const areApart =
          box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top;
        expect(areApart).toBe(true);
      }
    }
  });

  test('has the list in place of the map where there is no room for it', async () => {
    await openTopics(TOPIC, NARROW);
    await expect.element(page.getByRole('listitem').filter({ hasText: 'working alliance – empathy' })).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'How they hang together' })).not.toBeInTheDocument();
  });

  test('leads to its questions, its quiz and all its terms', async () => {
    await openTopics(TOPIC, WIDE);
    expect(link('Does it work?').element().getAttribute('href')).toBe(QUESTION);
    expect(link('Quiz on this topic').element().getAttribute('href')).toBe('quiz.html#topic/therapeutic-process');
    expect(link('All 4 terms of this topic').element().getAttribute('href')).toBe(
      'glossary.html?topic=Therapeutic+process',
    );
  });
});

describe('the flashcards', () => {
  test('say that there is one for each key concept', async () => {
    await openTopics(TOPIC, WIDE);
    await expect.element(page.getByText(/^The key concepts above, one on each card\./)).toBeVisible();
  });

  const meaning = page.getByRole('button', { name: /in a sentence/ });
  const card = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

  test('are turned by a press or the space bar, and back', async () => {
    await openTopics(TOPIC, WIDE);
    await card('working alliance').click();
    await expect.element(meaning).toBeVisible();
    expect(page.getByRole('status').element().textContent).toBe(' What working alliance is, in a sentence.');
    await userEvent.keyboard(' ');
    await expect.element(meaning).not.toBeInTheDocument();
    await userEvent.keyboard(' ');
    await expect.element(meaning).toBeVisible();
  });

  test('are gone through by buttons and arrow keys, round at the ends, each with its term first', async () => {
    await openTopics(TOPIC, WIDE);
    await card('working alliance').click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(page.getByText('Card 2 of 4', { exact: true })).toBeVisible();
    await expect.element(meaning).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(page.getByText('Card 4 of 4', { exact: true })).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(card('working alliance')).toHaveFocus();
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.element(page.getByText('Card 4 of 4', { exact: true })).toBeVisible();
  });
});

describe('a question', () => {
  test('has its short answer, its paragraphs, and each source once with its number', async () => {
    await openTopics(QUESTION, WIDE);
    await expect.element(heading).toHaveTextContent('Does it work?');
    await expect.poll(() => document.title).toBe('Does it work? – Psygloss');
    await expect.element(page.getByText('In short: It depends.')).toBeVisible();
    const paragraphs = [...document.querySelectorAll('article p')].map((each) => each.textContent);
    expect(paragraphs).toEqual(
      expect.arrayContaining(['First this was found.1', 'A word explained.', 'Then that was found.21']),
    );
    const sources = [...document.querySelectorAll('ol li')].map((each) => each.textContent);
    expect(sources).toEqual([
      'Doe, J. (2020). One. Journal. https://doi.org/10.1000/1 ↑',
      'Doe, J. (2020). Two. Journal. https://doi.org/10.1000/2 ↑',
    ]);
    const source = page.getByRole('link', { name: 'https://doi.org/10.1000/2' }).element();
    expect(source.getAttribute('rel')).toBe('noreferrer');
    expect(document.querySelector('ol i')?.textContent).toBe('Journal');
    expect(document.querySelector('time')?.textContent).toMatch(/^22\sNov\s2026$/);
  });

  test('leads from a number to its source, without another address', async () => {
    await openTopics(QUESTION, WIDE);
    await page.getByRole('button', { name: 'Source 2', exact: true }).click();
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Two' })).toHaveFocus();
    expect(location.hash).toBe(QUESTION);
  });

  test('leads from a source back to the number that was followed, or to the first one of it', async () => {
    await openTopics(QUESTION, WIDE);
    const numbers = page.getByRole('button', { name: 'Source 1', exact: true });
    const back = page.getByRole('button', { name: 'Back from source 1 to the text' });
    await back.click();
    await expect.element(numbers.first()).toHaveFocus();
    await numbers.last().click();
    await back.click();
    await expect.element(numbers.last()).toHaveFocus();
    await page.getByRole('button', { name: 'Source 2', exact: true }).click();
    await page.getByRole('button', { name: 'Back from source 2 to the text' }).click();
    await expect.element(page.getByRole('button', { name: 'Source 2', exact: true })).toHaveFocus();
    expect(location.hash).toBe(QUESTION);
  });

  test('has numbers that are large enough to be pressed, and do not move the lines apart', async () => {
    await openTopics(QUESTION, NARROW);
    const buttons = [...document.querySelectorAll('.question-number')].map((each) => each.getBoundingClientRect());
    expect(buttons.length).toBeGreaterThan(4);
    for (const { width, height } of buttons) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    const [withNumber, without] = [...document.querySelectorAll('article > p:not([class])')];
    expect(withNumber?.clientHeight).toBe(without?.clientHeight);
  });

  test('leads to its terms, to related questions of any topic, and to the next one of its own', async () => {
    await openTopics(QUESTION, WIDE);
    expect(link('empathy').element().getAttribute('href')).toBe('glossary.html#empathy');
    expect(link('Is it old?').element().getAttribute('href')).toBe('#psychodynamics/is-it-old');
    await page.getByRole('link', { name: /^Next question/ }).click();
    await expect.element(heading).toHaveTextContent('How long does it take?');
    await expect.element(heading).toHaveFocus();
    await page.getByRole('link', { name: /^Previous question/ }).click();
    await expect.element(heading).toHaveTextContent('Does it work?');
  });
});

test.each([
  ['#nothing', 'There is no topic “nothing”.', 'All topics'],
  [`${TOPIC}/nothing`, 'There is no question “nothing” in this topic.', 'Therapeutic process'],
])('says of %s that there is no such thing, with a way on', async (hash, title, way) => {
  await openTopics(hash, WIDE);
  await expect.element(heading).toHaveTextContent(title);
  await link(way).click();
  await expect.element(heading).toHaveTextContent(way === 'All topics' ? 'Topics' : way);
});
