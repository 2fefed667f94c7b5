/** Names one entry of the glossary: the name of its file, such as `therapeutic-alliance`. */
export type TermId = string & { readonly __brand: 'TermId' };

/** How much research stands behind an entry, from most to least; `theoretical` is an idea that was not put to a test. */
export const EVIDENCE_STRENGTHS = ['strong', 'moderate', 'mixed', 'limited', 'theoretical'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** A piece of a rendered citation: APA 7 sets titles of journals and books in italics. */
export interface CitationPart {
  readonly text: string;
  readonly italic: boolean;
}

export interface Citation {
  readonly citation: readonly CitationPart[];
  /** Where readers find it: the DOI or PubMed link, or nothing where neither was verified. */
  readonly url?: string;
}

export interface Source extends Citation {
  readonly summary: string;
}

export interface TermLink {
  readonly id: TermId;
  readonly term: string;
}

/** One entry as the card shows it: everything is rendered, nothing is looked up any more. */
export interface Entry {
  readonly id: TermId;
  readonly term: string;
  readonly forms: readonly string[];
  readonly topic: string;
  readonly definition: string;
  readonly detail: string;
  readonly example: string;
  readonly confusedWith: readonly (TermLink & { readonly difference: string })[];
  readonly related: readonly TermLink[];
  readonly evidence: { readonly strength: EvidenceStrength; readonly reason: string };
  readonly sources: readonly Source[];
  /** ISO date of the last review, `2026-11-22`. */
  readonly reviewed: string;
}
