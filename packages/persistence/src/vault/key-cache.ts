/** How many keys are held in memory, and for how long in milliseconds: what was destroyed elsewhere is forgotten soon. */
export const cacheLimits = { most: 10_000, forMs: 300_000 };

interface Held<Value> {
  readonly value: Value;
  readonly until: number;
}

/** Keys held for a while, the least lately used let go first; whatever is let go is wiped. */
export class KeyCache<Value> {
  readonly #held = new Map<string, Held<Value>>();
  readonly #wipe: (value: Value) => void;
  readonly #limits: typeof cacheLimits;
  readonly #now: () => number;

  constructor(wipe: (value: Value) => void, limits = cacheLimits, now: () => number = () => performance.now()) {
    this.#wipe = wipe;
    this.#limits = limits;
    this.#now = now;
  }

  get(name: string): Value | undefined {
    const held = this.#held.get(name);
    if (!held) return undefined;
    this.#held.delete(name);
    if (held.until < this.#now()) {
      this.#wipe(held.value);
      return undefined;
    }
    this.#held.set(name, held);
    return held.value;
  }

  keep(name: string, value: Value): Value {
    const before = this.#held.get(name);
    if (before && before.value !== value) this.#wipe(before.value);
    this.#held.delete(name);
    this.#held.set(name, { value, until: this.#now() + this.#limits.forMs });
    for (const [oldest, held] of this.#held) {
      if (this.#held.size <= this.#limits.most) break;
      this.#held.delete(oldest);
      this.#wipe(held.value);
    }
    return value;
  }

  /** Lets go of all whose name is meant. */
  forget(isMeant: (name: string) => boolean = () => true): void {
    for (const [name, held] of this.#held) {
      if (!isMeant(name)) continue;
      this.#held.delete(name);
      this.#wipe(held.value);
    }
  }
}
