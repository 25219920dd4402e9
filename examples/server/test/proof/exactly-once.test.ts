import type { OrganizationId } from '@peerness/core';
import { createVault, keysInMemory } from '@peerness/persistence';
import { newId } from '@peerness/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAdministrator, keepOrganization } from '../../src/organization/set-up-organization.js';
import { aHome, type Home } from '../a-home.js';
import { type Gate, openGate, type Told } from './gate.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';

/** How many keys, each sent how often at once; the proof of the whole asks for 500 and 20. */
const keys = Number(process.env['PEERNESS_KEYS'] ?? 20);
const sends = Number(process.env['PEERNESS_SENDS'] ?? 10);

const draft =
  'mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { __typename ... on PlanChanged { plan { id title } } ... on Refusal { code } } }';

let home: Home;
let gate: Gate;
beforeAll(async () => {
  home = await aHome(createVault(keysInMemory()));
  const { work } = home.persistence;
  gate = await openGate({ work, limits: { burst: 1e6, requestsIn10Seconds: 1e6, inFlight: 1e4 } });
  const id = newId() as OrganizationId;
  await keepOrganization(
    work,
    { id, handle: 'harbor', name: 'Harbor', contact: { name: 'Rosa', reach: 'the desk' }, policies: [] },
    new Date(),
  );
  const { code } = await keepAdministrator(work, id, 'Rosa', new Date());
  await gate.change('rosa', 'claimPlace', { code });
});
afterAll(() => home?.drop());

/** What may be asked again is. */
async function send(input: object): Promise<Told> {
  for (let again = 0; ; again += 1) {
    const told = await gate.ask('rosa', draft, { input });
    if (told.codes.length === 0 || again === 50) return told;
    if (!['SERVICE_UNAVAILABLE', 'CHANGED_MEANWHILE', 'OVERLOADED'].includes(told.codes[0] ?? '')) return told;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const askSuperuser = async <Row extends object>(sql: string): Promise<Row[]> =>
  withConnection(home.superuserUrl, async (client) => (await client.query<Row>(sql)).rows);

const count = async (): Promise<number> =>
  Number((await askSuperuser<{ count: string }>('select count(*) from plan'))[0]?.count);

describe('a change sent again and again with its key', () => {
  it(`happens once for each of ${keys} keys, each sent ${sends} times at once, a fifth of them with something else in it`, async () => {
    const before = await count();
    let [same, altered, unlike] = [0, 0, 0];
    for (let key = 0; key < keys; key += 1) {
      const titles = Array.from({ length: sends }, (_, index) =>
        index % 5 === 4 ? `Fears ${key} ${index}` : `Hopes ${key}`,
      );
      const told = await Promise.all(titles.map((title) => send({ title, idempotencyKey: `key ${key}` })));
      const first = told.findIndex(({ text }) => text.includes('"PlanChanged"'));
      expect(first, told[0]?.text).toBeGreaterThanOrEqual(0);
      told.forEach(({ text, data }, index) => {
        if (titles[index] === titles[first]) {
          same += 1;
          unlike += text === told[first]?.text ? 0 : 1;
        } else {
          altered += 1;
          expect(data?.['draftPlan']).toEqual({ __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED' });
        }
      });
    }
    process.stdout.write(
      `exactly once: ${keys} keys × ${sends}, ${(await count()) - before} effects, ${same} answered the same (${unlike} unlike), ${altered} refused\n`,
    );
    expect(unlike).toBe(0);
    expect((await count()) - before).toBe(keys);
  }, 1_200_000);

  it('happens every time without one: the control', async () => {
    const before = await count();
    await Promise.all([1, 2, 3].map(() => send({ title: 'Hopes' })));
    expect((await count()) - before).toBe(3);
  });

  it('leaves beside the key ids of what changed, and no digest anybody could try words against', async () => {
    const rows = await askSuperuser<{ digest: string; answer: { given: Record<string, string> } }>(
      'select digest, answer from reply',
    );
    expect(rows.length).toBe(keys);
    for (const { digest, answer } of rows) {
      expect(Object.values(answer.given).every((id) => /^[a-z_]+_[0-9a-z_]+$/.test(id))).toBe(true);
      expect(digest).not.toMatch(/^[0-9a-f]{64}$/);
    }
  });
});
