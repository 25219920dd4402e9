import { type Identity, type PersonId, signInScope } from '@peerness/core';
import { assistanceOf, type SessionId } from '@peerness/core/record';
import { type ContractTown, longBefore, someTime } from '@peerness/core/testing';

/** Somebody signs in, once beside a helper, and signs out everywhere. */
export async function signInAndOut(
  { work, self, id, event }: ContractTown,
  person: PersonId,
  identity: Identity,
): Promise<void> {
  const one = { id: id<SessionId>(), person, identity, key: id().repeat(2), kind: 'passkey' } as const;
  await work(signInScope(identity), ({ sessions }) =>
    sessions.begin({ ...one, startedAt: longBefore, lastSeenOn: longBefore }),
  );
  const beside = {
    ...one,
    id: id<SessionId>(),
    key: id().repeat(2),
    kind: 'visit-code',
    assistance: assistanceOf('A helper’s name', longBefore),
  } as const;
  await work(signInScope(identity), ({ sessions }) =>
    sessions.begin({ ...beside, startedAt: longBefore, lastSeenOn: longBefore }),
  );
  await work(self(person), ({ sessions }) =>
    sessions.signOut(person, someTime, [event({ person }, 'session', id(), 1, 'SignedOutEverywhere')]),
  );
}
