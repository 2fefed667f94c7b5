import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { always, answers, ENTRIES, heading, openQuiz, TOPIC } from './support.tsx';

const next = page.getByRole('button', { name: /^(Next question|See the score)$/ });
/** What is said of the answer. */
const said = () => document.querySelector('.quiz-said')?.textContent;
const text = () => document.querySelector('main')?.textContent ?? '';

/** The entry that is asked for, which its definition tells, with the number of its answer and of a wrong one. */
function asked(): { term: string; right: number; wrong: number } {
  const meaning = document.querySelector('.quiz-meaning')?.textContent ?? '';
  const entry = ENTRIES.find(({ term, definition }) => definition.replaceAll(term, 'gap') === meaning);
  const right = answers().findIndex((answer) => answer === `${answers().indexOf(answer) + 1}${entry?.term}`) + 1;
  return { term: entry?.term ?? '', right, wrong: (right % 4) + 1 };
}

async function answerAll(choose: (which: ReturnType<typeof asked>) => number): Promise<string[]> {
  const terms: string[] = [];
  while (document.querySelector('.quiz-answer')) {
    const which = asked();
    terms.push(which.term);
    await userEvent.keyboard(String(choose(which)));
    await expect.element(next).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(next).not.toBeInTheDocument();
  }
  return terms;
}

describe('the start', () => {
  test('lets topic and number be chosen, and begins', async () => {
    await openQuiz('');
    await page.getByRole('radio', { name: /Therapeutic process/ }).click();
    await page.getByRole('radio', { name: '20' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => location.hash).toBe('#topic/therapeutic-process/20');
    await expect.element(heading).toHaveTextContent('Which term has this meaning?');
    await expect.element(heading).toHaveFocus();
    await expect.element(page.getByText('Question 1 of 4')).toBeVisible();
  });

  test('offers saved terms first where there are any, and says so where there are none', async () => {
    await openQuiz('');
    await expect.element(page.getByRole('radio', { name: /^Saved terms.*No term is saved/ })).toBeDisabled();
    document.querySelector('.own-page')?.parentElement?.remove();
    await openQuiz('', { savedIds: async () => ENTRIES.slice(0, 2).map(({ id }) => id) });
    await expect.element(page.getByRole('radio', { name: /^Saved terms.*2/ })).toBeChecked();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.element(page.getByText('Question 1 of 2')).toBeVisible();
  });
});

describe('a quiz on saved terms', () => {
  const failing = (name: string) => async () => {
    const error = new Error('It can not be read.');
    error.name = name;
    throw error;
  };

  test.each([
    ['NewerLearningError', 'newer version of Psygloss'],
    ['BlockedLearningError', 'Close the other pages of Psygloss'],
    ['UnknownError', 'Reload this page to try again'],
  ])('says what is the matter where they can not be read: %s', async (name, way) => {
    await openQuiz('#saved/5', { savedIds: failing(name) });
    await expect.element(heading).toHaveTextContent('What you saved could not be read.');
    expect(text()).toContain(way);
    await page.getByRole('link', { name: 'Choose another quiz' }).click();
    await expect.element(page.getByRole('radio', { name: /^Saved terms.*could not be read/ })).toBeDisabled();
    await expect.element(page.getByRole('radio', { name: /Psychodynamics/ })).toBeChecked();
  });

  test('leads out of a private window that does not know them', async () => {
    const onOutside = vi.fn();
    await openQuiz('#saved/5', { savedIds: async () => [], onOutside });
    await expect.element(heading).toHaveTextContent('What you saved is not in private windows.');
    await page.getByRole('button', { name: 'Open this quiz in an ordinary window' }).click();
    expect(onOutside).toHaveBeenCalledOnce();
  });
});

describe('a question', () => {
  beforeEach(() => openQuiz(TOPIC));

  test('is answered by a number, and says that the answer was right, with the meaning', async () => {
    const { term, right } = asked();
    await userEvent.keyboard(String(right));
    await expect.poll(said).toBe('✓ Right.');
    expect(text()).toContain('✓ right answer');
    expect(text()).not.toContain('your answer');
    expect(text()).toContain(`${term}: `);
    expect(next.element().getAttribute('aria-describedby')).toBe(document.querySelector('.quiz-explanation > div')?.id);
  });

  test('is answered by a press, and says which answer would have been right', async () => {
    const { wrong } = asked();
    await page
      .getByRole('button')
      .nth(wrong - 1)
      .click();
    await expect.poll(said).toBe('✗ Not right.');
    expect(text()).toContain('✗ your answer');
    expect(text()).toContain('✓ right answer');
    expect(text()).toContain('You chose:');
  });

  test('takes one answer, and no number that is none', async () => {
    await userEvent.keyboard('5{Control>}1{/Control}');
    expect(document.querySelector('.quiz-explanation')).toBeNull();
    const { right, wrong } = asked();
    await userEvent.keyboard(`${right}${wrong}`);
    await expect.poll(said).toBe('✓ Right.');
  });

  test('takes a number only while the focus is in it, which a press on it brings back', async () => {
    await expect.element(heading).toHaveFocus();
    page.getByRole('link', { name: 'Topics' }).element().focus();
    await userEvent.keyboard('1');
    heading.element().blur();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await userEvent.keyboard('1');
    expect(document.querySelector('.quiz-explanation')).toBeNull();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(document.body);
    await userEvent.click(document.querySelector('.quiz-meaning') ?? document.body);
    await userEvent.keyboard('1');
    await expect.poll(() => document.querySelector('.quiz-explanation')).not.toBeNull();
  });

  test('leads on by Enter, with the focus on the next question', async () => {
    await userEvent.keyboard('1');
    await expect.element(next).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Question 2 of 4')).toBeVisible();
    await expect.element(heading).toHaveFocus();
  });
});

test('says what tells a wrong answer from the right one where they are easily confused, and draws a gap', async () => {
  await openQuiz('#page', { pageIds: async () => ENTRIES.slice(0, 1).map(({ id }) => id) });
  expect(document.querySelector('.quiz-meaning')?.textContent).toBe('A gap, or bond.');
  const empathy = answers().findIndex((answer) => answer.endsWith('empathy')) + 1;
  await userEvent.keyboard(String(empathy));
  await expect.element(page.getByText('An alliance is a bond; empathy is understanding.')).toBeVisible();
});

test('asks for meanings too, in which no answer names its term', async () => {
  await openQuiz(TOPIC, { random: always('meaning') });
  await expect.poll(() => heading.element().textContent).toMatch(/^What does “.+” mean\?$/);
  expect(answers()).toHaveLength(4);
  expect(answers().join()).not.toMatch(/working alliance|empathy|rupture|rapport/);
});

describe('the score', () => {
  test('names what to read again, and asks for only that again', async () => {
    await openQuiz(TOPIC);
    await answerAll(({ right, wrong, term }) => (/^[er]/.test(term) ? right : wrong));
    await expect.element(heading).toHaveTextContent('2 of 4 right');
    await expect.element(heading).toHaveFocus();
    const links = [...document.querySelectorAll('.quiz-missed a')].map((each) => each.getAttribute('href'));
    expect(links.sort()).toEqual(['glossary.html#alliance-rupture', 'glossary.html#working-alliance']);
    await page.getByRole('button', { name: 'Ask me these 2 again' }).click();
    await expect.element(page.getByText('Question 1 of 2')).toBeVisible();
    await expect.element(heading).toHaveFocus();
    expect((await answerAll(({ right }) => right)).sort()).toEqual(['alliance rupture', 'working alliance']);
    await expect.element(page.getByText('You found every one.')).toBeVisible();
    expect(page.getByRole('button', { name: /^Ask me/ }).query()).toBeNull();
  });

  test('leads to new questions of the kind, and to the start', async () => {
    await openQuiz(TOPIC);
    await answerAll(({ right }) => right);
    await page.getByRole('button', { name: 'New questions' }).click();
    await expect.element(page.getByText('Question 1 of 4')).toBeVisible();
    await answerAll(({ right }) => right);
    await page.getByRole('link', { name: 'Choose another quiz' }).click();
    await expect.element(heading).toHaveTextContent('Quiz');
  });
});

test.each([
  ['#saved', 'No term is saved yet.'],
  ['#page', 'There is no page to ask about any more.'],
  ['#topic/nothing', 'There is no topic “nothing”.'],
])('says at %s why there is no quiz, with the way to one', async (hash, title) => {
  await openQuiz(hash);
  await expect.element(heading).toHaveTextContent(title);
  await page.getByRole('link', { name: 'Choose another quiz' }).click();
  await expect.element(page.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('a quiz on a topic does not fail with what was saved', async () => {
  await openQuiz(TOPIC, { savedIds: () => Promise.reject(new Error('no database')) });
  await expect.element(page.getByText('Question 1 of 4')).toBeVisible();
});
