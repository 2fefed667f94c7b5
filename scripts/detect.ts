// npm run --silent detect -- FILE…       prints a JSON object for each term found in text or HTML files
// npm run --silent detect -- --jsonl     reads {"doc","text"} a line, prints {"doc","matches":[…]} a line
// … --all                                prints what is held back as well, and for every match its evidence
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { compileForms } from '../src/build/compileGlossary.ts';
import { readGlossaryFolder } from '../src/build/glossaryFolder.ts';
import { createMatcher, type Matcher } from '../src/core/matching/matcher.ts';
import { settle } from '../src/core/matching/meaning.ts';
import { resolveOverlaps } from '../src/core/matching/overlaps.ts';
import { type Candidate, type SenseWeights, weigh } from '../src/core/matching/sense.ts';
import type { Container } from '../src/page/containers.ts';
import { contentOf } from '../src/page/readContainer.ts';
import { type FoundInText, findInText } from './findInText.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run --silent detect -- FILE…   or   … detect -- --jsonl < LINES';
const Line = v.object({ doc: v.string(), text: v.string() });

interface Arguments {
  readonly jsonl: boolean;
  /** Asks for matches that are held back as well, each with "marked" and its evidence. */
  readonly all: boolean;
  readonly files: readonly string[];
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    options: { jsonl: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.jsonl === positionals.length > 0) throw new Error(`Usage: ${USAGE}`);
  return { ...values, files: positionals };
}

/** linkedom takes the first element for the root; a browser supplies the tags that HTML lets authors leave out. */
function withRoot(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<html><body>${html.replace(/^\s*<!doctype[^>]*>/i, '')}</body></html>`;
}

/** The text that the extension would read on a page: each block a paragraph. */
function textOfHtml(html: string): string {
  const { document } = parseHTML(withRoot(html));
  const blocks: string[] = [];
  const visit = (container: Container): void => {
    const content = contentOf(container);
    blocks.push(...content.blocks.map((block) => block.text));
    for (const child of content.children) visit(child);
  };
  if (document.documentElement) visit(document.documentElement);
  return blocks.join('\n\n');
}

/** A piece of evidence is told where it adds or takes at least so much, in log-odds. */
const TELLING = 0.1;

function describe(text: string, candidate: Candidate, { page, cueWords }: FoundInText, weights: SenseWeights) {
  const { start, end, id, clues, vetoedBy } = candidate;
  const evidence = clues ? weigh(clues, page.without(id), weights, cueWords(candidate)) : [];
  return {
    start,
    end,
    surface: text.slice(start, end),
    id,
    ...(vetoedBy === undefined ? {} : { vetoedBy }),
    evidence: evidence
      .filter(({ logOdds }) => Math.abs(logOdds) >= TELLING)
      .map(({ kind, logOdds, words }) => ({ kind, logOdds: Math.round(logOdds * 100) / 100, words })),
  };
}

/** What is marked in `text` and, with `all`, what is held back: that has no other match in its place. */
function detectIn(matcher: Matcher, text: string, all: boolean) {
  const found = findInText(matcher, text);
  const { weights } = matcher;
  const marked = settle(found.candidates, found.page, weights);
  if (!all) return marked.map(({ start, end, id }) => ({ start, end, surface: text.slice(start, end), id }));
  const isFree = ({ start, end }: Candidate): boolean => marked.every((mark) => end <= mark.start || mark.end <= start);
  const heldBack = resolveOverlaps(found.candidates.filter(isFree));
  return [...marked, ...heldBack]
    .sort((a, b) => a.start - b.start)
    .map((each) => ({ ...describe(text, each, found, weights), marked: marked.includes(each) }));
}

async function detectLines(matcher: Matcher, all: boolean): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() === '') continue;
    // A byte order mark is no part of the first line.
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Line), line.replace(/^\uFEFF/, ''));
    if (!parsed.success) throw new Error(`line ${number}: is not {"doc": string, "text": string}; mend that line.`);
    const { doc, text } = parsed.output;
    console.log(JSON.stringify({ doc, matches: detectIn(matcher, text, all) }));
  }
}

function readSource(file: string): string {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    throw new Error(
      `${file} can't be read (${error instanceof Error ? error.message : String(error)}); name a file of text or HTML.`,
    );
  }
}

function detectFile(matcher: Matcher, file: string, all: boolean): void {
  const source = readSource(file);
  const text = /^\.x?html?$/i.test(extname(file)) ? textOfHtml(source) : source;
  for (const match of detectIn(matcher, text, all)) console.log(JSON.stringify({ file, ...match }));
}

try {
  const { jsonl, all, files } = readArguments();
  const matcher = createMatcher(compileForms(readGlossaryFolder(resolve(ROOT, 'glossary'))));
  if (jsonl) await detectLines(matcher, all);
  for (const file of files) detectFile(matcher, file, all);
} catch (error) {
  console.error(`detect: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
