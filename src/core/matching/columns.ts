/** An array of zeros for whole numbers up to `most`: half the memory where they fit into 16 bits. */
export function narrowestFor(most: number, length: number): Uint16Array | Int32Array {
  return most <= 0xffff ? new Uint16Array(length) : new Int32Array(length);
}

/** Lists of numbers for each of many owners, one after the other in one array. */
export interface Lists {
  /** Where the list of each owner begins, which is where that of the one before ends; one longer than there are owners. */
  readonly from: Int32Array;
  readonly values: Uint16Array | Int32Array;
  /** For each owner the `bitOf` all its values, to tell most of what it has not by a single look (a Bloom filter). */
  readonly masks: Int32Array;
}

/** One of 32 bits. */
export function bitOf(value: number): number {
  return 1 << (value & 31);
}

/** Sorts pairs into lists. Values of one owner keep the order in which they come. */
export function toLists(owners: Int32Array, values: Int32Array, ownerCount: number): Lists {
  const from = new Int32Array(ownerCount + 1);
  let most = 0;
  for (let at = 0; at < owners.length; at++) {
    const owner = (owners[at] ?? 0) + 1;
    from[owner] = (from[owner] ?? 0) + 1;
    most = Math.max(most, values[at] ?? 0);
  }
  for (let owner = 0; owner < ownerCount; owner++) from[owner + 1] = (from[owner + 1] ?? 0) + (from[owner] ?? 0);
  const next = from.slice();
  const masks = new Int32Array(ownerCount);
  const sorted = narrowestFor(most, values.length);
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] ?? 0;
    const place = next[owner] ?? 0;
    sorted[place] = values[at] ?? 0;
    next[owner] = place + 1;
    masks[owner] = (masks[owner] ?? 0) | bitOf(values[at] ?? 0);
  }
  return { from, values: sorted, masks };
}
