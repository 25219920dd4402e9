import { type Connection, isLive, isOpen } from '../connection/connection.js';
import { mayPair } from '../matching/may-pair.js';
import { inForce, type Membership } from '../organization/membership.js';
import type { Organization } from '../organization/organization.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { PersonId } from '../person/person-id.js';
import type { Presence } from '../presence/presence.js';
import type { Relation } from './rule.js';

/** What a reader's relation to a person in one organization rests on. */
export interface PersonFacts {
  readonly reader: PersonId;
  readonly person: PersonId;
  readonly readersMembership: Membership | undefined;
  readonly membership: Membership | undefined;
  readonly readersPresence: Presence | undefined;
  readonly presence: Presence | undefined;
  /** Every connection between the two in this organization. */
  readonly between: readonly Connection[];
  /** One of them keeps the other away, whoever set it. */
  readonly blocked: boolean;
  readonly organization: Pick<Organization, 'policies'>;
  readonly at: Date;
}

/**
 * In which relation someone stands to a person in one organization. A block hides both from each other; an invitation
 * that is open, or a connection that is live, makes two people participants; anyone else is there for members only
 * while they chose to be seen, are not resting, and the age rule lets the two meet.
 */
export function relationToPerson(facts: PersonFacts): Relation | undefined {
  const { reader, person, presence, between, at } = facts;
  if (reader === person) return facts.membership ? 'self' : undefined;
  if (facts.blocked || !bothBelong(facts)) return undefined;
  if (between.some((connection) => isLive(connection) || isOpen(connection, at))) return 'participant';
  return presence?.setting.seen && !presence.setting.paused && agesMayMeet(facts) ? 'member' : undefined;
}

function bothBelong({ readersMembership, membership, at }: PersonFacts): boolean {
  return [readersMembership, membership].every((one) => one !== undefined && inForce(one, at));
}

function agesMayMeet({ readersPresence, presence, organization, at }: PersonFacts): boolean {
  const [one, other] = [readersPresence?.ageGroup ?? 'unknown', presence?.ageGroup ?? 'unknown'];
  return mayPair(one, other, policyInForce(organization, 'youth', at));
}
