import type { SelfScope } from '../access/scope.js';
import { partedBy } from '../connection/end-connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { type Block, isSameBlock } from '../presence/blocks.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { blockEvent } from './block-event.js';
import { keepConnection } from './change-connection.js';
import { withdrawConsents } from './give-consent.js';
import { partFrom } from './part.js';
import type { NotFound } from './refusals.js';

export interface BlockPerson {
  readonly organization: OrganizationId;
  readonly person: MembershipId;
}

export type BlockPersonRefusal = NotFound | ChangedMeanwhile;

/** Keeps someone away, silently and at once. Someone who is not there is answered the same. */
export async function block(
  work: Work,
  self: SelfScope,
  command: BlockPerson,
  occasion: Occasion,
): Promise<Result<Outcome, BlockPersonRefusal>> {
  const { organization, person: membership } = command;
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, BlockPersonRefusal>> => {
      const blocked = (await ports.memberships.find(organization, membership))?.value.person;
      if (blocked === self.actor) return err({ kind: 'NotFound', path: ['person'] });
      if (blocked === undefined) return ok({});
      await setBlock(ports, { person: self.actor, blocked, organization, at: occasion.at }, occasion);
      const parted = await part(ports, self, command, blocked, occasion);
      return parted.ok ? ok({}) : parted;
    },
  );
}

async function setBlock({ blocks }: Ports, block: Block, occasion: Occasion): Promise<void> {
  const before = await blocks.setBy(block.person);
  if (before.some((one) => isSameBlock(one, block))) return;
  await blocks.set(block, [blockEvent('PersonBlocked', block, occasion)]);
}

/** Closes or ends whatever is between the two here, and with it everything they showed each other anywhere. */
async function part(
  ports: Ports,
  self: SelfScope,
  { organization }: BlockPerson,
  blocked: PersonId,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  for (const { value } of await ports.connections.between(organization, self.actor, blocked)) {
    const current = await ports.connections.find(organization, value.id, 'update');
    const event = current && partedBy(current.value, occasion.at);
    if (!event) continue;
    const kept = await keepConnection(ports, self, current, event, {}, occasion);
    if (!kept.ok) return kept;
    const parted = await partFrom(ports, self, current.value, occasion);
    if (!parted.ok) return parted;
  }
  await ports.consents.giveUp(self.actor, blocked);
  return withdrawConsents(ports, self, blocked, occasion);
}
