// npm run schema: writes glossary/entry.schema.json anew, after a change to src/build/entrySchema.ts.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entryJsonSchema } from '../src/build/jsonSchema.ts';

writeFileSync(resolve(import.meta.dirname, '../glossary/entry.schema.json'), entryJsonSchema());
