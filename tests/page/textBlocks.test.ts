import { expect, test } from 'vitest';
import { contentOf, readContainer } from '../../src/page/readContainer.ts';
import { attachOpenRoot, blocksBelow, get, setPage, termsInText } from './support.ts';

function runsOf(html: string): string[] {
  setPage(html);
  return blocksBelow(document.body).map(({ text }) => text);
}

function termsIn(html: string): string[] {
  return runsOf(html).flatMap((text) => termsInText(text).map(({ start, end }) => text.slice(start, end)));
}

test('joins inline markup into one run of text', () => {
  expect(runsOf('<p>The <em>working</em> <a href="#"><b>alli</b>ance</a></p>')).toEqual(['The working alliance']);
});

test.each(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike ' +
    'strong time tt u var wbr'
  ).split(' '),
)('reads a word through <%s>', (name) => {
  expect(termsIn(`<p>em<${name}>pa</${name}>thy</p>`)).toEqual(['empathy']);
});

test('reads across comments, which frameworks put between pieces of text', () => {
  expect(runsOf('<p>working<!-- --> alliance</p>')).toEqual(['working alliance']);
});

test('parts the text before, inside and after a block', () => {
  expect(runsOf('<div>before<p>inside</p>after</div>').toSorted()).toEqual(['after', 'before', 'inside']);
});

test('parts blocks that stand in inline elements', () => {
  expect(runsOf('<a href="#">working<div>alliance</div></a>').toSorted()).toEqual(['alliance', 'working']);
});

test('parts custom elements from the text around them', () => {
  expect(runsOf('<p>working<x-icon>star</x-icon> alliance</p>').toSorted()).toEqual([' alliance', 'star', 'working']);
});

test('takes a line break for a space', () => {
  expect(termsIn('<p>the working<br>alliance</p>')).toEqual(['working<br>alliance'.replace('<br>', '\n')]);
});

test.each(['sup', 'sub'])('reads the words beside a footnote in <%s>, and the footnote', (name) => {
  expect(termsIn(`<p>empathy<${name}>1</${name}>rupture and <${name}>empathy</${name}></p>`)).toEqual([
    'empathy',
    'rupture',
    'empathy',
  ]);
});

test.each([
  ['a footnote', '<sup>1</sup>'],
  ['an image', '<img alt="">'],
  ['code', '<code>x</code>'],
  ['words in another language', '<span lang="de">x</span>'],
  ['a drawing', '<svg></svg>'],
  ['text that can be edited', '<span contenteditable>x</span>'],
  ['an inline element in a role that is not read', '<span role="textbox">x</span>'],
])('finds no term across %s', (_, between) => {
  expect(termsIn(`<p>working ${between} alliance</p>`)).toEqual([]);
});

test.each([
  '<input value="empathy">',
  '<textarea>empathy</textarea>',
  '<select><option>empathy</option></select>',
  '<datalist><option>empathy</option></datalist>',
  '<div contenteditable>empathy <p>empathy</p></div>',
  '<p><span contenteditable="true">empathy</span></p>',
  '<div contenteditable="PLAINTEXT-ONLY">empathy</div>',
  '<div role="textbox">empathy</div>',
  '<div role="searchbox">empathy</div>',
  '<code>empathy</code>',
  '<kbd>empathy</kbd>',
  '<samp>empathy</samp>',
  '<script type="text/plain">empathy</script>',
  '<style>.empathy {}</style>',
  '<template>empathy</template>',
  '<button>empathy <span>empathy</span></button>',
  '<svg><text>empathy</text><foreignObject><p>empathy</p></foreignObject></svg>',
  '<math><mtext>empathy</mtext></math>',
  '<iframe srcdoc="empathy">empathy</iframe>',
  '<object>empathy</object>',
  '<canvas>empathy</canvas>',
  '<psygloss-card>empathy</psygloss-card>',
])('does not read %s', (html) => {
  expect(termsIn(`${html}<p>rupture</p>`)).toEqual(['rupture']);
});

test.each(['false', 'FALSE'])('reads what contenteditable="%s" keeps from being edited', (value) => {
  expect(termsIn(`<p contenteditable="${value}">empathy</p>`)).toEqual(['empathy']);
});

test('makes no run where there is no text', () => {
  expect(runsOf('<p><br><img alt=""><sup></sup></p>')).toEqual([]);
});

test.each(['div', 'x-card', 'span'])('names the open shadow root of a <%s> as something to read on its own', (name) => {
  setPage(`<p>working <${name}></${name}></p>`);
  const root = attachOpenRoot(get(name), 'alliance');
  expect(blocksBelow(document.body).map(({ text }) => text)).toEqual(['working ', 'alliance']);
  expect(blocksBelow(root).map(({ text }) => text)).toEqual(['alliance']);
});

test('reads XHTML, whose names are in lower case and which may hold CDATA', () => {
  const page = new DOMParser().parseFromString(
    '<html xmlns="http://www.w3.org/1999/xhtml"><body>the <em>working</em><![CDATA[ alliance]]><code>rupture</code></body></html>',
    'application/xhtml+xml',
  );
  expect(contentOf(get('body', page)).blocks.map(({ text }) => text)).toEqual(['the working alliance\uFFFC']);
});

test('lets itself be interrupted in a container with very many nodes', () => {
  setPage('<p></p>');
  get('p').append(...Array.from({ length: 1000 }, () => document.createElement('br')), 'text');
  expect([...readContainer(get('p'))].length).toBeGreaterThan(1);
  expect(contentOf(get('p')).blocks.map(({ nodes }) => nodes.length)).toEqual([1]);
});

test('gives up a container whose nodes are replaced while it is interrupted', () => {
  setPage('<p></p>');
  get('p').append(...Array.from({ length: 1000 }, () => document.createElement('br')), 'text');
  const steps = readContainer(get('p'));
  expect(steps.next().done).toBe(false);
  get('p').replaceChildren('other text');
  expect(steps.next()).toEqual({ done: true, value: undefined });
});
