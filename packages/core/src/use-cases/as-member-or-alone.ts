import type { SelfScope } from '../access/scope.js';
import type { Connection } from '../connection/connection.js';
import { isLive } from '../connection/connection.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { moveOn } from './change-connection.js';
import type { NotFound } from './refusals.js';

/** Whether what is done now belongs into the history of the two: not once it reads as over, so that no block shows in it. */
export type BelongsToHistory = (connection: Connection) => Promise<boolean>;

/** Does what one may do even after one left: as a member where one is one, in one's own name where not. */
export async function asMemberOrAlone<Value, Refusal>(
  work: Work,
  self: SelfScope,
  organization: OrganizationId,
  occasion: Occasion,
  task: (ports: Ports, isHistory: BelongsToHistory) => Promise<Result<Value, Refusal | NotFound>>,
): Promise<Result<Value, Refusal | NotFound>> {
  const asOne = await asMember(work, self, organization, 'support', occasion.at, (ports) =>
    task(ports, async (connection) => isLive(connection) && !(await moveOn(ports, self, connection, occasion)).blocked),
  );
  const isMember = asOne.ok || !isNotFound(asOne.error);
  return isMember ? asOne : work(self, (ports) => task(ports, () => Promise.resolve(false)));
}

function isNotFound(refusal: unknown): boolean {
  return typeof refusal === 'object' && refusal !== null && 'kind' in refusal && refusal.kind === 'NotFound';
}
