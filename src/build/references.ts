import * as v from 'valibot';
import type { Fault } from './fault.ts';

const Name = v.union([
  v.strictObject({ family: v.string(), given: v.string() }),
  v.strictObject({ literal: v.string() }),
]);

/** What sort of work a reference is, as readers of research tell them apart. */
const KINDS = [
  'meta-analysis',
  'systematic-review',
  'review',
  'rct',
  'empirical',
  'instrument',
  'theory',
  'critique',
  'guideline',
  'handbook',
  'textbook',
] as const;

/** One CSL-JSON item of `glossary/references.json`; `custom` says how far it was verified. */
const Reference = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  type: v.picklist(['article-journal', 'book', 'chapter', 'report', 'webpage']),
  title: v.string(),
  author: v.pipe(v.array(Name), v.minLength(1)),
  editor: v.optional(v.array(Name)),
  issued: v.strictObject({ 'date-parts': v.tuple([v.tuple([v.pipe(v.number(), v.integer())])]) }),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  edition: v.optional(v.string()),
  volume: v.optional(v.string()),
  issue: v.optional(v.string()),
  page: v.optional(v.string()),
  DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'must be a bare DOI, such as 10.1037/pst0000172'))),
  PMID: v.optional(v.pipe(v.string(), v.regex(/^\d+$/))),
  ISBN: v.optional(v.string()),
  URL: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://', 'must begin with https://'))),
  custom: v.strictObject({
    kind: v.picklist(KINDS),
    topics: v.array(v.string()),
    verified: v.picklist(['doi', 'title', 'no']),
    evidenceGrade: v.picklist(['A', 'B', 'C']),
    evidence: v.string(),
    finding: v.optional(v.string()),
    authorsIncomplete: v.optional(v.boolean()),
  }),
});
export type Reference = v.InferOutput<typeof Reference>;

export interface References {
  /** What is well formed, by id; nothing where the file as a whole could not be read. */
  readonly byId: ReadonlyMap<string, Reference> | undefined;
  readonly faults: Fault[];
}

/**
 * Reads `references.json`: what is well formed is returned, the rest becomes faults.
 * @param file the name that faults carry
 */
export function readReferences(file: string, source: string): References {
  let items: unknown;
  try {
    items = JSON.parse(source);
  } catch (error) {
    const line = Number(/line (\d+)/.exec(String(error))?.[1] ?? 1);
    return {
      byId: undefined,
      faults: [{ file, line, message: `is not valid JSON: ${String(error)}. Mend it there.` }],
    };
  }
  if (!Array.isArray(items)) {
    return { byId: undefined, faults: [{ file, line: 1, message: 'must be a list of CSL-JSON items.' }] };
  }
  const lines = linesOfIds(source);
  const byId = new Map<string, Reference>();
  const faults = (items as unknown[]).flatMap((item, index) =>
    readReference(item, byId).map((message) => ({ file, line: lines[index] ?? 1, message })),
  );
  return { byId, faults };
}

/** The lines on which an "id" is given: one for each item, in order. */
function linesOfIds(source: string): number[] {
  return source.split('\n').flatMap((line, index) => (/^\s*(\{\s*)?"id":/.test(line) ? [index + 1] : []));
}

/** Puts a well-formed item into `byId`; returns what is wrong with any other. */
function readReference(item: unknown, byId: Map<string, Reference>): string[] {
  const parsed = v.safeParse(Reference, item);
  if (parsed.success) {
    if (byId.has(parsed.output.id)) return [`reference "${parsed.output.id}" is there twice; remove one.`];
    byId.set(parsed.output.id, parsed.output);
    return [];
  }
  const named = v.safeParse(v.object({ id: v.string() }), item);
  const name = named.success ? named.output.id : '?';
  return parsed.issues.map(
    (issue) =>
      `reference "${name}", field "${v.getDotPath(issue) ?? ''}": ${issue.message}. Mend or remove that field.`,
  );
}

/** The link that readers get: the DOI where it was seen together with the title, else PubMed, else the source's own address. */
export function linkOf(reference: Reference): string | undefined {
  if (reference.DOI && reference.custom.verified === 'doi') return `https://doi.org/${reference.DOI}`;
  if (reference.PMID) return `https://pubmed.ncbi.nlm.nih.gov/${reference.PMID}/`;
  return reference.URL;
}
