/** Chance that is the same every time: mulberry32, seeded. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  }

  /** One of the words, each as likely as its weight says. */
  weighted<Word extends string>(weights: Readonly<Record<Word, number>>): Word {
    const words = Object.entries<number>(weights) as [Word, number][];
    let left = this.next() * words.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [word, weight] of words) {
      left -= weight;
      if (left < 0) return word;
    }
    return this.one(words)[0];
  }

  /** Up to `most` different ones, the first few of a shuffle that favours heavy words. */
  some<Word extends string>(weights: Readonly<Record<Word, number>>, most: number): readonly Word[] {
    return [...new Set(Array.from({ length: most }, () => this.weighted(weights)))];
  }
}
