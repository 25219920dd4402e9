import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../scripts/testing/fresh-database.js';
import { application } from '../a-home.js';
import { aFolder, ask, peerness, serve, withKeys } from './a-server.js';

const folder = aFolder();
const keys = await generateKeyPair('ES256', { extractable: true });
const jwks = join(folder.path, 'keys.json');
writeFileSync(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), alg: 'ES256', kid: 'one' }] }));
const auth = {
  PEERNESS_AUTH_ISSUER: 'https://id.example',
  PEERNESS_AUTH_AUDIENCE: 'peerness',
  PEERNESS_AUTH_JWKS: jwks,
};

let database: FreshDatabase;
let url: string;
beforeAll(async () => {
  database = await freshDatabase();
  const address = new URL(database.url);
  [address.username, address.password] = [application.name, application.password];
  url = address.href;
});
afterAll(async () => {
  await database.drop();
  folder.remove();
});

const environment = () => ({ ...auth, PEERNESS_DATA_DIR: join(folder.path, 'data'), DATABASE_URL: url });
const asSuperuser = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

describe('a PostgreSQL that was given', () => {
  it('is not touched before it is migrated, and migrating says what it did, once', { timeout: 60_000 }, async () => {
    await peerness(['migrate'], {
      ...environment(),
      PEERNESS_OWNER_DATABASE_URL: new URL(`/${new URL(database.url).pathname.slice(1)}_none`, database.url).href,
    }).then(({ code }) => expect(code).toBe(1));
    const made = await freshRole();
    expect(made.code).toBe(0);
    await withKeys(environment());
    const again = await peerness(['migrate', '--json'], {
      ...environment(),
      PEERNESS_OWNER_DATABASE_URL: database.url,
    });
    expect(JSON.parse(again.out)).toMatchObject({ done: true, applied: [] });
  });

  it(
    'serves real tokens, imports nothing by itself, and is ready until it is asked to stop',
    { timeout: 60_000 },
    async () => {
      const server = await serve(environment());
      const sign = (claims: object) =>
        new SignJWT({ ...claims })
          .setIssuedAt()
          .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })
          .setIssuer(auth.PEERNESS_AUTH_ISSUER)
          .setAudience('peerness')
          .setExpirationTime('5m')
          .sign(keys.privateKey);
      expect(
        (await ask(server.url, '{ viewer { person { name } } }', await sign({ sub: 'nobody-yet' }))).body.data,
      ).toEqual({ viewer: null });
      expect((await ask(server.url, '{ viewer { person { name } } }', `${await sign({ sub: 'x' })}x`)).status).toBe(
        401,
      );
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      expect(
        (
          await fetch(`${server.url}/demo/token`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"handle":"newcomer"}',
          })
        ).status,
      ).toBe(404);
      const ended = server.end('SIGTERM');
      await expect
        .poll(
          () =>
            fetch(`${server.url}/readyz`).then(
              ({ status }) => status,
              () => 0,
            ),
          { interval: 20, timeout: 900 },
        )
        .toBe(503);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      expect((await ended).code).toBe(0);
    },
  );

  const contextKey = join(folder.path, 'data', 'keys', 'context.key');
  it.each<[string, () => void, string]>([
    ['missing', () => rmSync(contextKey), 'keys-no-context'],
    ['cut', () => writeFileSync(contextKey, readFileSync(contextKey).subarray(0, 20)), 'keys-no-context'],
    ['another’s', () => writeFileSync(contextKey, `${randomBytes(32).toString('base64url')}\n`), 'context-refused'],
  ])(
    'is not served where the key of contexts is %s: one message says what to do, and so does doctor',
    { timeout: 120_000 },
    async (_what, spoil, code) => {
      const kept = readFileSync(contextKey);
      spoil();
      const { code: exit, err, out } = await peerness(['serve'], environment());
      expect({ exit, out, lines: err.trim().split('\n').length }).toEqual({ exit: 1, out: '', lines: 2 });
      expect(err).not.toMatch(/\n\s+at /);
      expect(JSON.parse((await peerness(['serve', '--json'], environment())).out)).toMatchObject({
        done: false,
        code,
        todo: expect.any(String),
      });
      expect((await peerness(['doctor'], environment())).code).toBe(1);
      writeFileSync(contextKey, kept);
      await (await serve(environment())).end('SIGTERM');
    },
  );

  it.each<[string, string, string, string]>([
    [
      'a wall that was taken down',
      'alter table plan no force row level security',
      'alter table plan force row level security',
      'walls-differ',
    ],
    ['a policy that was dropped', 'drop policy read_by_the_person on plan', 'select 1', 'walls-differ'],
  ])('is refused for %s, and doctor says so', { timeout: 60_000 }, async (_what, down, up, code) => {
    await asSuperuser(down);
    expect(JSON.parse((await peerness(['serve', '--json'], environment())).out)).toMatchObject({ done: false, code });
    const looked = await peerness(['doctor', '--json'], environment());
    expect(looked).toMatchObject({ code: 1, out: expect.stringContaining(code) });
    await asSuperuser(up);
  });

  it('is refused as a role no wall holds back', { timeout: 60_000 }, async () => {
    const refused = await peerness(['serve', '--json'], { ...environment(), DATABASE_URL: database.url });
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({ done: false, code: 'superuser' });
  });

  it('is refused without a way to sign in, and unmigrated', { timeout: 60_000 }, async () => {
    expect(await peerness(['serve'], { PEERNESS_DATA_DIR: folder.path, DATABASE_URL: url })).toMatchObject({
      code: 1,
      err: expect.stringContaining('PEERNESS_AUTH_ISSUER'),
    });
    const empty = await freshDatabase();
    const address = new URL(url);
    address.pathname = new URL(empty.url).pathname;
    expect(
      JSON.parse((await peerness(['serve', '--json'], { ...environment(), DATABASE_URL: address.href })).out),
    ).toMatchObject({ done: false, code: 'not-migrated' });
    await empty.drop();
  });
});

/** The application's role belongs to the whole server: another test file may have made it, or have it made now. */
async function freshRole(): Promise<{ readonly code: number | null }> {
  const migrated = await peerness(['migrate', '--json'], {
    ...environment(),
    PEERNESS_OWNER_DATABASE_URL: database.url,
  });
  return migrated.code === 0
    ? migrated
    : peerness(['migrate', '--json'], { ...environment(), PEERNESS_OWNER_DATABASE_URL: database.url });
}
