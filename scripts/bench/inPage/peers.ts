import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick/fast';
import { textNodes } from './textNodes.ts';
import type { Measure } from './timing.ts';

/** What is wrapped around a term; the pages have no such element. */
const WRAPPER = 'mark';
const MARK_OPTIONS = { element: WRAPPER };
/** mark.js calls itself for each further word, and runs out of stack with thousands. */
const MARK_BATCH = 500;

/** One regular expression of all forms, run over each text node. */
export function regexpMeasure(forms: readonly string[]): Measure {
  const regexp = regexpOf(forms);
  return {
    run() {
      let count = 0;
      for (const { data } of textNodes()) count += data.match(regexp)?.length ?? 0;
      return count;
    },
  };
}

/** The automaton of modern-ahocorasick, run over each text node. */
export function ahoCorasickMeasure(forms: readonly string[]): Measure {
  const automaton = new AhoCorasick(forms, { boundary: 'ascii' });
  return {
    run() {
      let count = 0;
      for (const { data } of textNodes())
        count += automaton.search(data.toLowerCase(), { strategy: 'leftmost-longest' }).length;
      return count;
    },
  };
}

/** mark.js given a list of words, as its `mark` takes them; wraps what it finds, and each run has a page without wraps. */
export function markWordsMeasure(forms: readonly string[]): Measure {
  const batches = Array.from({ length: Math.ceil(forms.length / MARK_BATCH) }, (_, index) =>
    forms.slice(index * MARK_BATCH, (index + 1) * MARK_BATCH),
  );
  const mark = (): void => {
    const marker = new Mark(document.body);
    for (const words of batches)
      marker.mark(words, { ...MARK_OPTIONS, accuracy: 'exactly', separateWordSearch: false });
  };
  return { ...onFreshBody(mark), isSlow: true };
}

/** mark.js given one regular expression of all forms. */
export function markRegexpMeasure(forms: readonly string[]): Measure {
  const regexp = regexpOf(forms);
  return onFreshBody(() => new Mark(document.body).markRegExp(regexp, MARK_OPTIONS));
}

/** findAndReplaceDOMText with one regular expression of all forms, wrapping likewise. */
export function replaceDomTextMeasure(forms: readonly string[]): Measure {
  const find = regexpOf(forms);
  return onFreshBody(() => findAndReplaceDOMText(document.body, { find, wrap: WRAPPER }));
}

function onFreshBody(mark: () => void): Measure {
  const untouched = document.body.cloneNode(true);
  let isTouched = false;
  return {
    prepare() {
      if (isTouched) document.body.replaceWith(untouched.cloneNode(true));
      isTouched = true;
    },
    run() {
      mark();
      return document.querySelectorAll(WRAPPER).length;
    },
  };
}

function regexpOf(forms: readonly string[]): RegExp {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
}
