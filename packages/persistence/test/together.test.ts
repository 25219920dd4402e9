import type { Connection, ConnectionId } from '@peerness/core';
import { type ContractTown, contractTown, daysAfter, someTime } from '@peerness/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

let home: TestDatabase;
let database: Database;
let town: ContractTown;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 4);
  town = await contractTown({ work: createWork(database), newId: uuidV7 });
}, 120_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const waiting = async (): Promise<boolean> => {
  const found = await ask(
    home.superuserUrl,
    `select 1 as one from pg_locks where locktype = 'advisory' and not granted`,
  );
  return found.length > 0;
};

/** Melodie is inviting Corinna, and has not sent it; Corinna looks what is between them. Whether she sees the invitation. */
async function seesWhatIsBeingSent(lock?: 'together'): Promise<boolean> {
  const { harbor, melodie, corinna } = town;
  const invitation: Connection = {
    id: town.id<ConnectionId>(),
    organization: harbor.id,
    kind: 'mutual',
    inviter: melodie,
    invitee: corinna,
    invitedAt: someTime,
    openUntil: daysAfter(someTime, 14),
    status: 'invited',
  };
  const [began, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const inviting = town.work(town.support(melodie), async ({ connections }) => {
    await connections.between(harbor.id, melodie, corinna, 'together');
    began.resolve();
    await sent.promise;
    await connections.keep({ value: invitation, version: 0 }, []);
  });
  await began.promise;
  const looking = town.work(town.support(corinna), ({ connections }) =>
    connections.between(harbor.id, corinna, melodie, lock),
  );
  if (lock) await expect.poll(waiting).toBe(true);
  else await looking;
  sent.resolve();
  await inviting;
  return (await looking).some(({ value }) => value.id === invitation.id);
}

describe('two people, of whom one invites while the other would part from them', () => {
  it('wait for each other: whoever parts sees the invitation that was being sent', async () => {
    expect(await seesWhatIsBeingSent('together')).toBe(true);
  });

  it('would miss it if they did not wait', async () => {
    expect(await seesWhatIsBeingSent()).toBe(false);
  });
});
