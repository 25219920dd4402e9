import type { OrganizationId } from '../organization/organization-id.js';
import type { SystemScope } from './scope.js';

/** To hold in memory how people are present in one organization, before anybody asks. No wishes, no connections. */
export function indexScope(organization: OrganizationId): SystemScope {
  return { purpose: 'index', organization } as SystemScope;
}
