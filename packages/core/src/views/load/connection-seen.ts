import { relationToConnection } from '../../access/decide-connection.js';
import type { Relation } from '../../access/rule.js';
import { type Connection, type ConnectionId, otherOf } from '../../connection/connection.js';
import { type Standing, standing } from '../../connection/standing.js';
import type { Kept } from '../../kernel/kept.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Here } from './here.js';
import type { Look } from './look.js';

/** A connection as one of the two sees it. */
export interface ConnectionSeen {
  readonly relation: Relation;
  readonly connection: Connection;
  /** What it reads as. A block is silent: it reads like any invitation that came to nothing, or any connection that ended. */
  readonly standing: Standing;
  readonly version: number;
  readonly other: PersonId;
  readonly blocked: boolean;
  readonly here: Here;
}

export async function findConnection(
  look: Look,
  organization: OrganizationId,
  id: ConnectionId,
): Promise<ConnectionSeen | undefined> {
  const here = await look.here(organization);
  const kept = here?.connections.find(({ value }) => value.id === id);
  return here && kept && connectionSeen(look, here, kept);
}

/** One's own in one organization, or in all one belongs to now; newest invitation first. */
export async function ownConnections(
  look: Look,
  organization: OrganizationId | undefined,
): Promise<readonly ConnectionSeen[]> {
  const own: ConnectionSeen[] = [];
  for (const id of organization === undefined ? await look.organizations() : [organization]) {
    const here = await look.here(id);
    for (const kept of here?.connections ?? []) {
      const seen = here && connectionSeen(look, here, kept);
      if (seen) own.push(seen);
    }
  }
  return own.sort(
    ({ connection: one }, { connection: other }) =>
      other.invitedAt.getTime() - one.invitedAt.getTime() || (one.id < other.id ? 1 : -1),
  );
}

function connectionSeen(
  { me, at }: Look,
  here: Here,
  { value, version }: Kept<Connection>,
): ConnectionSeen | undefined {
  const relation = relationToConnection({ reader: me, connection: value, membership: here.membership, at });
  if (!relation) return undefined;
  const other = otherOf(value, me);
  const blocked = here.around.has(other);
  const reads = standing(value, blocked, at);
  return {
    relation,
    connection: value,
    standing: reads,
    version: versionSeen(value, version, reads),
    other,
    blocked,
    here,
  };
}

/** What came to nothing by itself, or is hidden by a block, has the version it would have had if someone had ended it. */
function versionSeen({ status }: Connection, version: number, reads: Standing): number {
  const isOver = reads === 'not-this-time' || reads === 'ended';
  return isOver && status !== 'closed' && status !== 'ended' ? version + 1 : version;
}
