import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHome, type Home } from '../a-home.js';
import { type Gate, openGate } from '../proof/gate.js';
import { wide } from '../proof/walk.js';
import { cedarVersion, policyTexts, readPolicy } from './policy.js';
import { askedOfAll, keepResult } from './result.js';
import { compareAll, type ComparedAll } from './worlds/compare-all.js';

const { decisions, seed } = askedOfAll();
const policy = readPolicy(policyTexts());
let home: Home;
let gate: Gate;
let client: Client;

beforeAll(async () => {
  home = await aHome();
  gate = await openGate({ work: home.persistence.work, limits: { ...wide, rootFields: 10_000 } });
  client = new Client({ connectionString: home.url });
  await client.connect();
}, 300_000);

afterAll(async () => {
  await client?.end();
  await home?.drop();
});

describe('core, Cedar, the schema and the walls', () => {
  it('decide the same in random worlds in a database', { timeout: 3_600_000 }, async () => {
    const result = await compareAll(
      { work: home.persistence.work, gate, client, policy },
      { decisions, seed, say: (line) => void console.log(line) },
    );
    const { examples, ...counted } = result;
    console.log(JSON.stringify(counted));
    expect(examples).toEqual([]);
    expect(result.disagreements).toEqual({ Cedar: 0, schema: 0, walls: 0 });
    expect(result.compared).toBeGreaterThanOrEqual(decisions);
    expect(gate.heard).toEqual([]);
    expect(tooFew(result)).toEqual([]);
    keepResult('four parties', { ...counted, seed, cedar: cedarVersion });
    console.log(
      `four parties: decisions ${result.compared} · worlds ${result.worlds} · disagreements 0 · seed ${seed}`,
    );
  });
});

/** Where nothing is ever shown, or nothing ever hidden, agreeing is easy. */
function tooFew({ byAction }: ComparedAll): readonly string[] {
  return ['person.see', 'facet.read', 'plan-section.read', 'contact.read'].filter((action) => {
    const { permits = 0, denies = 0 } = byAction[action] ?? {};
    return permits < 20 || denies < 20;
  });
}
