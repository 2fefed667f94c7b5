import { expect, it } from 'vitest';
import { savedToAnki, savedToCsv } from '../../../src/core/learning/exports.ts';
import { makeEntry } from '../support.ts';
import { idOf, metOf, NOON } from './support.ts';

const saved = { id: idOf('working-alliance'), at: NOON, note: '=mine\n"so"', notedAt: NOON };
const met = [metOf('Her\tworking alliance.', 'working alliance'), metOf('An alliance.', 'alliance', { title: '' })];
const entry = makeEntry('working-alliance', { definition: 'Says "we".', example: 'They agree.' });

it('makes notes for Anki of saved terms, with where they were met and what was noted', () => {
  const terms = [
    { saved: { ...saved, met }, entry },
    { saved: { ...saved, note: '', met: [] }, entry: makeEntry('rapport') },
  ];
  expect(savedToAnki(terms).split('\n')).toEqual([
    '#separator:tab',
    '#html:false',
    '#tags column:3',
    'working alliance\tSays "we". They agree. “Her working alliance.” (A page) “An alliance.” =mine "so"\tpsygloss therapeutic-process',
    'rapport\tSomething. An instance of it.\tpsygloss therapeutic-process',
    '',
  ]);
});

it('makes comma-separated values of saved terms, in which a note is no formula', () => {
  expect(savedToCsv([{ saved: { ...saved, met }, entry }])).toBe(
    [
      '"term","definition","example","topic","met in","address","note"',
      '"working alliance","Says ""we"".","They agree.","Therapeutic process","“Her\tworking alliance.” (A page)\n“An alliance.”","https://example.org/page\nhttps://example.org/page","\'=mine\n""so"""',
      '',
    ].join('\r\n'),
  );
});
