import type { Prose } from './prose.ts';
import { inventWord, type Random } from './random.ts';

/** About a third of a textbook's sentences define or explain a term; the others speak of other things. */
const PSYCHOLOGY_SHARE = 0.35;
/** How often inline markup begins at a word, chosen so that there is one text node in ten words. */
const INLINE_SHARE = 0.036;
const NOTE_SHARE = 0.12;
const CITATION_SHARE = 0.1;

const INLINE: readonly (readonly [start: string, end: string])[] = [
  ['<a href="#see">', '</a>'],
  ['<a href="https://example.org/page">', '</a>'],
  ['<em>', '</em>'],
  ['<em>', '</em>'],
  ['<strong>', '</strong>'],
  ['<span class="term">', '</span>'],
  ['<span class="aside">', '</span>'],
];
const CODE = ['<code>', '</code>'] as const;
const CODE_SHARE = 0.03;

/** Paragraphs of three to seven sentences, as lists of sentences. */
export function paragraphs(words: number, random: Random, prose: Prose): string[][] {
  const made: string[][] = [];
  let left = words;
  while (left > 0) {
    const sentences: string[] = [];
    for (let wanted = random.between(3, 7); wanted > 0 && left > 0; wanted--) {
      const sentence = random.pick(random.isChance(PSYCHOLOGY_SHARE) ? prose.psychology : prose.other);
      sentences.push(sentence);
      left -= sentence.split(' ').length;
    }
    made.push(sentences);
  }
  return made;
}

/** The markup of paragraphs, some of them as lists, tables and quotations. */
export function blocksOf(all: readonly (readonly string[])[], random: Random): string {
  return all.map((sentences) => blockOf(sentences, random)).join('\n');
}

function blockOf(sentences: readonly string[], random: Random): string {
  const inline = sentences.map((sentence) => inlineOf(sentence, random));
  const kind = random.next();
  if (kind < 0.08) return listOf(random.isChance(0.3) ? 'ol' : 'ul', inline);
  if (kind < 0.11) return tableOf(inline);
  const paragraph = `        <p>${inline.join(' ')}</p>`;
  return kind < 0.14 ? `        <blockquote>\n  ${paragraph}\n        </blockquote>` : paragraph;
}

function listOf(tag: 'ol' | 'ul', items: readonly string[]): string {
  return [`        <${tag}>`, ...items.map((item) => `          <li>${item}</li>`), `        </${tag}>`].join('\n');
}

function tableOf(cells: readonly string[]): string {
  const rows = cells.map((cell, index) => `          <tr><th>${index + 1}</th><td>${cell}</td></tr>`);
  return ['        <table>', ...rows, '        </table>'].join('\n');
}

function inlineOf(sentence: string, random: Random): string {
  const words = sentence.split(' ').map(escapeText);
  let html = '';
  for (let at = 0; at < words.length; ) {
    const isMarked = random.isChance(INLINE_SHARE);
    const length = isMarked ? random.between(1, 3) : 1;
    const run = words.slice(at, at + length).join(' ');
    const [start, end] = isMarked ? (random.isChance(CODE_SHARE) ? CODE : random.pick(INLINE)) : ['', ''];
    html += `${at > 0 ? ' ' : ''}${start}${run}${end}`;
    at += length;
  }
  return html + citationOf(random) + noteOf(random);
}

function citationOf(random: Random): string {
  if (!random.isChance(CITATION_SHARE)) return '';
  const [first, second] = [nameOf(random), nameOf(random)];
  return ` <a class="citation" href="#sources">(${first} &amp; ${second}, ${random.between(1950, 2024)})</a>`;
}

function nameOf(random: Random): string {
  const word = inventWord(random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function noteOf(random: Random): string {
  if (!random.isChance(NOTE_SHARE)) return '';
  const number = random.between(1, 99);
  return `<sup><a href="#note-${number}">${number}</a></sup>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
