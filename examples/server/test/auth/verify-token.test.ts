import { createHmac } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { bearerToken } from '../../src/auth/bearer-token.js';
import { ownKeys } from '../../src/auth/own-keys.js';
import { longestToken, type TokenRules, verifyToken } from '../../src/auth/verify-token.js';

const now = new Date('2026-11-22T12:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const good: JWTPayload = {
  iss: 'https://id.example',
  aud: 'peerness',
  sub: 'someone',
  exp: seconds + 300,
  iat: seconds,
};

let rules: TokenRules;
let keys: Record<'RS256' | 'ES256' | 'EdDSA' | 'other', { publicKey: CryptoKey; privateKey: CryptoKey }>;
beforeAll(async () => {
  keys = {
    RS256: await generateKeyPair('RS256', { extractable: true }),
    ES256: await generateKeyPair('ES256', { extractable: true }),
    EdDSA: await generateKeyPair('EdDSA', { extractable: true }),
    other: await generateKeyPair('RS256', { extractable: true }),
  };
  const set = await Promise.all(
    (['RS256', 'ES256', 'EdDSA'] as const).map(async (alg) => ({
      ...(await exportJWK(keys[alg].publicKey)),
      alg,
      kid: alg,
    })),
  );
  rules = { issuer: 'https://id.example', audience: 'peerness', keys: createLocalJWKSet({ keys: set }) };
});

const signed = (
  claims: JWTPayload = good,
  header: Partial<JWTHeaderParameters> = {},
  key: CryptoKey = keys.RS256.privateKey,
): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'RS256', typ: 'at+jwt', ...header }).sign(key);
const unsigned = (header: object, claims: object = good): string =>
  [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
const without = (...names: string[]): JWTPayload =>
  Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)));

describe('a token', () => {
  it.each(['RS256', 'ES256', 'EdDSA'] as const)(
    'signed with %s leads to issuer and subject, and to nothing else it claims',
    async (alg) => {
      const token = await signed(
        { ...good, roles: ['administrator'], email: 'a@b.example' },
        { alg, kid: alg },
        keys[alg].privateKey,
      );
      expect(await verifyToken(token, rules, now)).toEqual({
        issuer: 'https://id.example',
        subject: 'someone',
        signIn: { key: expect.stringMatching(/^[0-9a-f]{64}$/), isNamed: false, issuedAt: now, kind: 'elsewhere' },
      });
    },
  );

  it.each<[string, () => Promise<string> | string]>([
    ['garbage', () => 'garbage'],
    ['three dots', () => '...'],
    ['alg none', () => `${unsigned({ alg: 'none', typ: 'at+jwt' })}.`],
    ['alg None with a signature', () => `${unsigned({ alg: 'None', typ: 'at+jwt' })}.AAAA`],
    [
      'HS256 with the public key as the secret',
      async () => {
        const body = unsigned({ alg: 'HS256', kid: 'RS256', typ: 'at+jwt' });
        return `${body}.${createHmac('sha256', await exportSPKI(keys.RS256.publicKey))
          .update(body)
          .digest('base64url')}`;
      },
    ],
    ['a key nobody published', () => signed(good, { kid: 'unknown' }, keys.other.privateKey)],
    ['a known key id and another key', () => signed(good, {}, keys.other.privateKey)],
    ['a key id with a path in it', () => signed(good, { kid: '../../etc/passwd' }, keys.other.privateKey)],
    ['a key id with SQL in it', () => signed(good, { kid: `' or 1=1 --` }, keys.other.privateKey)],
    [
      'its own key in the header',
      async () => signed(good, { kid: 'other', jwk: await exportJWK(keys.other.publicKey) }, keys.other.privateKey),
    ],
    [
      'a key set of its own',
      () => signed(good, { kid: 'other', jku: 'https://evil.example/keys' }, keys.other.privateKey),
    ],
    [
      'a certificate of its own',
      () => signed(good, { kid: 'other', x5u: 'https://evil.example/cert' }, keys.other.privateKey),
    ],
    ['another issuer', () => signed({ ...good, iss: 'https://other.example' })],
    ['no issuer', () => signed(without('iss'))],
    ['another audience', () => signed({ ...good, aud: 'other' })],
    ['no audience', () => signed(without('aud'))],
    ['no type', () => signed(good, { typ: undefined as never })],
    ['another type', () => signed(good, { typ: 'id_token' })],
    ['an ID token’s nonce', () => signed({ ...good, nonce: 'n' }, { typ: 'JWT' })],
    ['an ID token’s at_hash', () => signed({ ...good, at_hash: 'h' }, { typ: 'JWT' })],
    ['an ID token by its own word', () => signed({ ...good, token_use: 'id' }, { typ: 'JWT' })],
    ['an end 61 seconds ago', () => signed({ ...good, exp: seconds - 61 })],
    ['no end', () => signed(without('exp'))],
    ['a beginning in a minute', () => signed({ ...good, nbf: seconds + 61 })],
    ['no subject', () => signed(without('sub'))],
    ['an empty subject', () => signed({ ...good, sub: '' })],
    ['a subject nobody can keep', () => signed({ ...good, sub: 'x'.repeat(256) })],
    ['a critical extension nobody knows', () => signed(good, { crit: ['x'], x: 1 } as never).catch(() => 'x')],
    ['64 KB', () => signed({ ...good, filler: 'x'.repeat(65_536) })],
    [
      'a changed subject under the old signature',
      async () => {
        const [header, , signature] = (await signed()).split('.');
        return `${header}.${Buffer.from(JSON.stringify({ ...good, sub: 'else' })).toString('base64url')}.${signature}`;
      },
    ],
  ])('with %s leads to nobody', async (_what, make) => {
    expect(await verifyToken(await make(), rules, now)).toBeUndefined();
  });

  it('is believed when clocks are half a minute apart, either way', async () => {
    expect(await verifyToken(await signed({ ...good, exp: seconds - 29 }), rules, now)).toBeDefined();
    expect(await verifyToken(await signed({ ...good, nbf: seconds + 29 }), rules, now)).toBeDefined();
    expect(await verifyToken(await signed(good, { typ: 'JWT' }), rules, now)).toBeDefined();
  });

  it('is not even read when it is too long', async () => {
    const token = await signed({ ...good, filler: 'x'.repeat(longestToken) });
    const unread = { ...rules, keys: () => Promise.reject(new Error('read')) };
    expect(await verifyToken(token, unread, now)).toBeUndefined();
  });
});

describe('the Authorization header', () => {
  it.each<[string, string[], string]>([
    ['none', [], 'none'],
    ['a token', ['Authorization', 'Bearer abc.def'], 'token'],
    ['two of them', ['Authorization', 'Bearer a', 'authorization', 'Bearer b'], 'unclear'],
    ['two tokens in one', ['authorization', 'Bearer a, Bearer b'], 'unclear'],
    ['another scheme', ['authorization', 'Basic YTpi'], 'unclear'],
    ['an empty one', ['authorization', ''], 'unclear'],
    ['a token in another header', ['x-authorization', 'Bearer a'], 'none'],
  ])('with %s is %3$s', (_what, rawHeaders, kind) => {
    expect(bearerToken({ rawHeaders }).kind).toBe(kind);
  });
});

describe('the server’s own key', () => {
  it('is made once, for its owner’s eyes, and signs for as long as was asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'peerness-key-'));
    const token = await (await ownKeys(folder)).sign('newcomer', 1, now);
    const again = await ownKeys(folder);
    expect(await verifyToken(token, again.rules, now)).toMatchObject({
      issuer: again.rules.issuer,
      subject: 'newcomer',
    });
    expect(await verifyToken(token, again.rules, new Date(now.getTime() + 3_600_000 + 31_000))).toBeUndefined();
    expect(statSync(join(folder, 'token-key.json')).mode & 0o777).toBe(0o600);
  });
});
