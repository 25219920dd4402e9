import { describeEveryPort } from '@peerness/core/testing';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createVault, createWork, keysInMemory } from '../src/index.js';
import { openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

let home: TestDatabase;
let database: Database;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home);
});

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const vault = createVault(keysInMemory());

describeEveryPort('PostgreSQL with every word sealed', async () => ({
  work: createWork(database, vault),
  newId: uuidV7,
}));
