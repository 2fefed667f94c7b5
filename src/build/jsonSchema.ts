import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { EntryFile } from './entrySchema.ts';
import { QuestionFile } from './questionSchema.ts';

/**
 * The JSON Schemas of the files that authors write, as text by the name of the file that holds it, for editors to complete and
 * check while one is written. The rules that JSON Schema can't say, such as counts of words, stay with the compiler.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['entry.schema.json', toText('Psygloss: an entry of the glossary', EntryFile)],
    ['question.schema.json', toText('Psygloss: a question of the glossary', QuestionFile)],
  ]);
}

function toText(title: string, schema: GenericSchema): string {
  return `${JSON.stringify({ title, ...toJsonSchema(schema, { errorMode: 'ignore' }) }, null, 2)}\n`;
}
