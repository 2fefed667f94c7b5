import { describe, expect, test } from 'vitest';
import { readPattern, scopesOf } from '../../../src/ui/sites/patterns.ts';

describe('what can be switched around a page', () => {
  test.each([
    ['example.org', '/', ['*.example.org', 'example.org']],
    ['news.bbc.co.uk', '/health', ['*.bbc.co.uk', 'news.bbc.co.uk']],
    ['ann.github.io', '/notes/', ['*.ann.github.io', 'ann.github.io', 'ann.github.io/notes']],
    [
      'example.org',
      '/a/b/c/d/page.html',
      ['*.example.org', 'example.org', 'example.org/a', 'example.org/a/b', 'example.org/a/b/c'],
    ],
    ['localhost', '/a/', ['localhost', 'localhost/a']],
    ['127.0.0.1', '/', ['127.0.0.1']],
    ['[::1]', '/', ['[::1]']],
    ['file:', '/home/ann/notes.html', ['file:', 'file:/home', 'file:/home/ann']],
  ])('at %s%s', (site, path, scopes) => {
    expect(scopesOf({ site, path })).toEqual(scopes);
  });
});

describe('what a reader writes', () => {
  test.each([
    [' example.org ', 'example.org'],
    ['https://www.example.org/forum/?page=2#top', 'example.org/forum'],
    ['Example.ORG', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['example.org/a/b/', 'example.org/a/b'],
    ['*.example.org', '*.example.org'],
    ['*.bbc.co.uk', '*.bbc.co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['file:///home/ann', 'file:/home/ann'],
  ])('%j is read as %s', (text, pattern) => {
    expect(readPattern(text)).toEqual({ kind: 'read', pattern });
  });

  test.each([
    ['', { kind: 'empty' }],
    ['two words', { kind: 'noSite' }],
    ['exa*mple.org', { kind: 'noSite' }],
    ['mailto:ann@example.org', { kind: 'noSite' }],
    ['https://', { kind: 'noSite' }],
    ['*.co.uk', { kind: 'publicSuffix', suffix: 'co.uk' }],
    ['*.github.io', { kind: 'publicSuffix', suffix: 'github.io' }],
    ['*.example.org/forum', { kind: 'folderOfSubdomains' }],
  ])('%j is refused: %o', (text, read) => {
    expect(readPattern(text)).toEqual(read);
  });
});
