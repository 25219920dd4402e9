import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { dropDatabases } from './databases.js';
import type { TestDatabases } from './provided.js';
import { testServer } from './test-server.js';

type Shared = { users: number; readonly started: Promise<{ databases: TestDatabases; stop(): Promise<void> }> };

/** Projects are set up one after another in one process but each load this file anew: one server serves them all. */
const shared = globalThis as { [key: symbol]: Shared | undefined };
const key = Symbol.for('peerness.postgres-for-tests');

/** Vitest's global set-up: one PostgreSQL for the whole run; what it returns clears everything away. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = (shared[key] ??= { users: 0, started: start() });
  server.users += 1;
  const { databases, stop } = await server.started;
  project.provide('testDatabases', databases);
  return async () => {
    server.users -= 1;
    if (server.users > 0) return;
    shared[key] = undefined;
    await stop();
  };
};

/** Names carry the time of the run, so that what an interrupted run left on a lent server goes the next day. */
const start = async (): ReturnType<() => Shared['started']> => {
  const server = await testServer();
  const { superuserUrl } = server;
  const prefix = `peerness_test_${Date.now().toString(36)}_${randomBytes(3).toString('hex')}_`;
  // What is written into the proofs' databases is this run's alone; a run is repeated by setting it.
  process.env['PROOF_SEED'] ??= prefix;
  await dropDatabases(superuserUrl, 'peerness_test_', (name) => Date.now() - begunAt(name) > 86_400_000);
  process.stdout.write(`The tests run on ${server.kind}.\n`);
  return {
    databases: { superuserUrl, prefix },
    stop: async () => {
      await dropDatabases(superuserUrl, prefix);
      await server.stop();
    },
  };
};

const begunAt = (name: string): number => parseInt(name.split('_')[2] ?? '', 36);
