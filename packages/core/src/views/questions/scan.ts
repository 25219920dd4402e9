import type { ScanId } from '../../advance-directive/advance-directive-id.js';
import { findDirective, writeDownDirective } from '../load/directive-seen.js';
import type { Look } from '../load/look.js';
import type { ScanRead } from '../views.js';

/** The bytes of a scan, to its owner and to whom the whole directive is opened; never on another's device. */
export async function readScan(look: Look, id: ScanId): Promise<ScanRead | null> {
  if (look.withHelp) return null;
  const scan = await look.own(({ scans }) => scans.find(id));
  const seen = scan && (await findDirective(look, scan.directive));
  if (!scan || !seen?.scans) return null;
  writeDownDirective(look, seen);
  look.noticing?.took();
  const content = await look.own(({ scans }) => scans.content(id));
  return content ? { scan, content } : null;
}
