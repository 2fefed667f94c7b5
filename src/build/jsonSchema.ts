import { toJsonSchema } from '@valibot/to-json-schema';
import { EntryFile } from './entrySchema.ts';

/**
 * The JSON Schema of an entry file, as text, for editors to complete and check while it is written. The rules that JSON
 * Schema can't say, such as counts of words, stay with the compiler.
 */
export function entryJsonSchema(): string {
  const schema = toJsonSchema(EntryFile, { errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'Psygloss: an entry of the glossary', ...schema }, null, 2)}\n`;
}
