import type { Selection } from '../../access/selection.js';
import { matcherVersion } from '../../matching/matcher-version.js';
import type { Look } from '../load/look.js';
import { peerExplained } from '../load/peers-found.js';
import { each, project } from '../project.js';
import { projectReason } from '../types/peer-connection.js';
import { projectPerson } from '../types/person.js';
import { projectWouldChange } from '../types/would-change.js';
import type { Finished, PeerToExplain } from '../views.js';

/**
 * Why somebody is on the reader's list, and what the reader could choose otherwise. Somebody who is not on it, not there
 * or not to be known is the same: nothing.
 */
export async function explainMatch(look: Look, one: PeerToExplain, selection: Selection): Promise<Finished | null> {
  const here = await look.here(one.organization);
  const explained = here && (await peerExplained(look, here, one));
  if (!explained) return null;
  const { person, reasons, again, wouldChange } = explained;
  return project(selection, 'MatchExplanation', 'self', {
    matcherVersion: () => matcherVersion,
    person: (field) => projectPerson(look, field.selection, person),
    bothWouldMeetAgain: () => again,
    reasons: (field) => each(reasons, (reason) => projectReason(look, field.selection, reason)),
    wouldChange: (field) => each(wouldChange, (change) => projectWouldChange(look, field.selection, change)),
  });
}
