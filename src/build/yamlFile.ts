import * as v from 'valibot';
import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './fault.ts';

/** A checked YAML file that still knows its lines. */
export interface YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /** The line, from 1, of the value at `path`, or of the nearest thing around it that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

export type YamlResult<T> =
  | { readonly ok: true; readonly yaml: YamlFile<T> }
  /** What could be read all the same is in `yaml`. */
  | { readonly ok: false; readonly faults: Fault[]; readonly yaml: YamlFile<unknown> };

/** How to mend what is not valid YAML, by the parser's codes. */
const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  DUPLICATE_KEY: 'Remove one of the two.',
  OTHER:
    'Look for a wrong indent or a quote that is not closed; text with colons or quotes goes into a block that starts with ">-".',
};

/** Types in the words of somebody who writes YAML. */
const TYPES: Readonly<Record<string, string>> = { Array: 'a list', Object: 'fields with values', null: 'nothing' };

function inWords(type: string): string {
  return TYPES[type] ?? type;
}

/**
 * Reads and checks one YAML file.
 * @param file the name that faults carry
 * @param source its text
 * @returns the value with its lines, or every fault found
 */
export function readYaml<TSchema extends v.GenericSchema>(
  file: string,
  source: string,
  schema: TSchema,
): YamlResult<v.InferOutput<TSchema>> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const unreadable = (faults: Fault[]): YamlResult<v.InferOutput<TSchema>> => ({
    ok: false,
    yaml: { file, value: undefined, lineOf },
    faults,
  });
  const alias = firstAlias(document);
  if (alias !== undefined) {
    const message = 'has an alias, which begins with "*"; write the value out, or put text that begins so in quotes.';
    return unreadable([{ file, line: counter.linePos(alias).line, message }]);
  }
  if (document.errors.length > 0) {
    return unreadable(
      document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line ?? 1,
        message: `is not valid YAML: ${error.message.split('\n')[0]} ${ADVICE[error.code] ?? ADVICE.OTHER}`,
      })),
    );
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return { ok: true, yaml: { file, value: parsed.output, lineOf } };
  return {
    ok: false,
    yaml: { file, value: document.toJS(), lineOf },
    faults: parsed.issues.map((issue) => {
      const { path, issue: closest } = closestIssue(issue);
      return { file, line: lineOf(path), message: describe(path, closest) };
    }),
  };
}

/** Where the first alias begins: what it stands for may be missing, or be itself. */
function firstAlias(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined;
    start = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return start;
}

/** Of a value that fits none of several kinds, the fault in the kind that it comes closest to. */
function closestIssue(issue: v.BaseIssue<unknown>): { path: (string | number)[]; issue: v.BaseIssue<unknown> } {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const inner = issue.issues?.find((each) => each.path !== undefined);
  if (!inner) return { path, issue };
  const closest = closestIssue(inner);
  return { path: [...path, ...closest.path], issue: closest.issue };
}

/** Says in the author's words what valibot found; custom messages of the schema are kept as they are. */
function describe(path: readonly (string | number)[], issue: v.BaseIssue<unknown>): string {
  const name = path.join('.') || 'the file';
  if (issue.kind !== 'schema') return `"${name}" ${issue.message}.`;
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `"${name}" is not a field of such a file; remove it or mend its name.`;
  if (issue.input === undefined) {
    return `"${name}" is missing; add it${issue.expected === 'Array' ? ' ("[]" is a list of none)' : ''}.`;
  }
  return `"${name}" must be ${inWords(issue.expected ?? issue.type)}, not ${inWords(issue.received)}.`;
}
