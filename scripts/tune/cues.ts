import { foldWords } from '../../src/core/matching/words.ts';
import type { Corpus } from './corpora.ts';

/** Words are counted once in so many: a word that one passage repeats is no better a cue for that. */
const CHUNK = 150;
/** A share of chunks that is added to both sides: what is rare on both says little. */
const SMOOTHING = 0.004;
/** A word must stand at least twice in so many corpora of its side. */
const MIN_CORPORA = 3;
/** The weakest cue, in log-odds, and the most cues of either side: what is weaker costs more bytes than it tells. */
const WEAKEST = { psychology: 0.7, other: 0.6 };
const MOST = { psychology: 1_400, other: 700 };
const TENTHS = 10;

interface Counts {
  readonly isPsychology: boolean;
  readonly chunks: number;
  readonly chunksWith: ReadonlyMap<string, number>;
}

function count({ documents, kind }: Corpus): Counts {
  const chunksWith = new Map<string, number>();
  let chunks = 0;
  for (const { text } of documents) {
    const words = foldWords(text);
    for (let start = 0; start < words.length; start += CHUNK) {
      chunks++;
      for (const word of new Set(words.slice(start, start + CHUNK))) {
        chunksWith.set(word, (chunksWith.get(word) ?? 0) + 1);
      }
    }
  }
  return { isPsychology: kind === 'psychology', chunks, chunksWith };
}

/** The share of chunks with `word`, averaged over corpora so that no long one decides. */
function shareOf(word: string, corpora: readonly Counts[]): number {
  const weights = corpora.map(({ chunks }) => Math.sqrt(chunks));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return corpora.reduce(
    (sum, { chunksWith, chunks }, i) => sum + ((weights[i] ?? 0) / total) * ((chunksWith.get(word) ?? 0) / chunks),
    0,
  );
}

/**
 * Learns which words speak for psychology and which for something else: the smoothed log-odds of the share of passages
 * in which they stand, on either side.
 * @returns folded words with their weight in tenths of log-odds
 */
export function learnCues(corpora: readonly Corpus[]): Record<string, number> {
  const counts = corpora.map(count);
  const sides = [counts.filter(({ isPsychology }) => isPsychology), counts.filter(({ isPsychology }) => !isPsychology)];
  const [psychology = [], other = []] = sides;
  const vocabulary = new Set(counts.flatMap(({ chunksWith }) => [...chunksWith.keys()]));
  const isCommonIn = (word: string, side: readonly Counts[]): boolean =>
    side.filter(({ chunksWith }) => (chunksWith.get(word) ?? 0) >= 2).length >= MIN_CORPORA;
  const weighed = [...vocabulary].flatMap((word) => {
    if (word.length < 3 || /^\d/.test(word)) return [];
    if (!isCommonIn(word, psychology) && !isCommonIn(word, other)) return [];
    const [here, there] = [shareOf(word, psychology), shareOf(word, other)];
    const weight = Math.log((here + SMOOTHING) / (there + SMOOTHING));
    return [{ word, weight, use: Math.abs(weight) * Math.sqrt(weight > 0 ? here : there) }];
  });
  const best = weighed.sort((a, b) => b.use - a.use);
  const kept = [
    ...best
      .filter(({ word, weight }) => weight > WEAKEST.psychology && isCommonIn(word, psychology))
      .slice(0, MOST.psychology),
    ...best.filter(({ word, weight }) => weight < -WEAKEST.other && isCommonIn(word, other)).slice(0, MOST.other),
  ];
  return Object.fromEntries(
    kept.map(({ word, weight }) => [word, Math.round(weight * TENTHS)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
