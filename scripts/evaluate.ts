// npm run eval [-- FOLDER]   measures detection on labelled prose that is no part of the project
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findData } from './tune/corpora.ts';

const data = findData(process.argv[2]);
if (data) {
  const { status } = spawnSync('node', [join(data, 'score.mjs')], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.log('eval: there is no labelled prose here; name its folder. The tests hold a smaller set.');
}
