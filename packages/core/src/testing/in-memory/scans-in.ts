import type { AdvanceDirectiveId } from '../../advance-directive/advance-directive-id.js';
import type { Scan } from '../../advance-directive/scan.js';
import type { ScanSeal } from '../../advance-directive/scan-seal.js';
import type { Shelves } from './shelves.js';

/** In the order they came. */
export function scansIn(shelves: Shelves, directive: AdvanceDirectiveId): readonly Scan[] {
  return [...shelves.scans.values()]
    .filter((one) => one.directive === directive)
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** The stand-in has no key: the place of a seal, with nothing in it that shows anything. */
export function unsealedScan({ id, mediaType, bytes, sha256, receivedAt }: Scan): ScanSeal {
  const none = { before: '', hash: '', key: '', signature: '' };
  return { scan: id, mediaType, bytes, sha256, receivedAt: receivedAt.toISOString(), ...none };
}
