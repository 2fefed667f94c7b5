import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/build/jsonSchema.ts';

const schemas = jsonSchemas();
const schemaOf = (file: string): unknown => JSON.parse(schemas.get(file) ?? '');

it.each([...schemas])('%s is what editors are given: run "npm run schema" after a change to it', (file, text) => {
  expect(readFileSync(`glossary/${file}`, 'utf8')).toBe(text);
});

it('names the fields of an entry, says what each is for, and allows no others', () => {
  expect(schemaOf('entry.schema.json')).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['term', 'definition', 'sources', 'reviewed']),
    properties: { definition: { description: expect.stringContaining('60') } },
  });
});

it('names the fields of a question, says what each is for and how many it may hold, and allows no others', () => {
  expect(schemaOf('question.schema.json')).toMatchObject({
    additionalProperties: false,
    required: ['question', 'short', 'answer', 'keywords', 'related', 'reviewed'],
    properties: {
      short: { description: expect.stringContaining('50') },
      keywords: { minItems: 3, maxItems: 8 },
    },
  });
});
