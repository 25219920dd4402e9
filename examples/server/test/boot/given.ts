import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { confirmCopy, makeKeys, migrate, openPersistence } from '@peerness/persistence';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type FreshDatabase, freshDatabase } from '../../../../scripts/testing/fresh-database.js';
import { contextKeyIn, makeContextKeys } from '../../src/keys/context-keys.js';
import { vaultOf } from '../../src/keys/vault-of.js';
import { keepAdministrator, keepOrganization } from '../../src/organization/set-up-organization.js';
import { application } from '../a-home.js';
import { aFolder } from './a-server.js';

type Environment = Readonly<Record<string, string>>;

/** One database, as its settings; `owned` adds the address of who owns it. */
export interface GivenDatabase {
  readonly settings: Environment & { readonly DATABASE_URL: string };
  readonly owned: Environment;
  readonly superuserUrl: string;
}

/** A provider of tokens, a folder, and empty databases: what an operator with a PostgreSQL of their own has. */
export interface Given {
  readonly folder: string;
  /** An empty one. */
  database(): Promise<GivenDatabase>;
  /** Migrated, with keys in that folder and an organization in it. Answers the code its first administrator comes with. */
  setUp(database: GivenDatabase, keysDir: string): Promise<string>;
  token(subject: string): Promise<string>;
  remove(): Promise<void>;
}

export async function whatIsGiven(): Promise<Given> {
  const { path, remove } = aFolder();
  const keys = await generateKeyPair('ES256', { extractable: true });
  const jwks = join(path, 'provider.json');
  writeFileSync(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), alg: 'ES256', kid: 'one' }] }));
  const [issuer, audience] = ['https://id.example', 'peerness'];
  const databases: FreshDatabase[] = [];
  return {
    folder: path,

    async database() {
      const made = await freshDatabase();
      databases.push(made);
      const url = new URL(made.url);
      [url.username, url.password] = [application.name, application.password];
      const settings = {
        DATABASE_URL: url.href,
        PEERNESS_AUTH_ISSUER: issuer,
        PEERNESS_AUTH_AUDIENCE: audience,
        PEERNESS_AUTH_JWKS: jwks,
      };
      return { settings, owned: { ...settings, PEERNESS_OWNER_DATABASE_URL: made.url }, superuserUrl: made.url };
    },

    async setUp({ settings, superuserUrl }, keysDir) {
      const migrating = { ownerUrl: superuserUrl, application, contextKeys: makeContextKeys(keysDir) };
      // The application's role belongs to the whole server: another test file may be making it.
      await migrate(migrating).catch(() => migrate(migrating));
      confirmCopy(keysDir, makeKeys(keysDir, 'people').recoveryCode);
      const vault = vaultOf({ keysDir }, 'organization', () => undefined);
      const url = settings.DATABASE_URL;
      const persistence = await openPersistence({ url, contextKey: contextKeyIn(keysDir), vault });
      try {
        await persistence.unsafe();
        const { work } = persistence;
        const [id, at] = [newId() as OrganizationId, new Date()];
        const contact = { name: 'Rosa', reach: 'the front desk' };
        await keepOrganization(work, { id, handle: 'harbor-house', name: 'Harbor', contact, policies: [] }, at);
        return (await keepAdministrator(work, id, 'Alexandrina', at)).code;
      } finally {
        await persistence.close();
      }
    },

    token: (subject) =>
      new SignJWT({ sub: subject })
        .setIssuedAt()
        .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('9m')
        .sign(keys.privateKey),

    async remove() {
      for (const one of databases) await one.drop();
      remove();
    },
  };
}
