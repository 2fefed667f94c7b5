import { expect, test } from 'vitest';
import {
  attachOpenRoot,
  EVERY,
  get,
  lexicon,
  oneStep,
  paintedTexts,
  readPage,
  setPage,
  stepByStep,
  textIn,
} from './support.ts';

const painted = () => expect.poll(paintedTexts);

test.each([
  ['becomes an editor', () => get('p').setAttribute('contenteditable', '')],
  ['is moved into an editor', () => get('div').append(get('section'))],
  ['is taken out', () => get('section').remove()],
  [
    'is taken out and later put back into an editor',
    async () => {
      const section = get('section');
      section.remove();
      await Promise.resolve();
      get('div').append(section);
    },
  ],
])('keeps nothing of a paragraph that %s in the middle of its reading', async (_, change) => {
  setPage('<main><section><p>empathy</p></section></main><div contenteditable></div><p>rupture</p>');
  stepByStep();
  const { reading, settled } = readPage({
    // It is taken out once the first text has been read, and before that is searched.
    loadLexicon() {
      void change();
      return lexicon;
    },
  });
  await expect.poll(settled).toBeGreaterThan(0);
  expect([...reading.ids()]).toEqual(['rupture']);
  expect(paintedTexts()).toEqual(['rupture']);
});

test.each([
  ['node', '<i>a </i>'.repeat(200), 33],
  ['element around it', `<b>${'<i>a </i>'.repeat(30)}</b>`.repeat(20), 1],
])(
  'keeps the marks of a long paragraph though the %s is taken out at which its reading is interrupted',
  async (_, html, at) => {
    setPage(`<p>${html}empathy</p>`);
    stepByStep();
    const { reading } = readPage();
    await painted().toEqual(['empathy']);
    const [mark] = reading.shownMarks();
    for (let step = 0; step < 12; step++) {
      // After a hundred nodes; that it goes has the paragraph read once more.
      get('p').children[at]?.remove();
      await oneStep();
      expect(reading.shownMarks()[0]).toBe(mark);
    }
  },
);

test.each([3, 5, 7])('follows a shadow root that changes %i steps after it has come', async (steps) => {
  setPage('<x-card></x-card><p>rupture</p>');
  const card = get('x-card');
  card.remove();
  // More than is read in one step.
  const root = attachOpenRoot(card, `<b>empathy</b>${' <i>a</i>'.repeat(300)}`);
  const { settled } = readPage();
  await expect.poll(settled).toBe(1);
  stepByStep();
  document.body.prepend(card);
  for (let step = 0; step < steps; step++) await oneStep();
  textIn(root).data = 'working alliance';
  await painted().toEqual(['working alliance', 'rupture']);
});

test.each([1, 3, 5])(
  'reads foreign words once whose language comes to stand around them when %i steps of their page have been read',
  async (steps) => {
    setPage('<p lang="de"><span lang="en">empathy</span></p>');
    stepByStep();
    const { reading } = readPage();
    for (let step = 0; step < steps; step++) await oneStep();
    get('p').lang = 'en';
    await painted().toEqual(['empathy']);
    textIn(get('span')).data = 'working alliance';
    await painted().toEqual(['working alliance']);
    expect([...reading.ids()]).toEqual(['working-alliance']);
  },
);

test.each([2, 6])('chooses anew when the page changes %i steps after a choice was wanted', async (steps) => {
  // Many times as much as is chosen in one step; and it is chosen before all is read once more.
  setPage(`${'<p>rupture</p><p>empathy</p>'.repeat(200)}${'<section>a</section>'.repeat(40)}`);
  stepByStep();
  const { reading, settled } = readPage({ rules: { ...EVERY, density: 'page' } });
  await expect.poll(settled, { timeout: 10_000 }).toBe(1);
  reading.setRules({ ...EVERY, density: 'page' });
  for (let step = 0; step < steps; step++) await oneStep();
  textIn(get('p')).data = 'working alliance';
  for (const section of document.querySelectorAll('section')) textIn(section).data = 'b';
  await painted().toEqual(['working alliance', 'empathy', 'rupture']);
});
