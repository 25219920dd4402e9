import type { ScanAbout } from '../advance-directive/scan.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

type ScanEventKind = 'ScanAskedFor' | 'ScanReceived' | 'ScanDiscarded' | 'ScanDestroyed';

/** What happens to a scan, in its order: asked for, kept, and gone. Its fingerprint and its length are in no history. */
export function scanEvent(
  occasion: Occasion,
  { id, owner, directive }: Pick<ScanAbout, 'id' | 'owner' | 'directive'>,
  version: 1 | 2 | 3,
  kind: ScanEventKind,
): DomainEvent {
  return happened(occasion, owner, {
    owner: { person: owner },
    aggregate: 'scan',
    aggregateId: id,
    version,
    kind,
    codes: { directive },
  });
}
