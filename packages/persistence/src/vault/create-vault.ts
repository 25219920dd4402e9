import { randomBytes } from 'node:crypto';
import { KeysUnusable } from '../problems/keys-unusable.js';
import { WordsUnreadable } from '../problems/words-unreadable.js';
import type { SealedPlace, Sealer, Sealing, Vault } from '../sealer.js';
import { closeEnvelope, type Envelope, ivBytes, openEnvelope, readEnvelope } from './envelope.js';
import { fieldKey } from './field-key.js';
import { KeyCache } from './key-cache.js';
import type { KeyProvider } from './key-provider.js';
import type { OwnerKey } from './owner-key.js';

export interface VaultSettings {
  /** Told of words that were left out of a list, and of a key that could not be destroyed yet: codes, never words. */
  readonly onProblem?: (problem: Error) => void;
}

/** Seals with the keys a provider keeps: AES-256-GCM, a key for every column of every owner. */
export function createVault(keys: KeyProvider, { onProblem }: VaultSettings = {}): Vault {
  const sealer = sealWith(keys);
  return {
    id: keys.id,
    begin: () => duringOne(sealer, keys, onProblem),
    forsaken: () => keys.forsaken(),
    destroyed: () => keys.destroyed(),
    destroy: (person) => {
      keys.destroy(person);
      sealer.forget(person);
    },
  };
}

interface ColumnSealer extends Sealer {
  /** Whether these words, still sealed as they are, would be sealed with the same keys today. */
  isFresh(sealed: string, place: SealedPlace): boolean;
  forget(owner: string): void;
}

function sealWith(keys: KeyProvider): ColumnSealer {
  const columns = new KeyCache<Buffer>((key) => key.fill(0));
  const ownersOf = ({ owner, also = [] }: SealedPlace): readonly string[] => [owner, ...also];

  const columnKey = (place: SealedPlace, ids: readonly string[], found: () => readonly OwnerKey[]): Buffer => {
    const name = [...ownersOf(place), ...ids, place.table, place.column].join(' ');
    return columns.get(name) ?? columns.keep(name, fieldKey(found(), place));
  };

  const keyOf = (envelope: Envelope, place: SealedPlace): Buffer => {
    const owners = ownersOf(place);
    if (owners.length !== envelope.keyIds.length) throw new WordsUnreadable('tampered', place);
    return columnKey(place, envelope.keyIds, () =>
      owners.map((owner, at) => {
        const key = keys.toOpen(owner, envelope.keyIds[at] ?? '');
        if (!key) throw new WordsUnreadable('no-key', place);
        return key;
      }),
    );
  };

  return {
    seal(words, place) {
      const found = ownersOf(place).map((owner) => keys.toSeal(owner));
      const ids = found.map(({ id }) => id);
      return closeEnvelope(
        columnKey(place, ids, () => found),
        ids,
        randomBytes(ivBytes),
        words,
        place,
      );
    },

    open(sealed, place) {
      const envelope = readEnvelope(sealed);
      if (typeof envelope === 'string') throw new WordsUnreadable(envelope, place);
      const words = openEnvelope(keyOf(envelope, place), envelope, place);
      if (words === undefined) throw new WordsUnreadable('tampered', place);
      return words;
    },

    isFresh(sealed, place) {
      const envelope = readEnvelope(sealed);
      return (
        typeof envelope !== 'string' &&
        ownersOf(place).every((owner, at) => keys.toSeal(owner).id === envelope.keyIds[at])
      );
    },

    forget: (owner) => columns.forget((name) => name.includes(owner)),
  };
}

/** Words that were read and are written again unchanged stay sealed as they were: no row changes for nothing. */
function duringOne(
  sealer: ColumnSealer,
  keys: KeyProvider,
  onProblem: NonNullable<VaultSettings['onProblem']> = () => undefined,
): Sealing {
  const opened = new Map<string, { readonly words: string; readonly sealed: string }>();
  const gone = new Set<string>();
  let sealed = false;
  const nameOf = ({ owner, also = [], table, column, row }: SealedPlace): string =>
    JSON.stringify([table, column, row, owner, ...also]);

  return {
    seal(words, place) {
      const before = opened.get(nameOf(place));
      if (before?.words === words && sealer.isFresh(before.sealed, place)) return before.sealed;
      sealed = true;
      return sealer.seal(words, place);
    },

    open(text, place) {
      const words = sealer.open(text, place);
      opened.set(nameOf(place), { words, sealed: text });
      return words;
    },

    settle() {
      if (sealed) keys.settle();
    },

    forsake(person) {
      keys.forsake(person);
      gone.add(person);
    },

    kept() {
      for (const person of gone) {
        try {
          keys.destroy(person);
          sealer.forget(person);
        } catch (thrown) {
          // What was kept stays kept. They are forsaken: the next sweep destroys their key.
          if (!(thrown instanceof KeysUnusable)) throw thrown;
          onProblem(thrown);
        }
      }
    },

    leftOut: onProblem,
  };
}
