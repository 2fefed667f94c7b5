import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entryJsonSchema } from '../../src/build/jsonSchema.ts';

it('is what editors are given: run "npm run schema" after a change to src/build/entrySchema.ts', () => {
  expect(readFileSync('glossary/entry.schema.json', 'utf8')).toBe(entryJsonSchema());
});

it('names the fields of an entry, says what each is for, and allows no others', () => {
  const schema: unknown = JSON.parse(entryJsonSchema());
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['term', 'definition', 'sources', 'reviewed']),
    properties: { definition: { description: expect.stringContaining('60') } },
  });
});
