import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, openPersistence, type Persistence } from '../src/index.js';
import { application, ask, contextKey, ownerRole, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

const jobs = { name: 'peerness_test_jobs', password: 'only for tests' };
const [organization, other, person, member] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
let home: TestDatabase;
let persistence: Persistence;

beforeAll(async () => {
  home = await testDatabase();
  // A copy of a template belongs to whoever copied it.
  const database = decodeURIComponent(new URL(home.superuserUrl).pathname.slice(1));
  await ask(home.superuserUrl, `alter database "${database}" owner to ${ownerRole}`);
  await migrate({ ownerUrl: home.ownerUrl, application, jobs, contextKeys: [contextKey] });
  persistence = await openPersistence({ url: home.applicationUrl, connections: 2, contextKey });
  await ask(home.superuserUrl, 'insert into person (id, since) values (?, now())', [person]);
  for (const id of [organization, other])
    await ask(
      home.superuserUrl,
      `insert into organization (organization_id, handle, name, contact_name, contact_reach) values (?, ?, 'Harbor', 'Rosa', 'the desk')`,
      [id, id],
    );
});
afterAll(async () => {
  await persistence?.close();
  await home?.drop();
});

async function happens(owner: string, version: number, kind = 'RolesChanged', of = member): Promise<string> {
  const id = uuidV7();
  const isPerson = owner === person;
  await ask(
    home.superuserUrl,
    `insert into ${isPerson ? 'person_event (person_id' : 'organization_event (organization_id'}, id, aggregate, aggregate_id, version, kind, schema, at, codes)
     values (?, ?, 'membership', ?, ?, ?, 1, now(), '{}')`,
    [owner, id, of, version, kind],
  );
  await ask(
    home.superuserUrl,
    `insert into outbox (event_id, ${isPerson ? 'person_id' : 'organization_id'}, at) values (?, ?, now())`,
    [id, owner],
  );
  return id;
}

it('says in which organizations anything happened', async () => {
  await happens(organization, 901, 'OrganizationMade', organization);
  await happens(organization, 902, 'OrganizationMade', organization);
  await happens(other, 901, 'OrganizationMade', other);
  expect(await persistence.organizations()).toEqual([organization, other].sort());
  await ask(home.superuserUrl, 'delete from outbox');
});

const left = async (): Promise<string[]> =>
  (await ask<{ event_id: string }>(home.superuserUrl, 'select event_id from outbox')).map(({ event_id }) => event_id);

describe('the outbox', () => {
  it('holds what is untold, history by history in their order, however late it was kept', async () => {
    const second = await happens(organization, 2);
    const [history] = await persistence.outbox.untold([organization], 10);
    expect(history).toEqual({ organization, aggregate: 'membership', aggregateId: member });
    const first = await happens(organization, 1);
    const told = await persistence.outbox.of({ organization, aggregate: 'membership', aggregateId: member }, 10);
    expect(told.map(({ id }) => id)).toEqual([first, second]);
    expect(told[0]).toMatchObject({ organization, kind: 'RolesChanged', version: 1, at: expect.any(Date) as unknown });
    await persistence.outbox.told(first);
    expect(await left()).toEqual([second]);
    await persistence.outbox.told(second);
    expect(await persistence.outbox.untold([organization], 10)).toEqual([]);
  });

  it('lets go of what is a person’s, nobody’s to hear, or not to be told, and of nothing else', async () => {
    const kept = await happens(organization, 3);
    await happens(person, 1);
    await happens(other, 1);
    await happens(organization, 4, 'InvitationSent');
    expect(await persistence.outbox.letGo([organization], 100)).toBe(3);
    expect(await left()).toEqual([kept]);
  });
});

describe('news', () => {
  it('is not let go before notices were made of it, where somebody makes them', async () => {
    const before = await left();
    const kinds = ['membership CrisisOver', 'membership InvitationSent'];
    const mine = await happens(person, 1, 'CrisisOver');
    const theirs = await happens(other, 1, 'InvitationSent');
    await happens(person, 2, 'NameChosen');
    expect(await persistence.outbox.letGo([organization], 100, kinds)).toBe(1);
    expect((await left()).sort()).toEqual([...before, mine, theirs].sort());
    expect(await persistence.outbox.letGo([organization], 100)).toBe(2);
    expect(await left()).toEqual(before);
  });
});

describe('the role of the jobs', () => {
  it('owns one schema, and may do nothing elsewhere', async () => {
    const [facts] = await ask<Record<string, unknown>>(
      home.superuserUrl,
      `select (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'peerness_jobs') as owner,
         (select count(*)::integer from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
            and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')) as tables,
         has_schema_privilege(r.oid, 'public', 'create') as creates,
         has_schema_privilege('${application.name}', 'peerness_jobs', 'usage') as application_sees,
         pg_has_role('${ownerRole}', r.oid, 'usage') as owner_acts_as_it,
         r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as more
       from pg_roles r where r.rolname = '${jobs.name}'`,
    );
    expect(facts).toEqual({
      owner: jobs.name,
      tables: 0,
      creates: false,
      application_sees: false,
      owner_acts_as_it: false,
      more: false,
    });
  });

  it('has the one schema beside ours that is exempt from the catalogue: jobs hold ids, and walls are of no use to them', async () => {
    const exempt = { peerness_jobs: 'ids of histories, kept by graphile-worker as its own role' };
    const schemas = await ask<{ name: string }>(
      home.superuserUrl,
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    );
    expect(schemas.map(({ name }) => name)).toEqual(Object.keys(exempt));
  });

  it('is not the application', async () => {
    await expect(migrate({ ownerUrl: home.ownerUrl, application, jobs: application })).rejects.toMatchObject({
      code: 'jobs-are-the-application',
    });
  });
});
