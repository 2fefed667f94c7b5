import type { Evidence } from '../../core/matching/sense.ts';

/** Less than this, in log-odds, is nobody's reason. */
const TELLING = 0.3;
/** The most words that are named. */
const MAX_WORDS = 3;

/**
 * Says in a sentence why a term is marked: by the words near by that spoke for its psychological sense, if there are any, and
 * by what else spoke most for it.
 * @param evidence none where the wording always means the term
 */
export function whyMarked(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return 'these words mean this wherever they stand.';
  const telling = evidence.filter(({ logOdds }) => logOdds >= TELLING).sort((a, b) => b.logOdds - a.logOdds);
  const words = new Set(telling.filter(hasWords).flatMap((each) => each.words));
  const other = telling.find((each) => !hasWords(each));
  const reasons = [...(words.size > 0 ? [nameWords(words)] : []), ...(other ? [reasonOf(other.kind)] : [])];
  return reasons.length > 0 ? `${reasons.join(', and ')}.` : 'a little of everything around it speaks for it.';
}

/** Whether the words themselves are the evidence. */
function hasWords({ kind }: Evidence): boolean {
  return kind === 'near' || kind === 'subject';
}

function nameWords(words: ReadonlySet<string>): string {
  const named = [...words].slice(0, MAX_WORDS).map((word) => `“${word}”`);
  return `${new Intl.ListFormat('en').format(named)} ${named.length === 1 ? 'stands' : 'stand'} near by`;
}

function reasonOf(kind: Evidence['kind']): string {
  switch (kind) {
    case 'page':
      return 'much on this page is about psychology';
    case 'terms':
      return 'other terms of psychology are on this page';
    case 'paragraph':
      return 'the text right around it is about psychology';
    default:
      return 'this wording mostly means it';
  }
}
