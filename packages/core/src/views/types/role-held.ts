import type { Relation } from '../../access/rule.js';
import type { SelectedField } from '../../access/selection.js';
import { localize } from '../../kernel/localized.js';
import { inForce } from '../../organization/membership.js';
import type { Role } from '../../organization/role.js';
import { each, project } from '../project.js';
import { day, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { roleLabels } from '../words/roles.js';
import { projectLabel } from './label.js';

/** The roles held now. */
export function projectRoles(
  { selection }: SelectedField,
  relation: Relation,
  roles: readonly Role[],
  { at, languages }: { readonly at: Date; readonly languages: readonly string[] },
): Promise<readonly Finished[]> {
  return each(
    roles.filter((role) => inForce(role, at)),
    (role) =>
      project(selection, 'RoleHeld', relation, {
        code: () => spelled(role.code),
        label: (field) => projectLabel(field, relation, localize(roleLabels[role.code], languages)),
        engagement: () => spelled(role.engagement),
        from: () => day(role.from),
        until: () => role.until && day(role.until),
        places: () => role.places,
      }),
  );
}
