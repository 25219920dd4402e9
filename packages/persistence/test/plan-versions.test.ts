import { selfScope, type Plan, type PlanId, type SectionId } from '@peerness/core';
import { type ContractTown, contractTown, longBefore, someTime } from '@peerness/core/testing';
import { publishPlan } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

let home: TestDatabase;
let database: Database;
let town: ContractTown;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 3);
  town = await contractTown({ work: createWork(database), newId: uuidV7 });
}, 300_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

/** What is asked of PostgreSQL meanwhile, the begin with its context and the end of each transaction aside. */
async function counted(task: () => Promise<unknown>): Promise<readonly string[]> {
  const connection = database.orm.em.getConnection();
  const execute = connection.execute;
  const asked: string[] = [];
  connection.execute = function counting(query: unknown, ...rest: unknown[]): never {
    asked.push(typeof query === 'string' ? query : 'built');
    return Reflect.apply(execute, this, [query, ...rest]) as never;
  };
  await task().finally(() => {
    connection.execute = execute;
  });
  return asked;
}

/** Two hundred entries in ten sections. */
function aLongPlan(): Plan {
  const sections = Array.from({ length: 10 }, (_, section) => ({
    id: uuidV7() as SectionId,
    kind: 'toolbox' as const,
    entries: Array.from({ length: 20 }, (_, at) => ({
      id: uuidV7() as never,
      words: `${section}.${at}: what I do on a day like this, in a sentence or two.`,
      language: 'en',
      writtenAt: longBefore,
    })),
  }));
  return { id: uuidV7() as PlanId, owner: town.melodie, title: 'Long', draftedAt: longBefore, sections };
}

const own = <Answer>(task: Parameters<typeof town.read<Answer>>[1]) => town.read(town.self(town.melodie), task);
const keep = (value: Plan) => town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value, version: 0 }, []));
const publish = async (plan: PlanId) => {
  const done = await publishPlan(town.work, selfScope(town.melodie), { plan }, { at: someTime, newId: uuidV7 });
  expect(done.ok).toBe(true);
};

describe('a plan of 200 entries with 50 versions', { timeout: 600_000 }, () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = aLongPlan();
    await keep(plan);
    for (let number = 1; number <= 50; number += 1) await publish(plan.id);
  }, 600_000);

  it('is opened with its versions, and with the contents of one, in at most six statements', async () => {
    let seen: unknown;
    const asked = await counted(async () => {
      seen = await own(async ({ plans }) => [
        await plans.find(plan.id),
        await plans.versions(plan.id),
        await plans.version(plan.id, 50),
      ]);
    });
    console.info(`open: ${asked.length} statements`);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(seen).toMatchObject([{ value: { published: 50 } }, { length: 50 }, { number: 50, sections: plan.sections }]);
  });

  it('is published in at most six statements', async () => {
    const asked = await counted(() => publish(plan.id));
    console.info(`publish: ${asked.length} statements`);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(await own(({ plans }) => plans.versions(plan.id))).toHaveLength(51);
  });
});

describe('what was published', { timeout: 120_000 }, () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = aLongPlan();
    await keep(plan);
    await publish(plan.id);
  });

  const asSuperuser = (sql: string) => ask(home.superuserUrl, sql.replaceAll('$plan', `'${plan.id}'`));

  it.each([
    ['a change of its contents', `update plan_version_section set contents = 'other' where plan_id = $plan`],
    ['a change of its section', `update plan_version_section set kind = 'crisis' where plan_id = $plan`],
    ['another number', `update plan_version set number = 2 where plan_id = $plan`],
    ['another day', `update plan_version set published_at = now() where plan_id = $plan`],
    ['its removal as if it had never been', `delete from plan_version where plan_id = $plan`],
    ['being emptied', `truncate plan_version cascade`],
    ['counting back', `update plan set published = 0 where id = $plan`],
    ['counting ahead', `update plan set published = 9 where id = $plan`],
    [
      'more words put into it',
      `insert into plan_version_section select person_id, plan_id, number, gen_random_uuid(), kind, 99, contents from plan_version_section where plan_id = $plan limit 1`,
    ],
    [
      'a version out of turn',
      `insert into plan_version select person_id, plan_id, 7, published_at from plan_version where plan_id = $plan`,
    ],
  ])('refuses %s to a superuser, too', async (_what, sql) => {
    await expect(asSuperuser(sql)).rejects.toThrow(/What was (published|written down) stays/);
  });

  it('would take it, if no guard stood there', async () => {
    const change = `update plan_version_section set kind = 'crisis' where plan_id = $plan`;
    await asSuperuser('alter table plan_version_section disable trigger plan_version_section_stays');
    await expect(asSuperuser(change)).resolves.toBeDefined();
    await asSuperuser('alter table plan_version_section enable trigger plan_version_section_stays');
    await expect(asSuperuser(change)).rejects.toThrow('What was published stays');
  });

  it('leaves no word behind once it is destroyed, and no way to put others there', async () => {
    const [line] = await own(({ plans }) => plans.versions(plan.id));
    expect(await asSuperuser('select 1 from plan_version_section where plan_id = $plan')).toHaveLength(10);
    if (line)
      await town.work(town.self(town.melodie), ({ plans }) => plans.destroy({ ...line, destroyedAt: someTime }, []));
    expect(await asSuperuser('select 1 from plan_version_section where plan_id = $plan')).toEqual([]);
    expect(await asSuperuser('select number from plan_version where plan_id = $plan')).toEqual([{ number: 1 }]);
    await expect(
      asSuperuser(
        `insert into plan_version_section select person_id, plan_id, 1, gen_random_uuid(), 'toolbox', 0, 'other' from plan_version where plan_id = $plan`,
      ),
    ).rejects.toThrow('What was published stays');
    await expect(asSuperuser('update plan_version set destroyed_at = null where plan_id = $plan')).rejects.toThrow(
      'What was published stays',
    );
  });

  it('goes with its plan', async () => {
    await asSuperuser('delete from plan where id = $plan');
    expect(await asSuperuser('select 1 from plan_version where plan_id = $plan')).toEqual([]);
  });
});
