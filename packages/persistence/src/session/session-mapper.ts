import type { PersonId } from '@peerness/core';
import type { Session, SessionId, SignInKind } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SessionRow } from './session-row.js';

export function toSession(row: Columns<SessionRow>): Session {
  const { id, personId, issuer, subject, key, kind, startedAt, lastSeenOn, endedAt } = row;
  return {
    id: id as SessionId,
    person: personId as PersonId,
    identity: { issuer, subject },
    key,
    kind: kind as SignInKind,
    startedAt,
    lastSeenOn,
    ...optional('endedAt', endedAt),
  };
}

export function toSessionColumns({ person, identity, endedAt, ...same }: Session): Columns<SessionRow> {
  return { ...same, ...identity, personId: person, endedAt: endedAt ?? null };
}
