import type { Selection } from '../../access/selection.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import type { Someone } from '../load/someone.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';
import { organizationField } from './organization.js';

/** Somebody the reader said something silent about, as the reader knew them: enough to take it back, and no more. */
export function projectSomeone(look: Look, selection: Selection, { membership, presence }: Someone): Promise<Finished> {
  return project(selection, 'Person', 'member', {
    id: () => globalId('person', membership.organization, membership.id),
    name: () => presence?.name,
    isSelf: () => false,
    organization: organizationField(look, membership.organization),
    access: (field) =>
      project(field.selection, 'PersonAccess', 'member', {
        canInvite: () => false,
        canBlock: () => false,
        canShowTo: () => false,
      }),
  });
}
