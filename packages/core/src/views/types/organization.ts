import type { Relation } from '../../access/rule.js';
import type { ActingScope } from '../../access/scope.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { globalId } from '../global-id.js';
import { project } from '../project.js';
import { day } from '../spelling.js';
import type { Finished } from '../views.js';

export function projectOrganization(
  { mayAct }: Pick<OrganizationReader, 'mayAct'>,
  selection: Selection,
  relation: Relation,
  organization: Organization,
): Promise<Finished> {
  return project(selection, 'Organization', relation, {
    id: () => globalId('organization', organization.id),
    handle: () => organization.handle,
    name: () => organization.name,
    closesOn: () => organization.closesOn && day(organization.closesOn),
    contact: (field) => projectContact(field.selection, relation, organization.contact),
    access: (field) =>
      project(field.selection, 'OrganizationAccess', relation, {
        canFindPeers: () => mayAct(organization.id, 'match'),
      }),
  });
}

/** The human a person can turn to. */
export function projectContact(
  selection: Selection,
  relation: Relation,
  { name, reach }: Organization['contact'],
): Promise<Finished> {
  return project(selection, 'Contact', relation, { name: () => name, reach: () => reach });
}

/** Whoever may find the organizations they belong to, or once did, and act in some of them. */
export interface OrganizationReader {
  readonly organization: (id: OrganizationId) => Promise<Organization | undefined>;
  readonly mayAct: (id: OrganizationId, purpose: ActingScope['purpose']) => Promise<boolean>;
}

/** A field that names an organization. */
export function organizationField(
  reader: OrganizationReader,
  id: OrganizationId,
): (field: SelectedField) => Promise<Finished | undefined> {
  return async ({ selection }) => {
    const found = await reader.organization(id);
    return found && projectOrganization(reader, selection, 'member', found);
  };
}
