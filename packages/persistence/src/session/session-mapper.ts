import type { PersonId } from '@peerness/core';
import type { Session, SessionId, SignInKind } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { SessionRow } from './session-row.js';

const helperOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'session', column: 'helped_by', row });

export function toSession(sealer: Sealer, row: Columns<SessionRow>): Session {
  const { id, personId, issuer, subject, key, kind, startedAt, lastSeenOn, helpedBy, endsAt, endedAt } = row;
  return {
    id: id as SessionId,
    person: personId as PersonId,
    identity: { issuer, subject },
    key,
    kind: kind as SignInKind,
    startedAt,
    lastSeenOn,
    ...(helpedBy && endsAt && { assistance: { helpedBy: sealer.open(helpedBy, helperOf(personId, id)), endsAt } }),
    ...optional('endedAt', endedAt),
  };
}

export function toSessionColumns(
  sealer: Sealer,
  { person, identity, assistance, endedAt, ...same }: Session,
): Columns<SessionRow> {
  return {
    ...same,
    ...identity,
    personId: person,
    helpedBy: assistance ? sealer.seal(assistance.helpedBy, helperOf(person, same.id)) : null,
    endsAt: assistance?.endsAt ?? null,
    endedAt: endedAt ?? null,
  };
}
