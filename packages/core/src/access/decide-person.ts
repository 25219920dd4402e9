import { type Connection, isLive, isOpen } from '../connection/connection.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { termsOfBeingSeen } from './terms-of.js';
import { mayPair } from '../matching/may-pair.js';
import { inForce, type Membership } from '../organization/membership.js';
import type { Organization } from '../organization/organization.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { PersonId } from '../person/person-id.js';
import type { Presence } from '../presence/presence.js';
import { decide } from './decide.js';
import { type Decision, relationBy } from './decision.js';
import type { Relation } from './rule.js';
import type { Barrier, Tie } from './tie.js';

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
  /** What else stands between the two. */
  readonly barriers?: readonly Barrier[];
  /** What the person denied, to whomever. */
  readonly refusals?: readonly ConsentTerms[];
  readonly organization: Pick<Organization, 'policies'>;
  readonly at: Date;
}

/**
 * In which relation someone stands to a person in one organization. A block hides both from each other; an invitation
 * that is open, or a connection that is live, makes two people participants; anyone else is there for members only
 * while they chose to be seen, are not resting, and the age rule lets the two meet.
 */
export function relationToPerson(facts: PersonFacts): Relation | undefined {
  return relationBy(decidePerson(facts));
}

export function decidePerson(facts: PersonFacts): Decision {
  const { reader, person, presence, membership, barriers = [], refusals = [], at } = facts;
  return decide(
    { person: reader, roles: [] },
    'person.see',
    {
      ...(membership && { owner: person }),
      category: 'name',
      thing: 'name',
      ties: tiesToPerson(facts),
      barriers: [...barriers, ...(facts.blocked ? (['kept-apart'] as const) : []), ...barriersByAge(facts)],
      consents: [...(presence ? termsOfBeingSeen(presence) : []), ...refusals],
    },
    'display',
    at,
  );
}

/**
 * How two people stand to each other in one organization: not at all, unless both belong to it now. A guest sees
 * nobody there but whoever wrote to them.
 */
function tiesToPerson({ readersMembership, membership, between, at }: PersonFacts): readonly Tie[] {
  if (!membership || !readersMembership) return [];
  if (!inForce(membership, at) || !inForce(readersMembership, at)) return [];
  const { organization } = membership;
  return [
    ...(readersMembership.guest ? [] : [{ kind: 'fellow-member', organization } as const]),
    ...between.flatMap((connection): readonly Tie[] => {
      if (isLive(connection)) return [{ kind: 'connected', organization, connection: connection.id }];
      return isOpen(connection, at) ? [{ kind: 'invited', organization }] : [];
    }),
  ];
}

/** What the ages of two people put between them here: it closes the person to members, and what is for members of them. */
export function barriersByAge({
  readersPresence,
  presence,
  organization,
  at,
}: Pick<PersonFacts, 'readersPresence' | 'presence' | 'organization' | 'at'>): readonly Barrier[] {
  const [one, other] = [readersPresence?.ageGroup ?? 'unknown', presence?.ageGroup ?? 'unknown'];
  return mayPair(one, other, policyInForce(organization, 'youth', at)) ? [] : ['ages-apart'];
}
