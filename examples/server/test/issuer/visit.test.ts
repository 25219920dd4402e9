import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Place, aPlace } from './place.js';
import { askWith, authorization, type Visitor, verifier, visitor } from './visitor.js';

const words = 'seven grey geese at dawn';
const canary = 'I like rain on a tin roof.';
let place: Place;
beforeAll(async () => {
  place = await aPlace();
}, 120_000);
afterAll(async () => place?.close());

const browser = (): Visitor => visitor(place.origin);

const step = async (someone: Visitor, challenge: string): Promise<string> => {
  const asked = await someone.open(authorization(challenge, { redirect_uri: place.redirect }));
  expect(asked.status).toBe(303);
  return new URL(asked.headers.get('location') ?? '', place.origin).pathname;
};

const exchange = async (someone: Visitor, goOn: string, own: string): Promise<string> => {
  const back = new URL((await someone.open(goOn)).headers.get('location') ?? '', place.origin);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'app',
    redirect_uri: place.redirect,
    code: back.searchParams.get('code') ?? '',
    code_verifier: own,
  });
  const answer = await fetch(`${place.origin}/sign-in/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token?: string }).access_token ?? '';
};

const listsOf = (page: string): string[][] =>
  [...page.matchAll(/<ol>(.*?)<\/ol>/g)].map(([, list = '']) =>
    [...list.matchAll(/<code>([^<]+)</g)].map(([, code = '']) => code),
  );

/** Somebody takes their place and is given a number, printed codes and visit codes. */
const somebody = async () => {
  const [someone, pkce] = [browser(), verifier()];
  const form = { code: await place.claimCode(), passphrase: words, codes: 'visit' };
  const page = await (await someone.send(`${await step(someone, pkce.challenge)}/claim`, form)).text();
  const [, number = ''] = /id="number">([^<]+)</.exec(page) ?? [];
  const [printed = [], visits = []] = listsOf(page);
  const [, goOn = ''] = /href="([^"]+)"/.exec(page) ?? [];
  return { number, printed, visits, token: await exchange(someone, goOn, pkce.verifier) };
};

const tryWith = async (way: string, form: Record<string, string>, someone = browser()) => {
  const pkce = verifier();
  const at = await step(someone, pkce.challenge);
  return { someone, pkce, at, answer: await someone.send(`${at}/${way}`, form) };
};

const visit = async (form: Record<string, string>, someone = browser()): Promise<string> => {
  const { pkce, answer } = await tryWith('visit', { helper: 'Rosa', ...form }, someone);
  expect(answer.status).toBe(303);
  return exchange(someone, answer.headers.get('location') ?? '', pkce.verifier);
};

const ask = async (token: string, query: string, variables: object = {}) => {
  const { text } = await askWith(token, place.origin, query, variables);
  return { text, data: (JSON.parse(text) as { data?: Record<string, unknown> }).data };
};
const sessions = '{ viewer { sessions { id kind helpedBy endsAt isThisOne } } }';
const plans = '{ viewer { plans { sections { entries { words writtenWithHelpFrom } } } } }';

/** Drafts a plan with one section and writes one entry. */
const write = async (token: string): Promise<string> => {
  const draft = `mutation { draftPlan(input: { title: "Mine" }) { ... on PlanChanged { plan { id } } } }`;
  const plan = /"id":"([^"]+)"/.exec((await ask(token, draft)).text)?.[1];
  const add = `mutation ($plan: ID!) { addSection(input: { plan: $plan, kind: TOOLBOX }) { ... on SectionChanged { section { id } } } }`;
  const section = /"id":"([^"]+)"/.exec((await ask(token, add, { plan })).text)?.[1];
  const entry = `mutation ($section: ID!, $words: String!) { writeEntry(input: { section: $section, words: $words, language: "en" }) { __typename } }`;
  return (await ask(token, entry, { section, words: canary })).text;
};

describe('a visit code', () => {
  it('is given with the place or later, eight at a time, and is no other code', async () => {
    const { number, printed, visits } = await somebody();
    expect([printed.length, visits.length, new Set([...printed, ...visits]).size]).toEqual([8, 8, 16]);
    for (const code of printed)
      expect((await tryWith('visit', { number, code, helper: 'Rosa' })).answer.status).toBe(400);
    const wrong = { number: (await somebody()).number, code: visits[0] ?? '', helper: 'Rosa' };
    expect((await tryWith('visit', wrong)).answer.status).toBe(400);
  });

  it('sets no passphrase and takes no place', async () => {
    const { number, visits } = await somebody();
    const [code = ''] = visits;
    const fresh = 'eight brown bears at dusk';
    expect((await tryWith('recover', { number, code, passphrase: fresh })).answer.status).toBe(400);
    expect((await tryWith('claim', { code, passphrase: fresh })).answer.status).toBe(400);
    expect((await tryWith('passphrase', { number, passphrase: words })).answer.status).toBe(303);
    expect(await visit({ number, code })).not.toBe('');
  });

  it('is good once, and no longer once new ones were asked for', async () => {
    const { number, visits } = await somebody();
    const [first = '', second = ''] = visits;
    expect(await visit({ number, code: first })).not.toBe('');
    expect((await tryWith('visit', { number, code: first, helper: 'Rosa' })).answer.status).toBe(400);
    const renewed = await tryWith('passphrase', { number, passphrase: words, codes: 'visit' });
    expect(renewed.answer.status).toBe(200);
    const [fresh = []] = listsOf(await renewed.answer.text());
    expect(fresh).toHaveLength(8);
    expect((await tryWith('visit', { number, code: second, helper: 'Rosa' })).answer.status).toBe(400);
    expect(await visit({ number, code: fresh[0] ?? '' })).not.toBe('');
  });

  it('is not used up by a name nobody could read, which says what is missing', async () => {
    const { number, visits } = await somebody();
    const [code = ''] = visits;
    for (const helper of ['', ' ', '\u202easoR', 'Ro\nsa', 'Ro\0sa', 'R'.repeat(201), 'R'.repeat(4_000)]) {
      const { answer } = await tryWith('visit', { number, code, helper });
      expect([helper.length, answer.status]).toEqual([helper.length, 400]);
      expect(await answer.text()).toContain('Write who helps you, in one line.');
    }
    expect((await tryWith('visit', { number, code, helper: 'R'.repeat(65_536) })).answer.status).toBe(413);
    expect(await visit({ number, code, helper: 'Rosa <b>"&' })).not.toBe('');
  });
});

describe('a session on somebody else’s device', () => {
  it('says nothing of the helper in its token, and lasts half an hour whoever asks', async () => {
    const { number, visits, token: own } = await somebody();
    const token = await visit({ number, code: visits[0] ?? '' });
    const { exp = 0, iat = 0, ...claims } = decodeJwt(token);
    expect(exp - iat).toBe(1_800);
    expect(JSON.stringify(claims)).not.toContain('Rosa');
    const control = decodeJwt(own);
    expect((control.exp ?? 0) - (control.iat ?? 0)).toBe(28_800);
    const [row] = await place.rows(
      `select extract(epoch from ends_at - started_at)::int as lasts from session where kind = 'visit-code' order by started_at desc limit 1`,
    );
    expect(row?.['lasts']).toBe(1_800);
  });

  it('writes what is the person’s, with who helped beside it, and is ended by them from elsewhere', async () => {
    const { number, visits, token: own } = await somebody();
    const helper = await somebody();
    const onDevice = browser();
    const before = await tryWith('passphrase', { number: helper.number, passphrase: words }, onDevice);
    const theirs = await exchange(onDevice, before.answer.headers.get('location') ?? '', before.pkce.verifier);
    const token = await visit({ number, code: visits[0] ?? '', helper: helper.number }, onDevice);
    expect(await write(token)).toContain('SectionChanged');

    expect((await ask(own, plans)).text).toContain(`{"words":"${canary}","writtenWithHelpFrom":"${helper.number}"}`);
    const seen = JSON.parse((await ask(own, sessions)).text) as {
      data: { viewer: { sessions: { id: string; kind: string; helpedBy: string | null; endsAt: string | null }[] } };
    };
    const visitSeen = seen.data.viewer.sessions.find(({ kind }) => kind === 'VISIT_CODE');
    expect(visitSeen).toMatchObject({ helpedBy: helper.number });
    expect(seen.data.viewer.sessions).toHaveLength(2);
    expect((await ask(token, sessions)).text.match(/"id"/g)).toHaveLength(1);

    // The helper's own sign-in in that browser goes on, and reads none of it.
    for (const asked of [plans, sessions, '{ viewer { record accesses { edges { node { at } } } } }'])
      for (const one of [theirs, helper.token]) expect((await ask(one, asked)).text).not.toContain(canary);
    expect((await ask(theirs, sessions)).text).not.toContain('VISIT_CODE');

    const end = 'mutation ($session: ID!) { endSession(input: { session: $session }) { __typename } }';
    expect((await ask(theirs, end, { session: visitSeen?.id })).text).toContain('NotFound');
    expect((await ask(token, plans)).text).toContain(canary);
    expect((await ask(own, end, { session: visitSeen?.id })).text).toContain('SignedOut');
    expect((await ask(token, plans)).text).toContain('UNAUTHENTICATED');
    expect((await ask(token, '{ dimensions { id } }')).text).toContain('UNAUTHENTICATED');
    expect((await ask(theirs, plans)).text).not.toContain('UNAUTHENTICATED');
  });

  it('is over by the server’s clock, while its token still stands', async () => {
    const { number, visits } = await somebody();
    const token = await visit({ number, code: visits[0] ?? '' });
    expect((await ask(token, plans)).text).toContain('"viewer"');
    const { sid } = decodeJwt(token);
    expect(sid).toBeDefined();
    await place.rows(
      `update session set started_at = started_at - interval '30 minutes', ends_at = ends_at - interval '30 minutes' where kind = 'visit-code' and ended_at is null`,
    );
    expect((decodeJwt(token).exp ?? 0) * 1_000).toBeGreaterThan(Date.now());
    expect((await ask(token, plans)).text).toContain('UNAUTHENTICATED');
    await expect(
      place.rows(`update session set ends_at = ends_at + interval '1 second' where kind = 'visit-code'`),
    ).rejects.toThrow('session_assisted_is_short');
  });

  it('leaves no cookie in that browser, and its address does not lead back in', async () => {
    const { number, visits } = await somebody();
    const control = await tryWith('passphrase', { number, passphrase: words });
    await exchange(control.someone, control.answer.headers.get('location') ?? '', control.pkce.verifier);
    expect(control.someone.cookies().join()).toContain('_session');

    const { someone, pkce, at, answer } = await tryWith('visit', { number, code: visits[0] ?? '', helper: 'Rosa' });
    const goOn = answer.headers.get('location') ?? '';
    expect(await exchange(someone, goOn, pkce.verifier)).not.toBe('');
    expect(someone.cookies()).toEqual([]);
    for (const again of [goOn, at, `${at}/passkeys`]) expect((await someone.open(again)).status).toBe(400);
  });

  it('changes nothing of how the person signs in: no passkeys, no new codes, before it goes on', async () => {
    const { number, visits } = await somebody();
    const form = { number, code: visits[0] ?? '', helper: 'Rosa', then: 'passkeys', codes: 'visit' };
    const { someone, at, answer } = await tryWith('visit', form);
    expect([answer.status, answer.headers.get('location')?.includes('passkeys')]).toEqual([303, false]);
    expect((await someone.open(`${at}/passkeys`)).status).toBe(400);
    for (const [way, body] of [
      ['add-passkey', { passkey: '{}' }],
      ['remove-passkey', { passkey: 'x' }],
      ['add-passkey/options', {}],
    ] as const)
      expect((await someone.send(`${at}/${way}`, body)).status).toBe(400);
    expect(await visit({ number, code: visits[1] ?? '' })).not.toBe('');
    // The control: the same page after the person's own passphrase.
    const own = await tryWith('passphrase', { number, passphrase: words, then: 'passkeys' });
    expect((await own.someone.open(`${own.at}/passkeys`)).status).toBe(200);
  });

  it('does not what is not for another’s device, and says so', async () => {
    const { number, visits, token: own } = await somebody();
    const token = await visit({ number, code: visits[0] ?? '' });
    const erase = 'mutation { eraseMyself(input: { days: 0 }) { __typename ... on Refusal { code } } }';
    expect((await ask(token, erase)).text).toContain('"code":"NOT_WITH_HELP"');
    expect((await ask(token, '{ viewer { record } }')).text).toContain('"code":"NOT_WITH_HELP"');
    expect((await ask(own, '{ viewer { record } }')).text).toContain('peerness-record');
  });
});

describe('what is kept of it', () => {
  it('holds no visit code and no helper in words where sign-ins are kept, and says nothing in the log', async () => {
    const { number, visits } = await somebody();
    const helper = 'Rosalinda Canary';
    const token = await visit({ number, code: visits[0] ?? '', helper });
    const kept = JSON.stringify([
      await place.rows('select * from sign_in.visit_code'),
      await place.rows('select * from sign_in.state'),
      await place.rows('select * from sign_in.account'),
    ]);
    for (const secret of [...visits, number, token, helper]) expect(kept.includes(secret)).toBe(false);
    expect(JSON.stringify(await place.rows('select helped_by from session'))).toContain(helper);
    for (const secret of [...visits, helper]) expect(place.lines.join('\n')).not.toContain(secret);
  });

  it('is told in English and Spanish, on a page that browsers keep nothing of', async () => {
    const someone = browser();
    const at = await step(someone, verifier().challenge);
    const english = await (await someone.open(at)).text();
    expect(english).toContain('I am on somebody else’s device');
    const spanish = await (await someone.open(at, { 'accept-language': 'es' })).text();
    expect(spanish).toContain('Estoy en el dispositivo de otra persona');
    const [, form = ''] = /action="[^"]*\/visit">(.*?)<\/form>/s.exec(english) ?? [];
    expect(form.match(/autocomplete="off"/g)).toHaveLength(3);
    expect(form).not.toContain('password');
    expect(readFileSync(new URL('../../pages/passkey.js', import.meta.url), 'utf8')).not.toMatch(
      /localStorage|sessionStorage|indexedDB|caches/,
    );
  });
});
