import { builtInCatalogue } from '@peerness/core/dimensions';
import { createViews, type Views } from '@peerness/core/use-cases';
import { accessRules, buildSchema, guardSchema } from '@peerness/gateway';
import { buildASTSchema, parse, printSchema } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { broken, mendAll } from './broken.js';
import { fingerprints } from './fingerprints.js';
import { type GateSettings, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { type Ids, readIds } from './ids.js';
import { Tally } from './tally.js';
import { walk, wide } from './walk.js';
import { whoMaySee } from './who-may-see.js';

vi.mock('../../../../packages/core/src/access/decide-person.js', async (original) =>
  (await import('./broken.js')).breakablePerson(await original()),
);
vi.mock('../../../../packages/core/src/views/load/facets-seen.js', async (original) =>
  (await import('./broken.js')).breakableFacets(await original()),
);
vi.mock('../../../../packages/core/src/access/decide-plan.js', async (original) =>
  (await import('./broken.js')).breakablePlan(await original()),
);

vi.mock('../../../../packages/core/src/access/decide-crisis-plan.js', async (original) =>
  (await import('./broken.js')).breakableCrisis(await original()),
);

vi.mock('../../../../packages/core/src/access/decide-advance-directive.js', async (original) =>
  (await import('./broken.js')).breakableDirective(await original()),
);

let home: ProofHome;
let ids: Ids;
const table = whoMaySee();
const some = ['harbor.sol'];
const crisisTables = [
  'crisis_plan',
  'crisis_supporter',
  'crisis_activation',
  'crisis_voice',
  'crisis_asked',
  'crisis_link',
];
const directiveTables = [
  'advance_directive',
  'advance_instruction',
  'advance_agent',
  'advance_answer',
  'advance_incapacity',
  'advance_ending',
  'advance_scan',
  'advance_scan_part',
  'advance_scan_ticket',
];
const planTables = ['plan', 'plan_section', 'plan_entry', 'plan_version', 'plan_version_section', 'plan_suggestion'];

beforeAll(async () => {
  home = await aWorld();
  ids = await readIds(home.superuserUrl, home.sealer);
}, 600_000);

afterEach(mendAll);

afterAll(() => home?.drop());

/** The same walk as the one that finds nothing, by one of the readers. */
async function walked(settings: Partial<GateSettings> = {}): Promise<Tally> {
  const gate = await openGate({ work: home.persistence.work, limits: wide, ...settings });
  const tally = new Tally(table, ids.people);
  await walk(gate, ids, table, tally, some);
  return tally;
}

async function walls(order: 'enable' | 'disable', tables: readonly string[]): Promise<void> {
  await withConnection(home.superuserUrl, async (client) => {
    for (const name of tables) await client.query(`alter table "${name}" ${order} row level security`);
  });
}

const found = ({ foreign, oracles }: Tally): { foreign: number; oracles: number } => ({
  foreign: foreign.length,
  oracles: oracles.length,
});

describe('the walk', { timeout: 900_000 }, () => {
  it('finds nothing where nothing is broken', async () => {
    expect(found(await walked())).toEqual({ foreign: 0, oracles: 0 });
  });

  it('turns red where everyone is taken for oneself', async () => {
    broken.person = true;
    const { foreign, oracles } = found(await walked());
    console.log(`everyone is oneself: foreign ${foreign} · oracles ${oracles}`);
    expect(foreign).toBeGreaterThan(0);
    expect(oracles).toBeGreaterThan(0);
  });

  it('turns red where facets are shown to whoever looks', async () => {
    broken.facets = true;
    const { foreign } = found(await walked());
    console.log(`facets for everyone: foreign ${foreign}`);
    expect(foreign).toBeGreaterThan(0);
  });

  it.each([
    ['plans', 'plan', planTables],
    ['crisis plans', 'crisis', crisisTables],
    ['advance directives', 'directive', directiveTables],
  ] as const)(
    'stays green while either the decision about %s or the wall around them stands, and turns red without both',
    async (what, decision, tables) => {
      broken[decision] = true;
      const wallAlone = (await walked()).foreign.length;
      broken[decision] = false;
      await walls('disable', tables);
      try {
        const decisionAlone = (await walked()).foreign.length;
        broken[decision] = true;
        const neither = (await walked()).foreign.length;
        console.log(
          `${what}: foreign with the wall alone ${wallAlone}, with the decision alone ${decisionAlone}, with neither ${neither}`,
        );
        expect([wallAlone, decisionAlone]).toEqual([0, 0]);
        expect(neither).toBeGreaterThan(0);
      } finally {
        await walls('enable', tables);
      }
    },
  );

  it('turns red where a resolver hands on a row', async () => {
    const schema = await buildSchema();
    const field = schema.getQueryType()?.getFields()['person'];
    if (!field) throw new Error('There is no person to ask for.');
    const { rows } = await withConnection(home.superuserUrl, (client) =>
      client.query<Record<'person_id' | 'organization_id' | 'name', string>>('select * from presence'),
    );
    const umi = rows
      .map(({ person_id: owner, organization_id: row, name }) =>
        home.sealer.open(name, { owner, table: 'presence', column: 'name', row }),
      )
      .find((name) => name.includes('-umi-'));
    field.resolve = () => ({ id: 'person_x', name: umi });
    expect((await walked({ schema })).foreign.length).toBeGreaterThan(0);
  });

  it('turns red where what is forbidden is answered otherwise than what is not there', async () => {
    const real = createViews(home.persistence.work, { catalogue: builtInCatalogue });
    const known = new Set(ids.things.map(({ id }) => id.split('_')[1]));
    const views: Views = {
      ...real,
      node: async (reader, ref, selection) =>
        (await real.node(reader, ref, selection)) ??
        (known.has(ref.ids.join('').replaceAll('-', '')) ? { __typename: 'Plan' } : null),
    };
    expect((await walked({ views })).oracles.length).toBeGreaterThan(0);
  });
});

describe('the other checks', () => {
  it('stop the schema where any one rule is missing, and name the field', async () => {
    const words = printSchema(await buildSchema());
    const rules = accessRules();
    const silent: string[] = [];
    for (const coordinate of rules.keys()) {
      const without = new Map([...rules].filter(([one]) => one !== coordinate));
      try {
        guardSchema(buildASTSchema(parse(words, { noLocation: true }), { assumeValid: true }), { rules: without });
        silent.push(coordinate);
      } catch (thrown) {
        if (!String(thrown).includes(`${coordinate} has no access rule`)) silent.push(coordinate);
      }
    }
    console.log(`rules ${rules.size} · missed when one is gone ${rules.size - silent.length}`);
    expect(silent).toEqual([]);
  });

  it('notice one row that changed', async () => {
    const before = await fingerprints(home.superuserUrl);
    await withConnection(home.superuserUrl, (client) =>
      client.query('update membership set version = version + 1 where id = (select id from membership limit 1)'),
    );
    const after = await fingerprints(home.superuserUrl);
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['membership']);
  });
});
