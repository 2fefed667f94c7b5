// npm run schema: writes the JSON Schemas of the glossary anew, after a change to src/build/entrySchema.ts or questionSchema.ts.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonSchemas } from '../src/build/jsonSchema.ts';

for (const [file, text] of jsonSchemas()) writeFileSync(resolve(import.meta.dirname, '../glossary', file), text);
