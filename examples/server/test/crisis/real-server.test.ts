import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { selfScope } from '@peerness/core';
import { activateCrisis } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { migrate, openPersistence, type Persistence } from '@peerness/persistence';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextKeyIn } from '../../src/keys/context-keys.js';
import { vaultOf } from '../../src/keys/vault-of.js';
import { application } from '../a-home.js';
import { serve, type Served } from '../boot/a-server.js';
import { type Given, whatIsGiven } from '../boot/given.js';
import { everyStep, owner, stepsWritten, supporters, writeACrisisPlan } from './written-crisis.js';

const jobs = { name: 'peerness_crisis_server_test', password: 'only for tests' };

let given: Given;
let client: Client;
let persistence: Persistence;
let environment: Readonly<Record<string, string>>;
let server: Served | undefined;

beforeAll(async () => {
  given = await whatIsGiven();
  const keysDir = join(given.folder, 'keys');
  const database = await given.database();
  await given.setUp(database, keysDir);
  await migrate({ ownerUrl: database.superuserUrl, application, jobs });
  const jobsUrl = new URL(database.superuserUrl);
  [jobsUrl.username, jobsUrl.password] = [jobs.name, jobs.password];
  environment = {
    ...database.settings,
    PEERNESS_KEYS_DIR: keysDir,
    PEERNESS_DATA_DIR: join(given.folder, 'data'),
    PEERNESS_JOBS_URL: jobsUrl.href,
  };
  client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  persistence = await openPersistence({
    url: database.settings.DATABASE_URL,
    contextKey: contextKeyIn(keysDir),
    vault: vaultOf({ keysDir }, 'organization', () => undefined),
  });
  await persistence.unsafe();
}, 300_000);
afterAll(async () => {
  await server?.end('SIGKILL');
  await persistence?.close();
  await client?.end();
  await given?.remove();
});

const until = async (wanted: number, within = 100_000): Promise<void> => {
  for (const end = Date.now() + within; (await stepsWritten(client)).length < wanted; await pause(50))
    if (Date.now() > end) throw new Error(`It did not come to pass: ${(await stepsWritten(client)).join(' · ')}`);
};

/** As if their minutes were up: short times, as data. */
const minutesAreUp = () => client.query('update crisis_asked set until = now()');

describe('a crisis in the server people run, with nobody answering', () => {
  it('comes to every step, in order, once, through three restarts', { timeout: 600_000 }, async () => {
    const { work } = persistence;
    const crisis = await writeACrisisPlan(work);
    const active = await activateCrisis(work, selfScope(owner), { crisis }, { at: new Date(), newId });
    expect(active.ok).toBe(true);
    for (const [nth] of supporters.entries()) {
      server = await serve(environment);
      await until(2 + nth);
      await server.end(nth === 0 ? 'SIGTERM' : 'SIGKILL');
      expect(await stepsWritten(client)).toEqual(everyStep.slice(0, 2 + nth));
      await minutesAreUp();
    }
    server = await serve(environment);
    await until(everyStep.length - 1 - supporters.length);
    await client.query('update crisis_activation set active_until = now()');
    await until(everyStep.length);
    // Nothing more comes of it, however often it is looked at.
    await pause(2_000);
    expect(await stepsWritten(client)).toEqual(everyStep);
    const { rows } = await client.query('select count(*)::int as times from crisis_asked');
    expect(rows).toEqual([{ times: supporters.length }]);
    console.log(`crisis clock: ${everyStep.length} steps, in order, once, through 3 restarts of the built server`);
  });
});
