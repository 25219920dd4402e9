import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { NotFound } from './refusals.js';

/** Someone as they are known in one organization. */
export interface AboutSomeone {
  readonly organization: OrganizationId;
  readonly person: MembershipId;
}

/**
 * Does something silent about somebody else in an organization. Someone who is not there is answered the same as someone
 * who is; oneself is nobody else. Whatever can be refused without knowing whom it is about is refused `first`.
 */
export function aboutSomeone<Refusal>(
  work: Work,
  self: SelfScope,
  { organization, person }: AboutSomeone,
  { at }: Pick<Occasion, 'at'>,
  task: (ports: Ports, other: PersonId) => Promise<Result<unknown, Refusal>>,
  first: (ports: Ports) => Promise<Result<unknown, Refusal>> = () => Promise.resolve(ok(undefined)),
): Promise<Result<Outcome, Refusal | NotFound>> {
  return asMember(
    work,
    self,
    organization,
    'support',
    at,
    async (ports): Promise<Result<Outcome, Refusal | NotFound>> => {
      const possible = await first(ports);
      if (!possible.ok) return possible;
      const other = (await ports.memberships.find(organization, person))?.value.person;
      if (other === self.actor) return err({ kind: 'NotFound', path: ['person'] });
      if (other === undefined) return ok({});
      const done = await task(ports, other);
      return done.ok ? ok({}) : done;
    },
  );
}
