import { describeCapacity, describeCovering, describeLifeTogether } from '@peerness/core/testing';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
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

describeLifeTogether('PostgreSQL', async () => ({ work: createWork(database), newId: uuidV7 }));
describeCovering('PostgreSQL', async () => ({ work: createWork(database), newId: uuidV7 }));
describeCapacity('PostgreSQL', async () => ({ work: createWork(database), newId: uuidV7 }), 50);
