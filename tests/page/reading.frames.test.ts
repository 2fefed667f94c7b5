import { expect, test } from 'vitest';
import { get, paintedTexts, readPage, setPage } from './support.ts';

const painted = () => expect.poll(paintedTexts);

test('unmarks what a page takes out again that was made in a frame of it, whose classes are others', async () => {
  setPage('<iframe></iframe><main><p>rupture</p></main>');
  const frame = get('iframe');
  const foreign = (frame instanceof HTMLIFrameElement && frame.contentDocument) || expect.unreachable('it is ours');
  const made = foreign.createElement('section');
  made.append(foreign.createElement('p'));
  made.firstElementChild?.append('empathy');
  get('main').append(made);
  expect(made).not.toBeInstanceOf(Element);
  const { reading } = readPage();
  await painted().toEqual(['rupture', 'empathy']);
  expect([...reading.counts().values()]).toEqual([1, 1]);
  made.remove();
  await painted().toEqual(['rupture']);
});
