import { decideConcern } from '../../access/decide-concern.js';
import { relationBy } from '../../access/decision.js';
import type { Relation } from '../../access/rule.js';
import type { Concern, ConcernId } from '../../concern/concern.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { globalId } from '../global-id.js';
import type { Look } from './look.js';
import { isOverseen } from './overseen.js';

/** A concern as its reporter, or the one recipient they picked, sees it. */
export interface ConcernSeen {
  readonly relation: Relation;
  readonly concern: Concern;
}

export async function findConcern(
  look: Look,
  organization: OrganizationId,
  id: ConcernId,
): Promise<ConcernSeen | undefined> {
  const own = await look.own(({ concerns }) => concerns.find(organization, id));
  const concern =
    own ?? (await look.acting(organization, 'support', ({ concerns }) => concerns.find(organization, id)));
  return concern && concernSeen(look, concern);
}

/** What the reader reported, newest first. */
export async function ownConcerns(look: Look): Promise<readonly ConcernSeen[]> {
  return allSeen(look, await look.own(({ concerns }) => concerns.reportedBy(look.me)));
}

/** What was told to the reader in this organization, newest first. */
export async function concernsToMe(look: Look, organization: OrganizationId): Promise<readonly ConcernSeen[]> {
  const told = await look.acting(organization, 'support', ({ concerns }) => concerns.toldTo(organization, look.me));
  const seen = await allSeen(look, told ?? []);
  return seen.filter(({ relation }) => relation === 'shown');
}

async function allSeen(look: Look, concerns: readonly Concern[]): Promise<readonly ConcernSeen[]> {
  const seen: ConcernSeen[] = [];
  for (const concern of concerns) {
    const one = await concernSeen(look, concern);
    if (one) seen.push(one);
  }
  return seen;
}

async function concernSeen(look: Look, concern: Concern): Promise<ConcernSeen | undefined> {
  const { me: reader, at } = look;
  const { organization, reporter } = concern;
  const here = reporter === reader ? undefined : await look.here(organization);
  const overseen = here ? await isOverseen(look, reporter) : false;
  const decision = decideConcern({
    reader,
    concern,
    membership: here?.membership,
    barriers: [
      ...(here?.around.has(reporter) ? (['kept-apart'] as const) : []),
      ...(overseen ? (['oversees'] as const) : []),
    ],
    at,
  });
  look.ledger.saw(decision, {
    owner: reporter,
    organization,
    action: 'concern.read',
    category: 'concerns',
    thing: globalId('concern', organization, concern.id),
    purpose: 'support',
  });
  const relation = relationBy(decision);
  return relation && { relation, concern };
}
