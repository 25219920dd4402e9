import type { AdvanceDirective } from './advance-directive.js';
import type { Scan } from './scan.js';

/** `gone`: nothing is left of it. `destroyed`: its fingerprint is. `was`: there was nothing left to destroy. */
export type ScanDiscarded =
  { readonly kind: 'gone' } | { readonly kind: 'destroyed'; readonly scan: Scan } | { readonly kind: 'was' };

/**
 * The owner does not want it kept. Before it was told how the paper was signed, it goes and leaves nothing; after that its
 * fingerprint is part of what is on record, and only its content goes, for everyone and for good.
 */
export function discardScan(
  { execution }: Pick<AdvanceDirective, 'execution'>,
  scan: Scan,
  { at }: { readonly at: Date },
): ScanDiscarded {
  if (!execution) return { kind: 'gone' };
  return scan.destroyedAt ? { kind: 'was' } : { kind: 'destroyed', scan: { ...scan, destroyedAt: at } };
}
