import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';

export type OrganizationId = Brand<string, 'OrganizationId'>;

export function parseOrganizationId(input: string): Result<OrganizationId, MalformedId> {
  return parseId('OrganizationId', input);
}
