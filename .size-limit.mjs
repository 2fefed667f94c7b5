import { readFileSync } from 'node:fs';

const BUILD = '.output/chrome-mv3';

/** The scripts that a page loads before it is shown, as its HTML names them. */
function scriptsOf(page) {
  const html = readFileSync(`${BUILD}/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="\/?(chunks\/[^"]+\.js)"/g)].map(([, path]) => `${BUILD}/${path}`);
}

export default [
  {
    name: 'content script with its lexicon',
    path: `${BUILD}/content-scripts/content.js`,
    gzip: true,
    limit: '202 kB',
  },
  { name: 'popup, until it is shown', path: scriptsOf('popup.html'), gzip: true, limit: '33 kB' },
  { name: 'panel', path: scriptsOf('sidepanel.html'), gzip: true, limit: '33 kB' },
  { name: 'glossary page', path: scriptsOf('glossary.html'), gzip: true, limit: '30 kB' },
  { name: 'review, saved terms and progress', path: scriptsOf('learn.html'), gzip: true, limit: '40 kB' },
  { name: 'topics and questions', path: scriptsOf('topics.html'), gzip: true, limit: '17 kB' },
  { name: 'quiz', path: scriptsOf('quiz.html'), gzip: true, limit: '40 kB' },
];
