import type { Work } from '@peerness/core';
import { crisesDue, type CrisisDue, strikeCrisisClock } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';

/** The clock of every crisis under way, as the jobs go by it. */
export interface CrisisClock {
  /** When each has to strike next, and how long that is from now, in milliseconds. */
  due(): Promise<readonly (CrisisDue & { readonly in: number })[]>;
  /** Does every step of one that is due, each in a transaction of its own: what was done is never done again. */
  strike(activation: CrisisDue['activation']): Promise<void>;
}

/** `now`: what time it is, which a test may say. */
export function crisisClock(work: Work, now: () => Date = () => new Date()): CrisisClock {
  return {
    async due() {
      const at = now();
      return (await crisesDue(work, at)).map((one) => ({ ...one, in: one.at.getTime() - at.getTime() }));
    },
    async strike(activation) {
      for (;;) {
        const at = now();
        const struck = await strikeCrisisClock(work, activation, { at, newId });
        // Somebody answered at this very moment: what is due is decided again from what they said.
        if (!struck.ok) continue;
        if (!struck.value || struck.value.at > at) return;
      }
    },
  };
}
