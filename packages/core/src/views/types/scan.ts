import type { SelectedField } from '../../access/selection.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import { isLiveTicket } from '../../advance-directive/scan.js';
import type { DirectiveSeen } from '../load/directive-seen.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';

/** The scans of the signed paper, in the order they came. */
export async function projectScans(
  look: Look,
  { selection }: Pick<SelectedField, 'selection'>,
  { relation, directive, scans: areSeen }: DirectiveSeen,
): Promise<readonly Finished[]> {
  const scans = areSeen ? await look.own((ports) => ports.scans.of(directive.id)) : [];
  const isHere = look.scanPaths !== undefined && !look.withHelp;
  return each(scans, ({ id, mediaType, bytes, sha256, receivedAt, check, destroyedAt }) => {
    const canRead = isHere && destroyedAt === undefined;
    return project(selection, 'AdvanceScan', relation, {
      id: () => id,
      mediaType: () => mediaType,
      bytes: () => bytes,
      sha256: () => sha256,
      receivedAt: () => moment(receivedAt),
      check: () => spelled(check),
      destroyedAt: () => destroyedAt && moment(destroyedAt),
      path: () => (canRead ? look.scanPaths?.fetchFrom(id) : undefined),
      access: (field) =>
        project(field.selection, 'AdvanceScanAccess', relation, {
          canRead: () => canRead,
          canDiscard: () => relation === 'self' && !look.withHelp && destroyedAt === undefined,
        }),
    });
  });
}

/** Leave to bring a scan in that was given and is not over, in the order it was asked for. */
export async function projectScanTickets(
  look: Look,
  { selection }: Pick<SelectedField, 'selection'>,
  { id }: Pick<AdvanceDirective, 'id'>,
): Promise<readonly Finished[]> {
  const all = look.withHelp ? [] : await look.own((ports) => ports.scans.tickets(id));
  const open = all.filter((ticket) => isLiveTicket(ticket, look.at));
  return each(open, (ticket) =>
    project(selection, 'ScanTicket', 'self', {
      id: () => ticket.id,
      mediaType: () => ticket.mediaType,
      bytes: () => ticket.bytes,
      sha256: () => ticket.sha256,
      until: () => moment(ticket.until),
      path: () => look.scanPaths?.bringTo(ticket),
    }),
  );
}
