import type { MalformedId } from '../../kernel/id.js';
import type { Result } from '../../kernel/result.js';
import type { SelectedField } from '../../access/selection.js';
import { type OrganizationId, parseOrganizationId } from '../../organization/organization-id.js';
import { readGlobalId } from '../global-id.js';

/** The id some text names, if it is one. */
export function named<Id>(parse: (text: string) => Result<Id, MalformedId>, text: string | undefined): Id | undefined {
  const parsed = parse(text ?? '');
  return parsed.ok ? parsed.value : undefined;
}

/** The organization a field's argument names by its global id. */
export function organizationNamed({ arguments: { organization } }: SelectedField): OrganizationId | undefined {
  const ref = readGlobalId(typeof organization === 'string' ? organization : '');
  return ref.ok && ref.value.kind === 'organization' ? named(parseOrganizationId, ref.value.ids[0]) : undefined;
}
