import type { EntityManager } from '@mikro-orm/postgresql';
import { quote } from './grants.js';
import { MigrationRefused } from './migration-refused.js';
import { scramVerifier } from './scram.js';

/** The schema the jobs live in. Its role owns it and may do nothing elsewhere. */
export const jobsSchema = 'peerness_jobs';

/** Who the dispatcher's jobs are kept by. Without a password only where PostgreSQL itself asks for none. */
export interface JobsRole {
  readonly name: string;
  readonly password?: string;
}

/** Creates the role and the schema it owns, unless they are there. It can read no table of ours. */
export async function ensureJobsRole(em: EntityManager, { name, password }: JobsRole): Promise<void> {
  const role = quote(name);
  const [facts] = await em.execute<{ creates: boolean; there: boolean; schema: boolean; database: string }[]>(
    `select rolcreaterole or rolsuper as creates, exists (select 1 from pg_roles where rolname = ?) as there,
       to_regnamespace(?) is not null as schema, current_database()::text as database
     from pg_roles where rolname = current_user`,
    [name, jobsSchema],
  );
  if (!facts?.there) {
    if (!facts?.creates) throw new MigrationRefused('owner-may-not-create-roles', name);
    const secret = password === undefined ? '' : ` password '${scramVerifier(password)}'`;
    await em.execute(
      `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls noreplication noinherit${secret}`,
    );
  }
  // graphile-worker asks for its schema `if not exists`, which PostgreSQL lets only those ask who may create one.
  await em.execute(`grant create on database ${quote(facts?.database ?? '')} to ${role}`);
  if (!facts?.schema) {
    // To give a schema away one has to be a member of its owner, for as long as that takes.
    await em.execute(`grant ${role} to current_user`);
    await em.execute(`create schema ${jobsSchema} authorization ${role}`);
    await em.execute(`revoke ${role} from current_user`);
  }
}
