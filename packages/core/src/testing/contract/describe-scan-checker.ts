import { beforeEach, describe, expect, it } from 'vitest';
import type { ScanChecker } from '../../advance-directive/scan-checker.js';

/** What an implementation of {@link ScanChecker} brings to its contract suite. */
export interface CheckingWorld {
  readonly checker: ScanChecker;
  /** Something in which this scanner finds nothing, and something in which it finds harm. */
  readonly clean: Uint8Array;
  readonly harmful: Uint8Array;
  /** From now on nobody answers it. */
  silence(): Promise<void>;
}

/** What every implementation of {@link ScanChecker} promises. */
export function describeScanChecker(name: string, open: () => Promise<CheckingWorld>): void {
  describe(`${name} looks for harm in scans`, () => {
    let world: CheckingWorld;
    beforeEach(async () => {
      world = await open();
    });

    it('and tells one that does harm from one in which it finds none', async () => {
      const { checker, clean, harmful } = world;
      expect(await checker.check(clean)).toBe('clean');
      expect(await checker.check(harmful)).toBe('harmful');
      expect(await checker.check(clean)).toBe('clean');
    });

    it('in each by itself, however many are looked at together', async () => {
      const { checker, clean, harmful } = world;
      const found = await Promise.all([clean, harmful, clean, harmful].map((one) => checker.check(one)));
      expect(found).toEqual(['clean', 'harmful', 'clean', 'harmful']);
    });

    it('reads all of a long one, and changes none of it', async () => {
      const { checker, clean, harmful } = world;
      const long = new Uint8Array(1_000_000);
      long.set(clean);
      long.set(harmful, long.length - harmful.length);
      const before = long.slice();
      expect(await checker.check(long)).toBe('harmful');
      expect(long).toEqual(before);
    });

    it('and says that it does not know where nobody answers, and never that it is clean', async () => {
      const { checker, clean, harmful } = world;
      await world.silence();
      expect(await checker.check(clean)).toBe('unreachable');
      expect(await checker.check(harmful)).toBe('unreachable');
    });
  });
}
