import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type FreshDatabase, freshDatabase } from '../../../../scripts/testing/fresh-database.js';
import { application } from '../a-home.js';
import { aFolder } from './a-server.js';

type Environment = Readonly<Record<string, string>>;

/** A provider of tokens, a folder, and empty databases: what an operator with a PostgreSQL of their own has. */
export interface Given {
  readonly folder: string;
  /** An empty database, as its settings. `owned` adds the address of who owns it. */
  database(): Promise<{ readonly settings: Environment; readonly owned: Environment; readonly superuserUrl: string }>;
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
