import { type Identity, type PersonId, signInScope } from '@peerness/core';
import type { SessionId } from '@peerness/core/record';
import { type ContractTown, longBefore, someTime } from '@peerness/core/testing';

/** Somebody signs in, and signs out everywhere. */
export async function signInAndOut(
  { work, self, id, event }: ContractTown,
  person: PersonId,
  identity: Identity,
): Promise<void> {
  const one = { id: id<SessionId>(), person, identity, key: id().repeat(2), kind: 'passkey' } as const;
  await work(signInScope(identity), ({ sessions }) =>
    sessions.begin({ ...one, startedAt: longBefore, lastSeenOn: longBefore }),
  );
  await work(self(person), ({ sessions }) =>
    sessions.signOut(person, someTime, [event({ person }, 'session', id(), 1, 'SignedOutEverywhere')]),
  );
}
