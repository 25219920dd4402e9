import type { SelfScope } from '../access/scope.js';
import { err, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { runsRounds } from '../round/runs-rounds.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { NotFound } from './refusals.js';

/** Does something as whoever runs rounds in an organization. To anyone else it is as if there were no round. */
export function asRoundRunner<Value, Refusal>(
  work: Work,
  self: SelfScope,
  organization: OrganizationId,
  at: Date,
  task: (ports: Ports) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotFound>> {
  return asMember(
    work,
    self,
    organization,
    'match',
    at,
    async (ports, { value: membership }): Promise<Result<Value, Refusal | NotFound>> =>
      runsRounds(membership, at) ? task(ports) : err({ kind: 'NotFound' }),
  );
}
