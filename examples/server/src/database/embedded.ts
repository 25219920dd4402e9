import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@peerness/persistence';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
  superuser,
  type EmbeddedPostgres,
} from '../embedded-postgres/index.js';
import { prepareIssuer } from '../issuer/schema.js';
import { makeContextKeys } from '../keys/context-keys.js';
import { type Installation, jobsPassword, names } from './installation.js';

/** The address of the embedded database for one of its three roles. */
export type AddressFor = (role: 'owner' | 'application' | 'jobs') => string;

/** Addresses in a PostgreSQL that listens on `port`. */
export function addressesAt(port: number, installation: Installation): AddressFor {
  const passwords = {
    owner: installation.ownerPassword,
    application: installation.applicationPassword,
    jobs: jobsPassword(installation),
  };
  return (role) => `postgres://${names[role]}:${passwords[role]}@127.0.0.1:${port}/${names.database}`;
}

/** Starts PostgreSQL on the folder, or finds the one a running server of this folder has. */
export async function startOrJoin(
  dataDir: string,
  log: (line: string) => void,
): Promise<{ port: number; started?: EmbeddedPostgres }> {
  try {
    const started = await startEmbeddedPostgres({ folder: dataDir, durable: true, log });
    return { port: started.port, started };
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || error.code !== 'folder-in-use') throw error;
    const { port } = JSON.parse(readFileSync(join(dataDir, 'server.lock'), 'utf8')) as { port?: number };
    if (port === undefined) throw error;
    return { port };
  }
}

/** Makes the owner's role, the database and the key of its contexts, unless they are there, and migrates as that owner. */
export async function prepareDatabase(
  postgres: EmbeddedPostgres,
  installation: Installation,
  keysDir: string,
): Promise<void> {
  await makeOwnerAndDatabase(postgres, installation);
  await migrate({
    ownerUrl: addressesAt(postgres.port, installation)('owner'),
    application: { name: names.application, password: installation.applicationPassword },
    contextKeys: makeContextKeys(keysDir),
    jobs: { name: names.jobs, password: jobsPassword(installation) },
  });
  await prepareIssuer(addressesAt(postgres.port, installation)('owner'), names.application);
}

/** The owner's role and a database of theirs with nothing in it, unless they are there. */
export async function makeOwnerAndDatabase(postgres: EmbeddedPostgres, installation: Installation): Promise<void> {
  await asSuperuser(postgres, async (client) => {
    const { rows: roles } = await client.query('select from pg_roles where rolname = $1', [names.owner]);
    if (roles.length === 0)
      await client.query(
        `create role ${escapeIdentifier(names.owner)} login createrole password ${escapeLiteral(installation.ownerPassword)}`,
      );
    const { rows: databases } = await client.query('select from pg_database where datname = $1', [names.database]);
    if (databases.length === 0)
      await client.query(`create database ${escapeIdentifier(names.database)} owner ${escapeIdentifier(names.owner)}`);
  });
}

/** Removes the database and all that is in it. For a demo only. */
export async function dropDatabase(postgres: EmbeddedPostgres): Promise<void> {
  await asSuperuser(postgres, (client) =>
    client.query(`drop database if exists ${escapeIdentifier(names.database)} with (force)`),
  );
}

async function asSuperuser(postgres: EmbeddedPostgres, task: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: postgres.url(superuser, 'postgres') });
  await client.connect();
  try {
    await task(client);
  } finally {
    await client.end();
  }
}
