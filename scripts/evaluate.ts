// npm run eval [-- FOLDER]   measures detection on passages of our own, and on labelled prose that is no part of the project
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { compileForms } from '../src/build/compileGlossary.ts';
import { readGlossaryFolder } from '../src/build/glossaryFolder.ts';
import { createMatcher } from '../src/core/matching/matcher.ts';
import { judgePassages, precisionAndRecall, readPassages } from './passages.ts';
import { findData } from './tune/corpora.ts';

const ROOT = resolve(import.meta.dirname, '..');

function evaluatePassages(): void {
  const matcher = createMatcher(compileForms(readGlossaryFolder(join(ROOT, 'glossary'))));
  const verdicts = judgePassages(matcher, readPassages(join(ROOT, 'tests/build/passages.yaml')));
  const { precision, recall } = precisionAndRecall(verdicts);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log('Shared words in passages of our own, from which nothing was learnt');
  console.log(`  precision ${percent(precision)}  recall ${percent(recall)}`);
  console.log(`  false:  ${verdicts.falselyMarked.join(', ')}`);
  console.log(`  missed: ${verdicts.missed.join(', ')}\n`);
}

evaluatePassages();
const data = findData(process.argv[2]);
if (data) {
  const { status } = spawnSync('node', [join(data, 'score.mjs')], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.log('eval: there is no labelled prose here; name its folder to have more measured.');
}
