import type { Evidence } from '../../core/matching/sense.ts';
import { languageOfWords, t } from '../words.ts';

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
  if (evidence.length === 0) return t('why.always');
  const telling = evidence.filter(({ logOdds }) => logOdds >= TELLING).sort((a, b) => b.logOdds - a.logOdds);
  const words = new Set(telling.filter(hasWords).flatMap((each) => each.words));
  const other = telling.find((each) => !hasWords(each));
  const reasons = [...(words.size > 0 ? [nameWords(words)] : []), ...(other ? [reasonOf(other.kind)] : [])];
  const [first, second] = reasons;
  if (first === undefined) return t('why.everything');
  return second === undefined ? t('why.one', { first }) : t('why.two', { first, second });
}

/** Whether the words themselves are the evidence. */
function hasWords({ kind }: Evidence): boolean {
  return kind === 'near' || kind === 'subject';
}

function nameWords(words: ReadonlySet<string>): string {
  const named = [...words].slice(0, MAX_WORDS).map((word) => t('why.word', { word }));
  return t('why.words', named.length, { words: listed(named) });
}

function reasonOf(kind: Evidence['kind']): string {
  switch (kind) {
    case 'page':
      return t('why.page');
    case 'terms':
      return t('why.terms');
    case 'paragraph':
      return t('why.paragraph');
    default:
      return t('why.wording');
  }
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(languageOfWords()).format(parts);
}
