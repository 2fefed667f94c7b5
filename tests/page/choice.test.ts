import { expect, onTestFinished, test, vi } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { MarkingRules } from '../../src/core/settings/settings.ts';
import { attachOpenRoot, EVERY, get, paintedTexts, readPage, setPage, type TestReading, textIn } from './support.ts';

const painted = () => expect.poll(paintedTexts);

function read(html: string, rules: Partial<MarkingRules>): TestReading {
  setPage(html);
  return readPage({ rules: { ...EVERY, ...rules } });
}

/** Which of the numbered places hold a painted mark. */
function paintedNumbers(): number[] {
  const numbers = [...(CSS.highlights.get('psygloss-term') ?? [])].map(({ startContainer, startOffset }) =>
    Number(startContainer.textContent?.slice(0, startOffset).match(/\d+/g)?.at(-1)),
  );
  return numbers.sort((a, b) => a - b);
}
const numbers = () => expect.poll(paintedNumbers);

test('marks every occurrence, if that is the rule', async () => {
  read('<h2>Empathy</h2><p>1 empathy 2 empathy</p><h2>More</h2><p>3 empathy</p>', { density: 'every' });
  await painted().toHaveLength(4);
});

test('marks the first occurrence below each heading', async () => {
  read(
    '<p>1 empathy</p><p>2 empathy</p><h2>One</h2><p>3 empathy, 4 empathy</p><h3>Two</h3><div><p>5 empathy</p></div><p>6 empathy</p>' +
      '<div role="heading">Three</div><p>7 empathy 8 rupture 9 rupture</p>',
    { density: 'section' },
  );
  await numbers().toEqual([1, 3, 5, 7, 8]);
});

test('begins a section with a heading that stands in an element of its own', async () => {
  read('<p>1 empathy</p><header><h2>More</h2></header><p>2 empathy</p>', { density: 'section' });
  await numbers().toEqual([1, 2]);
});

test.each(['article', 'aside', 'dialog open', 'nav', 'section', 'div role="article"', 'div role="dialog"'])(
  'takes each <%s> for a section, and goes on after it with the section around',
  async (tag) => {
    const apart = `<${tag}><p>2 empathy</p><p>3 empathy</p></${tag.split(' ')[0]}>`;
    read(`<p>1 empathy</p>${apart}<p>4 empathy</p>${apart.replace('2', '5')}`, { density: 'section' });
    await numbers().toEqual([1, 2, 5]);
  },
);

test('marks the first occurrence on the page, whatever is read first', async () => {
  read(
    '<h2>A</h2><div><div><p>1 empathy</p></div></div><h2>B</h2><p>2 empathy</p>3 empathy<article>4 empathy</article>',
    { density: 'page' },
  );
  await numbers().toEqual([1]);
});

test('goes by the order of text and elements in one element', async () => {
  read('<div>1 rupture <p>2 empathy</p> 3 empathy 4 rupture</div>', { density: 'page' });
  await numbers().toEqual([1, 2]);
});

test('knows a section that begins in the middle of bare text', async () => {
  read('<div>1 empathy <h2>More</h2> 2 empathy <br> 3 empathy</div>', { density: 'section' });
  await numbers().toEqual([1, 2]);
});

test.each(['page', 'section'] as const)('finds the first occurrence in a shadow tree on a %s', async (density) => {
  setPage('<x-post></x-post><p>2 empathy</p>');
  attachOpenRoot(get('x-post'), '<p>1 empathy</p>');
  readPage({ rules: { ...EVERY, density } });
  await numbers().toEqual([1]);
});

test('does not take hidden text for the first occurrence, and marks it when it is shown', async () => {
  read('<p id="menu" style="display: none">1 empathy</p><p>2 empathy</p><p>3 empathy</p>', { density: 'page' });
  await numbers().toEqual([2]);
  get('#menu').removeAttribute('style');
  await numbers().toEqual([1, 2]);
});

test('leaves headings alone, if that is the rule, and marks the first occurrence below', async () => {
  read('<h1><b>Empathy</b></h1><p>1 empathy</p><div role="heading"><div>2 empathy</div></div><p>3 empathy</p>', {
    density: 'section',
    inHeadings: false,
  });
  await numbers().toEqual([1, 3]);
});

test('knows headings of every level, to leave them alone and to begin with them', async () => {
  const levels = [1, 2, 3, 4, 5, 6];
  read(levels.map((level) => `<h${level}>empathy</h${level}><p>${level} empathy</p>`).join(''), {
    density: 'section',
    inHeadings: false,
  });
  await numbers().toEqual(levels);
});

test('leaves links alone, if that is the rule, and marks the first occurrence beside them', async () => {
  const links = ['<a href="#x">1 <i>empathy</i></a>', '<a href="#y"><div>3 rupture</div></a>'];
  read(`<p>${links[0]} 2 empathy</p>${links[1]}<span role="link">5 rupture</span> <a>4 rupture</a>`, {
    density: 'page',
    inLinks: false,
  });
  await numbers().toEqual([2, 4]);
});

test('leaves a term alone that is not meant, and counts it no more', async () => {
  const notMeant = new Set(['empathy' as TermId]);
  const { reading } = read('<p>1 empathy 2 rupture</p>', { notMeant });
  await numbers().toEqual([2]);
  expect([...reading.counts()]).toEqual([['rupture', 1]]);
});

test('counts every occurrence, though only the first is marked', async () => {
  const { reading } = read('<p>1 empathy 2 empathy</p>', { density: 'page' });
  await numbers().toEqual([1]);
  expect([...reading.counts()]).toEqual([['empathy', 2]]);
});

test('opens no card where a term is not marked', async () => {
  const { reading } = read('<p>1 empathy 2 empathy</p>', { density: 'page' });
  await numbers().toEqual([1]);
  expect(reading.markAt(textIn(get('p')), 3)?.id).toBe('empathy');
  expect(reading.markAt(textIn(get('p')), 14)).toBeUndefined();
});

test('follows other rules at once, and the same mark stays the same', async () => {
  const { reading } = read('<p>1 empathy 2 empathy</p>', { density: 'page' });
  await numbers().toEqual([1]);
  const mark = reading.markAt(textIn(get('p')), 3);
  reading.setRules(EVERY);
  await numbers().toEqual([1, 2]);
  expect(reading.markAt(textIn(get('p')), 3)).toBe(mark);
  reading.setRules({ ...EVERY, notMeant: new Set(['empathy' as TermId]) });
  await numbers().toEqual([]);
});

test('marks the next occurrence when the first is taken away, and the one before when one is put there', async () => {
  read('<main><p>1 empathy</p><p>2 empathy</p></main>', { density: 'page' });
  await numbers().toEqual([1]);
  const first = get('p');
  first.remove();
  await numbers().toEqual([2]);
  get('main').prepend(first);
  await numbers().toEqual([1]);
});

test('marks anew when a heading comes between', async () => {
  read('<main><p>1 empathy</p><p id="second">2 empathy</p></main>', { density: 'section' });
  await numbers().toEqual([1]);
  get('#second').insertAdjacentHTML('beforebegin', '<h2>More</h2>');
  await numbers().toEqual([1, 2]);
});

test('paints nothing, not even for a moment, that is not to be marked', async () => {
  const add = vi.spyOn(Highlight.prototype, 'add');
  onTestFinished(() => add.mockRestore());
  const { settled } = read('<p>1 empathy</p><p>2 empathy</p>', { density: 'page' });
  await expect.poll(settled).toBe(1);
  expect(add).toHaveBeenCalledTimes(1);
});
