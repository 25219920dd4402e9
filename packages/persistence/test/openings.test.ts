import { describeOpenings } from '@peerness/core/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonId } from '@peerness/core';
import { openPersistence, type Persistence } from '../src/index.js';
import { ask, contextKey, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

let home: TestDatabase;
let persistence: Persistence;

beforeAll(async () => {
  home = await testDatabase();
  persistence = await openPersistence({ url: home.applicationUrl, contextKey });
});

afterAll(async () => {
  await persistence?.close();
  await home?.drop();
});

const listening = () =>
  ask<{ pid: number }>(
    home.superuserUrl,
    "select pid from pg_stat_activity where application_name = 'peerness openings' and datname = current_database()",
  );

describeOpenings(
  'PostgreSQL',
  async () => ({ work: persistence.work, openings: persistence.openings, newId: uuidV7 }),
  async () => {
    const [held] = await listening();
    await ask(home.superuserUrl, 'select pg_terminate_backend(?)', [held?.pid]);
  },
);

describe('the connection knocks travel by', () => {
  it('is held while somebody listens, is one for all, and tells whoever reads along no person', async () => {
    const nobody = '01890000-0000-7000-8000-0000000000ff' as PersonId;
    const listeners = [1, 2, 3].map(() => persistence.openings.listen(nobody, vi.fn()));
    await vi.waitFor(async () => expect(await listening()).toHaveLength(1), { timeout: 30_000 });
    for (const listener of listeners) listener.stop();
    await vi.waitFor(async () => expect(await listening()).toEqual([]), { timeout: 30_000 });
  });
});
