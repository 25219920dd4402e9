import { type OrganizationId, parseOrganizationId } from '../organization/organization-id.js';

/**
 * Names a dimension: a built-in key (`language`), or an organization's own (`<organization id>/service`). Plain text,
 * because it is data: it stands in rows, files and answers.
 */
export type DimensionId = string;

export function organizationDimensionId(organization: OrganizationId, key: string): DimensionId {
  return `${organization}/${key}`;
}

/** Whose dimension it is; none for a built-in one. */
export function organizationOf(id: DimensionId): OrganizationId | undefined {
  const [organization = '', key] = id.split('/');
  const parsed = parseOrganizationId(organization);
  return key !== undefined && parsed.ok ? parsed.value : undefined;
}

/** Built-in keys and organizations' own keys look the same: a lower-case word, or words with hyphens. */
export function isDimensionKey(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 64;
}

/** Options' keys may begin with a digit: `13-15`. */
export function isOptionKey(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64;
}
