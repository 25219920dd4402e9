import type { PersonId } from '@peerness/core';
import type { SignedIn } from '@peerness/core/record';
import { corinna, melodie, sam, someTime } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, identityOf } from './harbor.js';

/** Each person is signed in twice: their phone and the library. */
const signedIn = (person: PersonId, key: string): SignedIn => ({
  ...identityOf(person),
  signIn: { key: `${key} of ${person}`, isNamed: true, issuedAt: someTime, kind: 'passkey' },
});

async function aSignedInHarbor() {
  let device = 'phone';
  let now = someTime;
  const harbor = await aHarbor({
    at: () => now,
    identify: async (person) => person && signedIn(person, device),
  });
  const on = (next: string) => {
    device = next;
    now = new Date(now.getTime() + 1_000);
    return harbor.ask;
  };
  return { ...harbor, on };
}

const list = '{ viewer { sessions { id kind isThisOne startedAt lastSeenOn endedAt } } }';
const end = `mutation ($session: ID!) { endSession(input: { session: $session }) { __typename ... on Refusal { code path } } }`;
const everywhere = 'mutation { signOutEverywhere(input: {}) { __typename ... on SignedOut { done } } }';

describe('one’s sessions', () => {
  it('are listed newest first, with the one asked in marked', async () => {
    const { on } = await aSignedInHarbor();
    await on('library')(melodie, list);
    const { data } = await on('phone')(melodie, list);
    expect(data['viewer']?.['sessions']).toHaveLength(2);
    expect(JSON.stringify(data['viewer']?.['sessions']).match(/"isThisOne":true/g)).toHaveLength(1);
    expect(JSON.stringify(data)).toContain('"kind":"PASSKEY"');
  });

  it('end one by one: the next request in it is refused, and every other goes on', async () => {
    const { on } = await aSignedInHarbor();
    const { data } = await on('library')(melodie, list);
    const session = (data['viewer']?.['sessions'] as unknown as { id: string }[])[0]?.id;
    expect((await on('phone')(melodie, end, { session })).data['endSession']).toMatchObject({
      __typename: 'SignedOut',
    });
    const refused = await on('library')(melodie, list);
    expect(refused.data).toEqual({ viewer: null });
    expect(refused.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    const left = await on('phone')(melodie, list);
    expect(left.data['viewer']?.['sessions']).toHaveLength(1);
    expect((await on('library')(corinna, list)).data['viewer']?.['sessions']).toHaveLength(1);
  });

  it('all end at once, and not even what is open to anyone is answered in them', async () => {
    const { on } = await aSignedInHarbor();
    await on('library')(melodie, list);
    expect((await on('phone')(melodie, everywhere)).data['signOutEverywhere']).toMatchObject({ done: true });
    for (const device of ['library', 'phone', 'one that never came before']) {
      const { data, errors } = await on(device)(melodie, '{ dimensions { id } }');
      expect([data?.['dimensions'] ?? null, errors?.[0]?.extensions['code']]).toEqual([null, 'UNAUTHENTICATED']);
    }
  });

  it('are ended by nobody else, and nobody learns that there are any', async () => {
    const { on } = await aSignedInHarbor();
    const { data } = await on('phone')(melodie, list);
    const session = (data['viewer']?.['sessions'] as unknown as { id: string }[])[0]?.id ?? '';
    const made = `${session.slice(0, -4)}dead`;
    for (const person of [corinna, sam]) {
      const [real, none] = [await on('x')(person, end, { session }), await on('x')(person, end, { session: made })];
      expect(real.data['endSession']).toMatchObject({ code: 'NOT_FOUND' });
      expect(none.text).toBe(real.text);
      expect((await on('x')(person, `{ node(id: "${session}") { id } }`)).data).toEqual({ node: null });
    }
    expect((await on('phone')(melodie, `{ node(id: "${session}") { __typename } }`)).data).toEqual({
      node: { __typename: 'Session' },
    });
  });
});
