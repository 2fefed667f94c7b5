import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrowserName, builtExtension } from '../../scripts/browser/launch.ts';
import { BROWSERS, ROOT } from './support/session.ts';

/** Members of a manifest that give the extension nothing that it could do to a page or to its reader. */
const HARMLESS = [
  'manifest_version name description version icons default_locale action omnibox commands minimum_chrome_version',
  'background options_ui side_panel sidebar_action browser_specific_settings',
].flatMap((names) => names.split(' '));

interface ContentScript {
  readonly js: readonly string[];
  readonly css?: readonly string[];
  readonly matches: readonly string[];
  readonly run_at: string;
  readonly all_frames: boolean;
  readonly match_origin_as_fallback: boolean;
}

function inWords({
  js,
  css = [],
  matches,
  run_at,
  all_frames,
  match_origin_as_fallback,
  ...more
}: ContentScript): string {
  const frames = `${all_frames ? 'in all frames' : 'in the top frame'}${match_origin_as_fallback ? ' and those without an address' : ''}`;
  const rest = Object.keys(more).length > 0 ? `, ${JSON.stringify(more)}` : '';
  return `${[...js, ...css].join(' + ')}, ${frames}, at ${run_at}, on ${matches.join(' ')}${rest}`;
}

/** All that a manifest asks for, as docs/privacy.md names it. */
function askedFor(manifest: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(manifest).flatMap(([member, value]) => {
    if (HARMLESS.includes(member)) return [];
    if (member === 'content_scripts') return (value as ContentScript[]).map((each) => `${member}: ${inWords(each)}`);
    if (Array.isArray(value))
      return value.map((each) => `${member}: ${typeof each === 'string' ? each : JSON.stringify(each)}`);
    return Object.entries(value as object).map(([name, each]) => `${member}.${name}: ${each}`);
  });
}

/** What docs/privacy.md says is asked for in a browser. */
function listedFor(browser: BrowserName): string[] {
  const rows = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8').matchAll(
    /^\| `(.+?)` \| (both|chrome|firefox) \| (.+) \|$/gm,
  );
  return [...rows].flatMap(([, asked = '', where, why = '']) =>
    (where === 'both' || where === browser) && why.length > 10 ? [asked] : [],
  );
}

/** Ways to make code or markup of text, and to reach a network, that nothing needs. */
const FORBIDDEN = new RegExp(
  [
    /\b(inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|dangerouslySetInnerHTML|srcdoc/,
    /createContextualFragment|DOMParser|document\.write|\beval\s*\(|\bFunction\s*\(|set(Timeout|Interval)\s*\(\s*["'`]/,
    /XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|import\s*\(\s*["'`]https?:/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** Preact sets markup for a property that nothing here has: the only places where `__html` is read. */
const OF_PREACT =
  /[\w$]+\.__html==[\w$]+\.innerHTML|[\w$]+\.innerHTML=[\w$]+\.__html|[\w$]+==`dangerouslySetInnerHTML`/g;

function filesIn(folder: string, ending: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));
  expect(files.length, `files in ${folder}`).toBeGreaterThan(0);
  return files.map((name) => join(folder, name));
}

test.each(['src', 'entrypoints'])('the scripts in %s make no code or markup of text', (folder) => {
  for (const file of filesIn(join(ROOT, folder), /\.(ts|tsx|html)$/))
    expect(readFileSync(file, 'utf8').match(FORBIDDEN) ?? [], file).toEqual([]);
});

describe.each(BROWSERS)('what is built for %s', (name) => {
  const folder = builtExtension(ROOT, name);

  test('asks for what docs/privacy.md lists with a reason, and for nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(askedFor(manifest).sort()).toEqual(listedFor(name).sort());
  });

  test('makes no code or markup of text, what its libraries bring included', () => {
    for (const file of filesIn(folder, /\.js$/)) {
      const script = readFileSync(file, 'utf8').replaceAll(OF_PREACT, '');
      expect(script.match(FORBIDDEN) ?? [], file).toEqual([]);
    }
  });

  test('has pages that load their own files only, and hold no script of their own', () => {
    for (const file of filesIn(folder, /\.html$/)) {
      const html = readFileSync(file, 'utf8');
      const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)];
      expect(scripts.length, file).toBeGreaterThan(0);
      for (const [, attributes, inside] of scripts) {
        expect(attributes, file).toMatch(/ src="\/chunks\//);
        expect(inside, file).toBe('');
      }
      expect(html, file).not.toMatch(/(src|href)="(https?:)?\/\/|<style|\son\w+=/);
    }
  });

  test('says in Firefox that no data is collected', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      browser_specific_settings?: { gecko: { data_collection_permissions: unknown } };
    };
    const told = manifest.browser_specific_settings?.gecko.data_collection_permissions;
    expect(told).toEqual(name === 'firefox' ? { required: ['none'] } : undefined);
  });
});
