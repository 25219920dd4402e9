import { type Connection, takesPart } from '../connection/connection.js';
import { inForce, type Membership } from '../organization/membership.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import { relationBy } from './decision.js';
import type { Relation } from './rule.js';

/** What a reader's relation to a connection rests on. */
export interface ConnectionFacts {
  readonly reader: PersonId;
  readonly connection: Connection;
  /** The reader's own, in the organization of the connection. */
  readonly membership: Membership | undefined;
  readonly at: Date;
}

/** A connection is the two people's in it, while they belong to its organization; to everyone else there is none. */
export function relationToConnection({ reader, connection, membership, at }: ConnectionFacts): Relation | undefined {
  const theirs = takesPart(connection, reader) && membership !== undefined && inForce(membership, at);
  const ties = theirs ? ([{ kind: 'takes-part', organization: connection.organization }] as const) : [];
  const facts = { category: 'connections', ties, barriers: [], consents: [] } as const;
  return relationBy(decide({ person: reader, roles: [] }, 'connection.read', facts, 'support', at));
}
