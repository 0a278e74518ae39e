/**
 * Numbers that look random and depend on nothing but a seed, a name and an index: any record can be made again without
 * those before it, so the graph needs no memory while it is written.
 */
export class Draw {
  private readonly salt: number;

  constructor(name: string, seed = 20_250_904) {
    let salt = seed | 0;
    for (let place = 0; place < name.length; place++) salt = Math.imul(salt ^ name.charCodeAt(place), 0x01000193);
    this.salt = salt;
  }

  /** From 0 up to, and without, 1. */
  fraction(index: number): number {
    return mix(this.salt ^ mix(index + 0x9e3779b9)) / 4_294_967_296;
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(index: number, limit: number): number {
    return Math.floor(this.fraction(index) * limit);
  }

  /** True in that share of the cases. */
  chance(index: number, share: number): boolean {
    return this.fraction(index) < share;
  }

  /** One of these, each as often. */
  pick<Item>(index: number, items: readonly Item[]): Item {
    return items[this.below(index, items.length)] as Item;
  }

  /**
   * A rank from 0 up to, and without, `limit`, the k-th about 1/k as often as the first (Zipf's law with exponent 1, by
   * the inverse of its continuous distribution): of 10,000 the first is met in 7.5 % of the cases.
   */
  zipf(index: number, limit: number): number {
    return Math.min(limit - 1, Math.floor(Math.exp(this.fraction(index) * Math.log(limit + 1))) - 1);
  }

  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string>(index: number, weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let left = this.fraction(index) * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return (entries.at(-1) as [Key, number])[0];
  }
}

/** The finaliser of MurmurHash3: every bit of the input changes every bit of the output half of the time. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
