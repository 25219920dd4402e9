import type { SelectedField } from '../../access/selection.js';
import { asToBeScanned } from '../../advance-directive/ask-for-scan.js';
import { standingOf } from '../../advance-directive/standing.js';
import type { DirectiveSeen } from '../load/directive-seen.js';
import { isConnected } from '../load/is-connected.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';

/** What the reader can do with a directive: almost everything is its owner's, and nothing on another's device. */
export function projectDirectiveAccess(
  look: Look,
  { selection }: SelectedField,
  { relation, directive }: DirectiveSeen,
): Promise<Finished> {
  const standing = standingOf(directive, look.at);
  const isMine = relation === 'self';
  const mayAlone = isMine && !look.withHelp;
  const isDraft = standing === 'draft';
  return project(selection, 'AdvanceDirectiveAccess', relation, {
    canWrite: () => isMine && isDraft,
    canAppoint: () => mayAlone && isDraft,
    canAppointSomebodyHere: async () => mayAlone && isDraft && (await isConnected(look)),
    canGetReady: () => mayAlone && isDraft && directive.instructions.length + directive.agents.length > 0,
    canReopen: () => mayAlone && standing === 'ready-to-sign',
    canRecordExecution: () => mayAlone && standing === 'ready-to-sign',
    canAskForScan: () => mayAlone && asToBeScanned(directive, look.at).ok,
    canRevoke: () => mayAlone && standing === 'recorded-as-executed',
    canSupersede: () => mayAlone && directive.execution !== undefined,
    canRecordIncapacity: () => mayAlone && standing === 'recorded-as-executed',
    canEnterInError: () => mayAlone && standing !== 'entered-in-error',
  });
}
