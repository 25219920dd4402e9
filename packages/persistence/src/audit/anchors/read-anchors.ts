import type { KeyObject } from 'node:crypto';
import { type AnchoredHead, digestOfAnchor, isSignedBy, readAnchor } from './anchor.js';
import type { AnchorSink } from './anchor-sink.js';

/** What all anchors say, by chain; and what is wrong with them. */
export interface ReadAnchors {
  readonly byLabel: ReadonlyMap<string, readonly AnchoredHead[]>;
  readonly wrong: readonly string[];
}

/** Reads every anchor there is. One that is forged, or out of its place, counts for nothing and is told of. */
export async function readAnchors(sink: AnchorSink, key: KeyObject): Promise<ReadAnchors> {
  const byLabel = new Map<string, AnchoredHead[]>();
  const wrong: string[] = [];
  let before = '';
  let number = 0;
  for await (const line of sink.lines()) {
    number += 1;
    const anchor = readAnchor(line);
    if (!anchor) wrong.push(`anchor ${number} is cut`);
    else if (!isSignedBy(anchor, key)) wrong.push(`anchor ${number} is not signed by our key`);
    else {
      if (anchor.before !== before) wrong.push(`an anchor before number ${number} is missing, or was changed`);
      for (const head of anchor.heads) {
        const theirs = byLabel.get(head.label);
        if (theirs) theirs.push(head);
        else byLabel.set(head.label, [head]);
      }
    }
    before = digestOfAnchor(line);
  }
  return { byLabel, wrong };
}
