import { corinna, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { createBudgets } from '../src/limits/budgets.js';
import { createInFlight, organizationIn } from '../src/limits/in-flight.js';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const cheap = '{ viewer { person { name } } }';
const times = (count: number): undefined[] => Array.from({ length: count });

describe('one caller', () => {
  it('I34 of 512 requests at once has as many answered as a burst holds, and is told about the rest', async () => {
    const { ask } = await aHarbor();
    const answers = await Promise.all(times(512).map(() => ask(melodie, cheap)));
    const refused = answers.filter(({ errors }) => errors);

    expect(answers.filter(({ errors }) => !errors)).toHaveLength(200);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
    expect(refused[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'OVERLOADED', retryable: true });
  });

  it('takes nobody else’s turn', async () => {
    const { ask } = await aHarbor();
    await Promise.all(times(250).map(() => ask(melodie, cheap)));

    expect((await ask(melodie, cheap)).status).toBe(429);
    expect((await ask(corinna, cheap)).data).toMatchObject({ viewer: { person: { name: 'Corinna' } } });
    expect((await ask(undefined, '{ dimensions { key } }')).errors).toBeUndefined();
  });

  it('has turns again as time goes by, and never more than a burst', () => {
    const mayAsk = createBudgets({ burst: 3, requestsIn10Seconds: 10 });
    const at = (milliseconds: number): Date => new Date(milliseconds);
    const asked = (milliseconds: number): boolean[] => times(5).map(() => mayAsk('melodie', at(milliseconds)));

    expect(asked(0)).toEqual([true, true, true, false, false]);
    expect(asked(900)).toEqual([false, false, false, false, false]);
    expect(asked(2_000)).toEqual([true, true, false, false, false]);
    expect(asked(1_000_000)).toEqual([true, true, true, false, false]);
  });

  it('that nobody knows has a budget for its address', async () => {
    const { gateway } = await aHarbor({
      limits: { burst: 1 },
      addressOf: (as) => (as === undefined ? '192.0.2.1' : 'no'),
    });

    expect((await gateway.context(undefined)).caller).toBe('nobody 192.0.2.1');
    expect((await gateway.context(melodie)).caller).not.toContain('nobody');
  });
});

describe('one organization', () => {
  it('has so many root fields answered at a time, and another one is not kept waiting', async () => {
    const inFlight = createInFlight(2);
    const waiting: (() => void)[] = [];
    const slow = (): Promise<string> => new Promise((resolve) => waiting.push(() => resolve('done')));
    const first = [inFlight('harbor', slow), inFlight('harbor', slow)];

    await expect(inFlight('harbor', slow)).rejects.toMatchObject({
      extensions: { code: 'OVERLOADED', limit: 'inFlight' },
    });
    await expect(inFlight('lighthouse', async () => 'done')).resolves.toBe('done');
    await expect(inFlight(undefined, async () => 'done')).resolves.toBe('done');
    for (const finish of waiting) finish();
    expect(await Promise.all(first)).toEqual(['done', 'done']);
    await expect(inFlight('harbor', async () => 'done')).resolves.toBe('done');
  });

  it('gives its place back when something goes wrong', async () => {
    const inFlight = createInFlight(1);
    const broken = async (): Promise<never> => Promise.reject(new Error('no'));

    await expect(inFlight('harbor', broken)).rejects.toThrow('no');
    await expect(inFlight('harbor', async () => 'done')).resolves.toBe('done');
  });

  it('is the one its arguments name, by itself or by something of its', () => {
    const [, harbor] = /_(.{32})/.exec(harborId) ?? [];
    for (const given of [{ organization: harborId }, { id: inHarbor(corinna) }, { input: { to: inHarbor(corinna) } }])
      expect(organizationIn(given)?.replaceAll('-', '')).toBe(harbor);
    expect(organizationIn({ id: 'plan_0192f000000070008000000000000001', first: 3 })).toBeUndefined();
    expect(organizationIn({ input: null })).toBeUndefined();
  });

  it('answers no more than that over GraphQL either', async () => {
    const { ask } = await aHarbor({ limits: { inFlight: 3 } });
    const query = `{ findPeers(organization: "${harborId}") { matcherVersion } }`;
    const answers = await Promise.all(times(10).map(() => ask(melodie, query)));

    expect(answers.filter(({ errors }) => !errors).length).toBeGreaterThanOrEqual(3);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'OVERLOADED').length).toBeGreaterThan(0);
  });
});
