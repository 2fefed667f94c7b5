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

/** The texts of an entry in which other terms are marked, in the order in which they are read. */
export const MENTIONING = ['definition', 'detail', 'example'] as const;

/** A place in a text where another entry's term stands: offsets in UTF-16 code units, the end exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly id: TermId;
}

/** How a headword is said, in General American. */
export interface Pronunciation {
  /** In the letters of the International Phonetic Association, without slashes: "ɡəˈʃtɑlt". */
  readonly ipa: string;
  /** Respelled, the stressed syllable of each word in capitals: "guh-SHTAHLT". */
  readonly say: string;
}

/** One entry as the card shows it: everything is rendered, nothing is looked up any more. */
export interface Entry {
  readonly id: TermId;
  readonly term: string;
  /** Only where it is not plain how the term is said. */
  readonly pronunciation?: Pronunciation;
  readonly forms: readonly string[];
  /** The name of its topic's folder, such as `therapeutic-process`, and the topic's own name. */
  readonly topicId: string;
  readonly topic: string;
  readonly definition: string;
  readonly detail: string;
  readonly example: string;
  /** Where each of these texts names other terms. */
  readonly mentions: Readonly<Record<(typeof MENTIONING)[number], readonly Mention[]>>;
  readonly confusedWith: readonly (TermLink & { readonly difference: string })[];
  readonly related: readonly TermLink[];
  /** Entries for which this definition could be right, or theirs for this one; of a pair, one names the other. */
  readonly overlaps: readonly TermId[];
  readonly evidence: { readonly strength: EvidenceStrength; readonly reason: string };
  readonly sources: readonly Source[];
  /** ISO date of the last review, `2026-11-22`. */
  readonly reviewed: string;
}
