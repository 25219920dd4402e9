import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { aHome, type Home } from '../a-home.js';
import { broken, mendAll } from '../proof/broken.js';
import { openGate } from '../proof/gate.js';
import { wide } from '../proof/walk.js';
import { cedarVersion, policyTexts, readPolicy } from './policy.js';
import { askedOfAll, keepResult } from './result.js';
import { compareAll, type Parties, seenIn, toldIn } from './worlds/compare-all.js';
import { drawWorld } from './worlds/draw-world.js';
import { type Answers, judge, noVerdicts, type Verdicts } from './worlds/judge.js';
import { putWorld } from './worlds/put-world.js';
import type { World } from './worlds/world.js';

// What the views ask and the adapters here do not: broken for the schema alone, where a test below says so.
vi.mock('../../../../packages/core/src/access/decide-entry.js', async (original) =>
  (await import('../proof/broken.js')).breakableEntries(await original()),
);
vi.mock('../../../../packages/core/src/views/load/facets-seen.js', async (original) =>
  (await import('../proof/broken.js')).breakableFacets(await original()),
);
vi.mock('../../../../packages/core/src/access/decide-plan.js', async (original) =>
  (await import('../proof/broken.js')).breakablePlan(await original()),
);

const { decisions, seed } = askedOfAll();
const texts = policyTexts();
const policy = readPolicy(texts);
let home: Home;
let parties: Parties;

beforeAll(async () => {
  home = await aHome();
  const gate = await openGate({ work: home.persistence.work, limits: wide });
  const client = new Client({ connectionString: home.url });
  await client.connect();
  parties = { work: home.persistence.work, gate, client };
}, 300_000);

afterAll(async () => {
  await parties?.client.end();
  await home?.drop();
});

describe('core, Cedar, the schema and the walls', () => {
  it('decide the same in random worlds in a database', { timeout: 3_600_000 }, async () => {
    const { examples, ...counted } = await compareAll(parties, policy, {
      decisions,
      seed,
      say: (line) => void console.log(line),
    });
    keepResult('four parties', { ...counted, seed, cedar: cedarVersion });
    const { compared, worlds, disagreements, byAction, wider } = counted;
    console.log(JSON.stringify({ byAction, wider }));
    console.log(
      `four parties: decisions ${compared} · worlds ${worlds} · disagreements ${JSON.stringify(disagreements)} · seed ${seed}`,
    );
    expect(examples).toEqual([]);
    expect(disagreements).toEqual({ Cedar: 0, schema: 0, walls: 0 });
    expect(compared).toBeGreaterThanOrEqual(decisions);
    expect(parties.gate.heard).toEqual([]);
    expect(tooFew(counted)).toEqual([]);
  });
});

describe('the four of them notice', { timeout: 120_000 }, () => {
  let world: World;
  let told: Answers;
  let seen: Answers;

  beforeAll(async () => {
    world = drawWorld(seed, new Date());
    await putWorld(parties.work, world);
    told = await toldIn(parties, world);
    seen = await seenIn(parties, world);
  }, 120_000);

  afterEach(mendAll);

  const judged = (instead: Partial<{ policy: typeof policy; told: Answers; seen: Answers }> = {}): Verdicts => {
    const verdicts = noVerdicts();
    judge(verdicts, world, { policy, told, seen, ...instead });
    return verdicts;
  };

  it('nothing where nothing is broken', () => {
    expect(judged().examples).toEqual([]);
  });

  it.each(['self', 'a-pair', 'opened'])('that the Cedar policy "%s" is gone', (family) => {
    const kept = Object.fromEntries(Object.entries(texts).filter(([id]) => id.split(' ')[0] !== family));
    expect(judged({ policy: readPolicy(kept) }).disagreements.Cedar).toBeGreaterThan(0);
  });

  it.each(['facets', 'plan', 'entries'] as const)('that the schema shows all %s it can read', async (what) => {
    broken[what] = true;
    expect(judged({ told: await toldIn(parties, world) }).disagreements.schema).toBeGreaterThan(0);
  });

  it.each([
    ['plan_section', 'read_by_those_shown_it', 'false'],
    ['plan_section', 'read_by_those_shown_it', 'true'],
    ['roadmap_item', 'read_by_those_shown_it', 'false'],
    ['roadmap_item', 'read_by_those_shown_it', 'true'],
    ['contact_card', 'read_by_those_shown_it', 'false'],
    ['contact_card', 'read_by_those_shown_it', 'true'],
    ['presence', 'read_by_members_while_seen', 'false'],
    ['presence', 'read_by_members_while_seen', 'true'],
    ['imported_entry', 'read_by_those_permitted', 'false'],
    ['imported_entry', 'read_by_those_permitted', 'true'],
    ['history_line', 'read_by_those_permitted', 'false'],
    ['history_line', 'read_by_those_permitted', 'true'],
  ])('that the wall of %s, %s, says %s to everyone', async (table, name, says) => {
    await withConnection(home.superuserUrl, async (superuser) => {
      const { rows } = await superuser.query<{ before: string }>(
        'select qual as before from pg_policies where tablename = $1 and policyname = $2',
        [table, name],
      );
      await superuser.query(`alter policy "${name}" on "${table}" using (${says})`);
      try {
        const there = await seenIn(parties, world);
        expect(judged({ seen: there }).disagreements.walls).toBeGreaterThan(0);
      } finally {
        await superuser.query(`alter policy "${name}" on "${table}" using (${rows[0]?.before})`);
      }
    });
  });
});

/** Where nothing is ever shown, or nothing ever hidden, agreeing is easy. */
function tooFew({ byAction }: Pick<Verdicts, 'byAction'>): readonly string[] {
  return [
    'person.see',
    'facet.read',
    'entries.read',
    'history.read',
    'plan-section.read',
    'roadmap-item.read',
    'contact.read',
  ].filter((action) => {
    const { permits = 0, denies = 0 } = byAction[action] ?? {};
    return permits < 10 || denies < 50;
  });
}
