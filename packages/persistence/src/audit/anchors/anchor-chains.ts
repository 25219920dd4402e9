import type { AnchoredHead } from './anchor.js';
import { type Anchor, digestOfAnchor, readAnchor, signAnchor, writeAnchor } from './anchor.js';
import type { AnchorKey } from './anchor-key.js';
import type { AnchorSink } from './anchor-sink.js';

/** Chains that moved since a transaction, and the transaction up to which that is known. */
export interface ChangedChains {
  readonly upTo: string;
  readonly heads: readonly AnchoredHead[];
}

export interface AnchoringSettings {
  readonly changed: (since: string) => Promise<ChangedChains>;
  readonly sink: AnchorSink;
  readonly key: AnchorKey;
}

/** Signs how far the chains have come, again and again. */
export interface Anchoring {
  /** How many seals were made that no anchor knows of. */
  ahead(): Promise<number>;
  /** Signs every chain that moved since the last time. Answers how many those were; without any nothing is written. */
  anchor(at: Date): Promise<number>;
}

/** Goes on where the last anchor in the sink stopped. */
export function createAnchoring({ changed, sink, key }: AnchoringSettings): Anchoring {
  const known = new Map<string, number>();
  let last: { readonly digest: string; readonly upTo: string } | undefined;

  const begin = async (): Promise<NonNullable<typeof last>> => {
    let digest = '';
    let newest: Anchor | undefined;
    for await (const line of sink.lines()) {
      digest = digestOfAnchor(line);
      newest = readAnchor(line) ?? newest;
      for (const { label, seq } of newest?.heads ?? []) known.set(label, seq);
    }
    return { digest, upTo: newest?.upTo ?? '0' };
  };

  /** A database put back from a backup counts its transactions from an earlier one: everything is looked at again. */
  const moved = async (since: string): Promise<ChangedChains> => {
    const found = await changed(since);
    const { upTo, heads } = BigInt(found.upTo) < BigInt(since) ? await changed('0') : found;
    return { upTo, heads: heads.filter(({ label, seq }) => known.get(label) !== seq) };
  };

  return {
    async ahead() {
      last ??= await begin();
      const { heads } = await moved(last.upTo);
      return heads.reduce((sum, { label, seq }) => sum + Math.max(1, seq - (known.get(label) ?? 0)), 0);
    },

    async anchor(at) {
      last ??= await begin();
      const { upTo, heads } = await moved(last.upTo);
      if (heads.length === 0) return 0;
      const line = writeAnchor(signAnchor({ at: at.toISOString(), upTo, heads, before: last.digest }, key.sign));
      await sink.append(line);
      last = { digest: digestOfAnchor(line), upTo };
      for (const { label, seq } of heads) known.set(label, seq);
      return heads.length;
    },
  };
}
