import type { Selection } from '../../access/selection.js';
import type { LegalHold } from '../../legal/legal-hold.js';
import { globalId } from '../global-id.js';
import type { LegalSeen } from '../load/legal-seen.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { organizationField } from './organization.js';

/** A hold, to whoever administers and to the person it keeps waiting. */
export function projectHold(
  look: Look,
  selection: Selection,
  { relation, what: { organization, id, categories, begunAt, until, endedAt } }: LegalSeen<LegalHold>,
): Promise<Finished> {
  return project(selection, 'LegalHold', relation, {
    id: () => globalId('hold', organization, id),
    organization: organizationField(look, organization),
    categories: () => categories.map(spelled),
    begunAt: () => moment(begunAt),
    until: () => until && moment(until),
    endedAt: () => endedAt && moment(endedAt),
  });
}
