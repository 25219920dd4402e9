import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyProvider } from '../../src/index.js';
import { uuidV7 } from '../uuid-v7.js';

/** A provider to be tried: `again` opens the same keys as another process would; none where keys die with the process. */
export interface TriedKeys {
  readonly keys: KeyProvider;
  readonly again?: () => KeyProvider;
  remove(): void;
}

/** What every provider of keys promises, wherever it keeps them. */
export function describeKeyProvider(name: string, make: () => TriedKeys): void {
  describe(`${name} keeps keys`, () => {
    let tried: TriedKeys;
    beforeEach(() => {
      tried = make();
    });
    afterEach(() => {
      tried.keys.close();
      tried.remove();
    });
    const copyOf = (key: { id: string; key: Buffer } | undefined) =>
      key && { id: key.id, key: key.key.toString('hex') };
    const refusal = (task: () => unknown): unknown => {
      try {
        task();
        return undefined;
      } catch (thrown) {
        return (thrown as { code?: unknown }).code;
      }
    };

    it('makes one for each owner: 256 bits, the same until it is renewed, and nobody else’s', () => {
      const { keys } = tried;
      const [ana, ben] = [uuidV7(), uuidV7()];
      const first = copyOf(keys.toSeal(ana));
      expect(first).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(copyOf(keys.toSeal(ana))).toEqual(first);
      expect(copyOf(keys.toOpen(ana, first?.id ?? ''))).toEqual(first);
      expect(copyOf(keys.toSeal(ben))?.key).not.toBe(first?.key);
      expect(keys.toOpen(ben, first?.id ?? '')).toBeUndefined();
      expect(keys.toOpen(uuidV7(), first?.id ?? '')).toBeUndefined();
    });

    it('gives everybody a new one for their next words after it was renewed; older ones still open', () => {
      const { keys } = tried;
      const ana = uuidV7();
      const first = copyOf(keys.toSeal(ana));
      keys.renew();
      const second = copyOf(keys.toSeal(ana));
      expect(second?.id).not.toBe(first?.id);
      expect([first, second].map((one) => copyOf(keys.toOpen(ana, one?.id ?? '')))).toEqual([first, second]);
    });

    it('knows which keys were renewed since, in every process at once, and nothing of a destroyed owner’s', () => {
      const { keys } = tried;
      const [ana, ben] = [uuidV7(), uuidV7()];
      const other = tried.again?.() ?? keys;
      const [first, theirs] = [keys.toSeal(ana).id, other.toSeal(ben).id];
      expect([keys.isOlder(ana, first), other.isOlder(ben, theirs), keys.isOlder(ben, first)]).toEqual([
        false,
        false,
        false,
      ]);
      keys.renew();
      expect([keys.isOlder(ana, first), other.isOlder(ana, first), keys.isOlder(ben, first)]).toEqual([
        true,
        true,
        false,
      ]);
      expect(other.toSeal(ben).id).not.toBe(theirs);
      expect(keys.isOlder(ben, other.toSeal(ben).id)).toBe(false);
      keys.destroy(ana);
      expect(keys.isOlder(ana, first)).toBe(false);
    });

    it('remembers everybody who was destroyed, for as long as it lives: none of them may come back', () => {
      const { keys, again } = tried;
      const [ana, ben] = [uuidV7(), uuidV7()];
      for (const one of [ana, ben]) keys.toSeal(one);
      expect(keys.destroyed()).toEqual([]);
      keys.destroy(ana);
      expect(keys.destroyed()).toEqual([ana]);
      if (again) expect(again().destroyed()).toEqual([ana]);
    });

    it('wraps every key again under a new root key, and each stays what it was', () => {
      const { keys } = tried;
      const owners = Array.from({ length: 5 }, () => uuidV7());
      const before = owners.map((owner) => copyOf(keys.toSeal(owner)));
      keys.settle();
      expect(keys.rotate()).toEqual({ rewrapped: 5 });
      expect(owners.map((owner) => copyOf(keys.toSeal(owner)))).toEqual(before);
      const other = tried.again?.();
      if (other) expect(owners.map((owner) => copyOf(other.toSeal(owner)))).toEqual(before);
      other?.close();
    });

    it('destroys an owner’s keys for good, in every process, and makes none for them again', () => {
      const { keys } = tried;
      const [ana, ben] = [uuidV7(), uuidV7()];
      const [mine, theirs] = [copyOf(keys.toSeal(ana)), copyOf(keys.toSeal(ben))];
      keys.renew();
      keys.toSeal(ana);
      keys.destroy(ana);
      keys.destroy(ana);
      expect(keys.toOpen(ana, mine?.id ?? '')).toBeUndefined();
      expect(refusal(() => keys.toSeal(ana))).toBe('erased');
      expect(copyOf(keys.toOpen(ben, theirs?.id ?? ''))).toEqual(theirs);
      const other = tried.again?.();
      if (!other) return;
      expect(other.toOpen(ana, mine?.id ?? '')).toBeUndefined();
      expect(refusal(() => other.toSeal(ana))).toBe('erased');
      other.close();
    });

    it('remembers who was forsaken until they are destroyed, and opens their words until then', () => {
      const { keys } = tried;
      const [ana, ben] = [uuidV7(), uuidV7()];
      const mine = copyOf(keys.toSeal(ana));
      keys.forsake(ana);
      keys.forsake(ana);
      keys.forsake(ben);
      const other = tried.again?.() ?? keys;
      expect([...other.forsaken()].sort()).toEqual([ana, ben].sort());
      expect(copyOf(other.toOpen(ana, mine?.id ?? ''))).toEqual(mine);
      other.destroy(ana);
      expect(other.forsaken()).toEqual([ben]);
      other.forsake(ana);
      expect(other.forsaken()).toEqual([ben]);
    });

    it('is known by an id that stays', () => {
      const { keys } = tried;
      const { id } = keys;
      keys.rotate();
      keys.renew();
      expect((tried.again?.() ?? keys).id).toBe(id);
    });
  });
}
