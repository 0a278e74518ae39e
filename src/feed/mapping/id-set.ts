/** A set of ids that only ever grows. */
export interface IdSet {
  readonly has: (id: string) => boolean;
  readonly add: (id: string) => void;
}

/** Sixty-four bits of an id, as two numbers; never both zero, which marks a free place. */
type Hash = readonly [number, number];

/**
 * A set that keeps 64 bits of each id, since a table has a million of them: 16 to 32 bytes for an id instead of about
 * 130. Two of a million ids have the same bits in one case of 37 million; a row would then be refused in vain.
 */
export function createIdSet(): IdSet {
  let places = new Uint32Array(2 * 1_024);
  let count = 0;
  /** Index of the hash, or of the free place where it belongs. */
  const find = ([high, low]: Hash): number => {
    const mask = places.length / 2 - 1;
    let index = low & mask;
    for (;;) {
      const [h, l] = [places[2 * index], places[2 * index + 1]];
      if ((h === 0 && l === 0) || (h === high && l === low)) return 2 * index;
      index = (index + 1) & mask;
    }
  };
  const put = (hash: Hash): void => {
    const at = find(hash);
    if (places[at] === 0 && places[at + 1] === 0) count += 1;
    [places[at], places[at + 1]] = hash;
  };
  const grow = (): void => {
    const old = places;
    places = new Uint32Array(2 * old.length);
    count = 0;
    for (let at = 0; at < old.length; at += 2) {
      const hash: Hash = [old[at] ?? 0, old[at + 1] ?? 0];
      if (hash[0] !== 0 || hash[1] !== 0) put(hash);
    }
  };
  return {
    has: (id) => {
      const at = find(hashOf(id));
      return places[at] !== 0 || places[at + 1] !== 0;
    },
    add: (id) => {
      put(hashOf(id));
      // At most half full, so that a search stays short.
      if (4 * count > places.length) grow();
    },
  };
}

/** Two independent 32-bit hashes of the kind of cyrb53, mixed at the end. */
function hashOf(id: string): Hash {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a >>> 0, b >>> 0 || 1];
}
