import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareIssuer } from '../../src/issuer/schema.js';
import { keepAdministrator, keepOrganization } from '../../src/organization/set-up-organization.js';
import { type Server, startServer } from '../../src/server/start-server.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { aHome, application, type Home } from '../a-home.js';
import { askWith, authorization, freePort, redirect, type Visitor, verifier, visitor } from './visitor.js';

const words = 'seven grey geese at dawn';
let home: Home;
let server: Server;
let origin: string;
let dataDir: string;
let organization: OrganizationId;
let lines: string[];

const start = async (port: number): Promise<Server> =>
  startServer(
    {
      host: '127.0.0.1',
      port,
      dataDir,
      keysDir: join(dataDir, 'keys'),
      anchorsDir: join(dataDir, 'anchors'),
      cwd: dataDir,
      database: { kind: 'given' },
      auth: { kind: 'issuer', origin, apps: [{ id: 'app', redirect }] },
      corsOrigins: [],
      roundStrategy: 'deferred-acceptance',
    },
    home.persistence,
    { query: '{ __typename }' },
    (line) => void lines.push(line),
    undefined,
    home.url,
  );

beforeAll(async () => {
  lines = [];
  dataDir = mkdtempSync(join(tmpdir(), 'peerness-issuer-'));
  home = await aHome();
  await prepareIssuer(home.superuserUrl, application.name);
  await prepareIssuer(home.superuserUrl, application.name);
  organization = newId() as OrganizationId;
  const contact = { name: 'Rosa', reach: 'desk@example.org' };
  await keepOrganization(
    home.persistence.work,
    { id: organization, handle: 'harbor', name: 'Harbor', contact, policies: [] },
    new Date(),
  );
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = await start(port);
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await home?.drop();
  rmSync(dataDir, { recursive: true });
});

const claimCode = async (): Promise<string> =>
  (await keepAdministrator(home.persistence.work, organization, 'Ada', new Date())).code;

/** The step somebody is in: where its forms are sent. */
const step = async (someone: Visitor, challenge: string): Promise<string> => {
  const asked = await someone.open(authorization(challenge));
  expect(asked.status).toBe(303);
  return new URL(asked.headers.get('location') ?? '', origin).pathname;
};

const followed = async (someone: Visitor, to: string): Promise<string> => {
  const resumed = await someone.open(to);
  const back = new URL(resumed.headers.get('location') ?? '', origin);
  expect(back.href).toContain(redirect);
  return back.searchParams.get('code') ?? '';
};

const exchange = (code: string, own: string, over: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}/sign-in/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'app',
      redirect_uri: redirect,
      code,
      code_verifier: own,
      ...over,
    }),
  });

const tokenFor = async (code: string, own: string): Promise<string> => {
  const answer = (await (await exchange(code, own)).json()) as { access_token?: string };
  return answer.access_token ?? '';
};

interface Signed {
  readonly token: string;
  readonly number: string;
  readonly codes: readonly string[];
}

const firstTime = async (code: string): Promise<Signed> => {
  const [someone, pkce] = [visitor(origin), verifier()];
  const page = await (
    await someone.send(`${await step(someone, pkce.challenge)}/claim`, { code, passphrase: words })
  ).text();
  const [, number = ''] = /id="number">([^<]+)</.exec(page) ?? [];
  const codes = [...page.matchAll(/<code>([^<]+)</g)].map(([, one = '']) => one);
  const [, goOn = ''] = /href="([^"]+)"/.exec(page) ?? [];
  return { token: await tokenFor(await followed(someone, goOn), pkce.verifier), number, codes };
};

const tryWith = async (way: string, form: Record<string, string>) => {
  const [someone, pkce] = [visitor(origin), verifier()];
  const at = await step(someone, pkce.challenge);
  return { someone, pkce, at, answer: await someone.send(`${at}/${way}`, form) };
};

const signIn = async (way: string, form: Record<string, string>): Promise<string> => {
  const { someone, pkce, answer } = await tryWith(way, form);
  expect(answer.status).toBe(303);
  return tokenFor(await followed(someone, answer.headers.get('location') ?? ''), pkce.verifier);
};

const ask = (token: string, query: string) => askWith(token, origin, query);
const who = '{ viewer { memberships { id } sessions { kind isThisOne } } }';

describe('signing in here', () => {
  it('takes a claim code the first time, then a number and a passphrase; no phone, no e-mail', async () => {
    const { token, number, codes } = await firstTime(await claimCode());
    expect(codes).toHaveLength(8);
    expect(JSON.parse((await ask(token, who)).text)).toMatchObject({
      data: { viewer: { memberships: [{}], sessions: [{ kind: 'PASSPHRASE', isThisOne: true }] } },
    });
    const again = await signIn('passphrase', { number: number.toLowerCase().replaceAll('-', ' '), passphrase: words });
    expect((await ask(again, who)).text.match(/PASSPHRASE/g)).toHaveLength(2);
  });

  it('goes on with a printed code and a new passphrase, once for each code', async () => {
    const { number, codes } = await firstTime(await claimCode());
    const fresh = 'eight brown bears at dusk';
    const token = await signIn('recover', { number, code: codes[0] ?? '', passphrase: fresh });
    expect((await ask(token, who)).text).toContain('RECOVERY_CODE');
    expect((await tryWith('recover', { number, code: codes[0] ?? '', passphrase: fresh })).answer.status).toBe(400);
    expect((await tryWith('passphrase', { number, passphrase: words })).answer.status).toBe(400);
    expect((await ask(await signIn('passphrase', { number, passphrase: fresh }), who)).status).toBe(200);
  });

  it('is over everywhere at the next request, and begins anew with the passphrase', async () => {
    const { token, number } = await firstTime(await claimCode());
    expect((await ask(token, 'mutation { signOutEverywhere(input: {}) { __typename } }')).text).toContain('SignedOut');
    expect((await ask(token, who)).text).toContain('UNAUTHENTICATED');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await ask(await signIn('passphrase', { number, passphrase: words }), who)).text).toContain('memberships');
  });
});

describe('whoever guesses', () => {
  it('is answered with the same bytes for a number there is not, a wrong passphrase and a used claim code', async () => {
    const code = await claimCode();
    const { number } = await firstTime(code);
    const answers = await Promise.all(
      [
        { way: 'passphrase', form: { number, passphrase: 'something else entirely' } },
        { way: 'passphrase', form: { number: '0000-0000-0000', passphrase: words } },
        { way: 'claim', form: { code, passphrase: words } },
        { way: 'claim', form: { code: 'NOT-A-CODE', passphrase: words } },
        { way: 'recover', form: { number, code: '0000-0000-0000-0000', passphrase: words } },
        { way: 'visit', form: { number, code: '0000-0000-0000-0000', helper: 'Rosa' } },
        { way: 'visit', form: { number: '0000-0000-0000', code: '0000-0000-0000-0000', helper: 'Rosa' } },
      ].map(async ({ way, form }) => {
        const { answer, at } = await tryWith(way, form);
        return `${answer.status} ${(await answer.text()).replaceAll(at, '')}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
  });

  it('waits after five tries at one number, even with the right words', async () => {
    const { number } = await firstTime(await claimCode());
    for (let count = 0; count < 5; count += 1)
      expect((await tryWith('passphrase', { number, passphrase: `wrong words ${count}` })).answer.status).toBe(400);
    expect((await tryWith('passphrase', { number, passphrase: words })).answer.status).toBe(400);
  });
});

describe('an application that asks wrongly', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['for a token in the address', { response_type: 'token' }],
    ['with the token of nobody', { client_id: 'other' }],
    ['to be sent elsewhere', { redirect_uri: 'http://127.0.0.1:9/signed-in/../evil' }],
    ['to be sent to another host', { redirect_uri: 'https://evil.example/signed-in' }],
    ['for another resource', { resource: 'https://evil.example/graphql' }],
  ])('%s gets no step to sign in with', async (_what, over) => {
    const answer = await visitor(origin).open(authorization(verifier().challenge, over));
    const location = answer.headers.get('location') ?? '';
    expect(location).not.toContain('/with/');
    expect(location).not.toContain('evil');
    expect(location === '' || location.includes('error=')).toBe(true);
  });

  it('gets one token for a code, and loses it when the code comes a second time', async () => {
    const { number } = await firstTime(await claimCode());
    const { someone, pkce, answer } = await tryWith('passphrase', { number, passphrase: words });
    const code = await followed(someone, answer.headers.get('location') ?? '');
    expect((await exchange(code, verifier().verifier)).status).toBe(400);
    expect((await exchange(code, pkce.verifier, { redirect_uri: 'http://127.0.0.1:9/else' })).status).toBe(400);
    expect((await exchange(code, pkce.verifier)).status).toBe(200);
    expect((await exchange(code, pkce.verifier)).status).toBe(400);
  });
});

describe('somebody else’s step', () => {
  it('is not to be opened or filled in by another browser, nor from another page', async () => {
    const { number } = await firstTime(await claimCode());
    const [someone, pkce] = [visitor(origin), verifier()];
    const at = await step(someone, pkce.challenge);
    expect((await visitor(origin).open(at)).status).toBe(400);
    expect((await visitor(origin).send(`${at}/passphrase`, { number, passphrase: words })).status).toBe(400);
    const elsewhere = { origin: 'https://evil.example' };
    expect((await someone.send(`${at}/passphrase`, { number, passphrase: words }, elsewhere)).status).toBe(400);
    expect((await someone.send(`${at}/passphrase`, { number, passphrase: words })).status).toBe(303);
  });

  it('is a page without a script that loads nothing, in English and Spanish', async () => {
    const someone = visitor(origin);
    const page = await someone.open(await step(someone, verifier().challenge));
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|<link|<img|style=|https?:/);
    const spanish = await someone.open(await step(someone, verifier().challenge), {
      'accept-language': 'fr, es-MX;q=0.8',
    });
    expect(await spanish.text()).toContain('Tomar mi lugar');
  });
});

describe('a token of the issuer', () => {
  it('says nothing but who, for whom, in which sign-in and how', async () => {
    const { token } = await firstTime(await claimCode());
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(Object.keys(decodeJwt(token)).sort()).toEqual(
      ['amr', 'aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sid', 'sub'].sort(),
    );
  });

  it('forged, or for another, opens nothing', async () => {
    const { token } = await firstTime(await claimCode());
    const claims = decodeJwt(token);
    const [, body = ''] = token.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${body}.`;
    const shared = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(new TextEncoder().encode(origin.repeat(2)));
    for (const forged of [none, shared, `${token.slice(0, -6)}AAAAAA`])
      expect((await ask(forged, who)).status).toBe(401);
    expect((await ask(token, who)).status).toBe(200);
  });
});

describe('what is kept', () => {
  it('holds no passphrase, number, code or token in words, and shows nothing to a transaction that does not issue', async () => {
    const { token, number, codes } = await firstTime(await claimCode());
    const { someone, answer } = await tryWith('passphrase', { number, passphrase: words });
    const code = await followed(someone, answer.headers.get('location') ?? '');
    expect(code.length).toBeGreaterThan(20);
    const kept = await withConnection(home.superuserUrl, async (client) =>
      JSON.stringify([
        (await client.query('select * from sign_in.account')).rows,
        (await client.query('select * from sign_in.recovery_code')).rows,
        (await client.query('select * from sign_in.state')).rows,
      ]),
    );
    for (const secret of [words, number, number.replaceAll('-', ''), ...codes, token, code])
      expect(kept.includes(secret)).toBe(false);
    const rows = await withConnection(home.url, async (client) => {
      const counts = await client.query<{ all: string }>(
        `select (select count(*) from sign_in.account) + (select count(*) from sign_in.state) as all`,
      );
      return counts.rows[0]?.all;
    });
    expect(rows).toBe('0');
    expect(lines.join('\n')).not.toContain(words);
  });
});
