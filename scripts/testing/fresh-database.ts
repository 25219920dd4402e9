import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withConnection } from '../../examples/server/src/embedded-postgres/with-connection.js';
import { withDatabase } from './databases.js';
import './provided.js';

/** A database of one's own; `url` is a superuser's. `drop` disconnects whoever is still there. */
export type FreshDatabase = { readonly url: string; drop(): Promise<void> };

/** An empty database, or a copy of a prepared template, for one test file. What is not dropped goes with the run. */
export const freshDatabase = async (template = 'template1'): Promise<FreshDatabase> => {
  const { superuserUrl, prefix } = inject('testDatabases');
  const name = `${prefix}${randomBytes(5).toString('hex')}`;
  await run(superuserUrl, `create database "${name}" template "${template}" strategy file_copy`);
  return {
    url: withDatabase(superuserUrl, name),
    drop: () => run(superuserUrl, `drop database if exists "${name}" with (force)`),
  };
};

/**
 * The template `name`, prepared by whichever test file asks first while the others wait; give the result to
 * `freshDatabase`. `prepare` gets a superuser's address and has to close its connections before it is done.
 */
export const preparedTemplate = async (name: string, prepare: (url: string) => Promise<void>): Promise<string> => {
  const { superuserUrl, prefix } = inject('testDatabases');
  const template = `${prefix}template_${name}`;
  await withConnection(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const found = await client.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount !== 0) return;
    const draft = await freshDatabase();
    await prepare(draft.url);
    await client.query(`alter database "${new URL(draft.url).pathname.slice(1)}" rename to "${template}"`);
  });
  return template;
};

const run = (url: string, sql: string): Promise<void> =>
  withConnection(url, async (client) => {
    await client.query(sql);
  });
