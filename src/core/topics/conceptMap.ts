import type { Entry } from '../glossary/entry.ts';
import { namedBy } from './keyConcepts.ts';

/** Two entries of which at least one names the other. */
export type Tie = readonly [Entry, Entry];

/** Each pair of `entries` that belongs together, once, in the order of `entries`. */
export function tiesAmong(entries: readonly Entry[]): Tie[] {
  const names = new Map(entries.map((entry) => [entry, namedBy(entry)]));
  const isTied = (a: Entry, b: Entry): boolean => Boolean(names.get(a)?.has(b.id) || names.get(b)?.has(a.id));
  return entries.flatMap((a, index) => entries.slice(index + 1).flatMap((b): Tie[] => (isTied(a, b) ? [[a, b]] : [])));
}

/** An entry with its place on the map. */
export interface MapNode {
  readonly entry: Entry;
  /** On which side of the ring it stands, and its point there, in the units of the map. */
  readonly side: 'left' | 'right';
  readonly x: number;
  readonly y: number;
  /** Its headword in lines that fit beside the ring. */
  readonly lines: readonly string[];
}

export interface ConceptMap {
  readonly width: number;
  readonly height: number;
  /** Down the left side, then down the right side. */
  readonly nodes: readonly MapNode[];
  readonly ties: readonly (readonly [MapNode, MapNode])[];
}

/** In units of the map, of which a line of its text is 18 high. */
const WIDTH = 720;
const ROW = 58;
/** Half the ring's width: it leaves 200 units at each side for the words. */
const RADIUS = 150;
/** In letters of 14 units, which are 8.5 units wide on average in the widest of the fonts that systems have (DejaVu Sans). */
const LINE_LENGTH = 22;

/**
 * Lays the entries out on an upright ellipse, their words outside of it, each in a row of its own, and the ties within it: so no words
 * meet each other or a line. The same entries always give the same map.
 */
export function layOutMap(entries: readonly Entry[]): ConceptMap {
  const ties = tiesAmong(entries);
  const ring = orderOnRing(entries, ties);
  const rows = Math.ceil(ring.length / 2);
  const height = rows * ROW;
  // The ring goes down the left side and up the right one.
  const left = ring.slice(0, rows).map((entry, row) => place(entry, 'left', row, height));
  const right = ring.slice(rows).reverse();
  const lower = right.map((entry, row) => place(entry, 'right', row, height));
  const nodes = [...left, ...lower];
  const nodeOf = (entry: Entry): MapNode[] => nodes.filter((node) => node.entry === entry);
  return {
    width: WIDTH,
    height,
    nodes,
    ties: ties.flatMap(([a, b]) => nodeOf(a).flatMap((from) => nodeOf(b).map((to) => [from, to] as const))),
  };
}

function place(entry: Entry, side: MapNode['side'], row: number, height: number): MapNode {
  const y = (row + 0.5) * ROW;
  // The ellipse reaches half a row beyond the first and the last.
  const upwards = (y - height / 2) / (height / 2 + ROW / 2);
  const out = RADIUS * Math.sqrt(1 - upwards ** 2);
  return { entry, side, x: Math.round(WIDTH / 2 + (side === 'left' ? -out : out)), y, lines: linesOf(entry.term) };
}

/** Breaks a headword between words. */
function linesOf(term: string): string[] {
  const lines: string[] = [];
  for (const word of term.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Brings entries that belong together close to each other on a ring: two change places wherever that makes the ties shorter, until no
 * change does. That is pairwise interchange, for few nodes as good as anything.
 */
function orderOnRing(entries: readonly Entry[], ties: readonly Tie[]): Entry[] {
  let ring = [...entries];
  let length = lengthOf(ring, ties);
  for (let i = 0; i < ring.length; i++) {
    for (let j = i + 1; j < ring.length; j++) {
      const changed = ring.map((entry, at) => (at === i ? ring[j] : at === j ? ring[i] : entry) ?? entry);
      const shorter = lengthOf(changed, ties);
      if (shorter >= length) continue;
      ring = changed;
      length = shorter;
      // Begins anew: an earlier change may pay now.
      i = 0;
      j = 0;
    }
  }
  return ring;
}

/** How many steps along the ring all ties take together. */
function lengthOf(ring: readonly Entry[], ties: readonly Tie[]): number {
  const places = new Map(ring.map((entry, index) => [entry, index]));
  return ties.reduce((sum, [a, b]) => {
    const steps = Math.abs((places.get(a) ?? 0) - (places.get(b) ?? 0));
    return sum + Math.min(steps, ring.length - steps);
  }, 0);
}
