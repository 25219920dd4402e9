import type { EntityManager } from '@mikro-orm/postgresql';
import { quote } from './grants.js';
import { MigrationRefused } from './migration-refused.js';
import { scramVerifier } from './scram.js';

/** Who the server signs in as. Without a password only where PostgreSQL itself asks for none. */
export interface ApplicationRole {
  readonly name: string;
  readonly password?: string;
}

/** Creates the role, unless it is there. Answers whether it did. An existing role is never changed. */
export async function ensureApplicationRole(em: EntityManager, { name, password }: ApplicationRole): Promise<boolean> {
  const [me] = await em.execute<{ creates: boolean; there: boolean }[]>(
    `select rolcreaterole or rolsuper as creates, exists (select 1 from pg_roles where rolname = ?) as there
     from pg_roles where rolname = current_user`,
    [name],
  );
  if (me?.there) return false;
  if (!me?.creates) throw new MigrationRefused('owner-may-not-create-roles', name);

  const secret = password === undefined ? '' : ` password '${scramVerifier(password)}'`;
  await em.execute(
    `create role ${quote(name)} login nosuperuser nocreatedb nocreaterole nobypassrls noreplication noinherit${secret}`,
  );
  return true;
}
