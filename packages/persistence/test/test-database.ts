import { type FreshDatabase, freshDatabase, preparedTemplate } from '../../../scripts/testing/fresh-database.js';
import { contextKeyFrom, migrate, openDatabase } from '../src/index.js';
import { rows } from '../src/rows.js';
import type { Database } from '../src/database/open-database.js';

export const ownerRole = 'peerness_test_owner';
export const application = { name: 'peerness_test_application', password: 'only for tests' };
/** What contexts are signed with in every migrated database. */
export const contextKey = contextKeyFrom(Buffer.alloc(32, 7));

/** A migrated database of one's own, and its address for each of the three who may connect. */
export interface TestDatabase {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  drop(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const template = await preparedTemplate('persistence', async (url) => {
    await giveToOwner(url);
    await migrate({ ownerUrl: as(url, ownerRole), application, contextKeys: [contextKey] });
  });
  return addresses(await freshDatabase(template));
}

/** An empty database that belongs to the owner: nothing is migrated. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const fresh = await freshDatabase();
  await giveToOwner(fresh.url);
  return addresses(fresh);
}

/** Asks one thing as whoever the address names, and closes. Values come back as PostgreSQL gave them. */
export async function ask<Row extends object>(
  url: string,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const database = await openDatabase({ url, connections: 1 }, []);
  try {
    return await database.orm.em.fork().execute<Row[]>(sql, [...params]);
  } finally {
    await database.close();
  }
}

export function openAsApplication({ applicationUrl }: TestDatabase, connections = 10): Promise<Database> {
  return openDatabase({ url: applicationUrl, connections, contextKey }, rows);
}

function addresses({ url, drop }: FreshDatabase): TestDatabase {
  return { superuserUrl: url, ownerUrl: as(url, ownerRole), applicationUrl: as(url, application.name), drop };
}

async function giveToOwner(url: string): Promise<void> {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  await ask(
    url,
    `do $$ begin create role ${ownerRole} login createrole password '${application.password}';
     exception when duplicate_object or unique_violation then null; end $$`,
  );
  await ask(url, `alter database "${database}" owner to ${ownerRole}`);
}

function as(url: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = application.password;
  return address.href;
}
