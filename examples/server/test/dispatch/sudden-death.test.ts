import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { migrate } from '@peerness/persistence';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepOrganization } from '../../src/organization/set-up-organization.js';
import { aHome, application, type Home } from '../a-home.js';
import { listener, type Listener } from './listener.js';

/** How many events, and how often the dispatcher is killed; the proof of the whole asks for 5,000 and 20. */
const events = Number(process.env['PEERNESS_OUTBOX_EVENTS'] ?? 240);
const kills = Number(process.env['PEERNESS_OUTBOX_KILLS'] ?? 3);
const histories = 12;

const jobs = { name: 'peerness_jobs_test', password: 'only for tests' };
const organization = newId() as OrganizationId;
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

let home: Home;
let heard: Listener;
const as = (role: { name: string; password: string }): string => {
  const url = new URL(home.superuserUrl);
  [url.username, url.password] = [role.name, role.password];
  return url.href;
};
const connect = async (): Promise<Client> => {
  const client = new Client({ connectionString: home.superuserUrl });
  await client.connect();
  return client;
};

interface Written {
  readonly id: string;
  readonly history: string;
  readonly version: number;
}

const ids = Array.from({ length: histories }, () => newId());
const versions = new Map<string, number>();
const written: Written[] = [];

const next = (index: number): Written => {
  const history = ids[index % histories] ?? '';
  const version = (versions.get(history) ?? 0) + 1;
  versions.set(history, version);
  const one = { id: newId(), history, version };
  written.push(one);
  return one;
};

const insert = async (client: Client, { id, history, version }: Written): Promise<void> => {
  await client.query(
    `insert into organization_event (organization_id, id, aggregate, aggregate_id, version, kind, schema, at, codes)
     values ($1, $2, 'membership', $3, $4, 'RolesChanged', 1, now(), '{}')`,
    [organization, id, history, version],
  );
  await client.query('insert into outbox (event_id, organization_id, at) values ($1, $2, now())', [id, organization]);
};

const dispatcher = () => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      here('../embedded-postgres/run-typescript.ts'),
      here('./dispatcher-process.ts'),
      home.url,
      as(jobs),
      heard.url,
      organization,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit');
  return {
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const until = async (holds: () => boolean | Promise<boolean>, said: () => string, within = 100_000): Promise<void> => {
  for (const end = Date.now() + within; !(await holds()); await pause(25))
    if (Date.now() > end) throw new Error(`It did not come to pass. ${heard.arrived.length} arrived. ${said()}`);
};

beforeAll(async () => {
  home = await aHome();
  await migrate({ ownerUrl: home.superuserUrl, application, jobs });
  await keepOrganization(
    home.persistence.work,
    { id: organization, handle: 'harbor', name: 'Harbor', contact: { name: 'Rosa', reach: 'the desk' }, policies: [] },
    new Date(),
  );
  heard = await listener();
});
afterAll(async () => {
  await heard?.close();
  await home?.drop();
});

describe('a dispatcher that is killed while it tells', () => {
  it('misses nothing, keeps the order of each history, and repeats an event under its id alone; one that goes by the last it saw loses some', async () => {
    const [early, late, control] = await Promise.all([connect(), connect(), connect()]);
    /** The control: what came after the last it saw. */
    const byLast = new Set<string>();
    let last = '00000000-0000-0000-0000-000000000000';
    const lookByLast = async (): Promise<void> => {
      const { rows } = await control.query<{ id: string }>(
        `select id from organization_event where kind = 'RolesChanged' and id > $1 order by id`,
        [last],
      );
      for (const { id } of rows) byLast.add((last = id));
    };
    /** Two transactions at a time: the one that began first is kept last. */
    const writePair = async (index: number): Promise<void> => {
      await early.query('begin');
      await insert(early, next(index));
      await insert(late, next(index + 1));
      await lookByLast();
      await early.query('commit');
      await lookByLast();
    };
    const writing = (async () => {
      for (let index = 0; index < events; index += 2) await writePair(index);
    })();

    for (let killed = 0; killed < kills; killed += 1) {
      const one = dispatcher();
      const enough = heard.arrived.length + Math.floor(events / (kills + 2));
      await until(() => heard.arrived.length >= enough, one.said);
      await one.kill();
    }
    await writing;
    const untold = async (): Promise<number> =>
      Number((await control.query<{ count: string }>('select count(*) from outbox')).rows[0]?.count);
    const left = await untold();
    const survivor = dispatcher();
    await until(async () => (await untold()) === 0, survivor.said);
    await survivor.kill();
    await Promise.all([early.end(), late.end(), control.end()]);

    const bodies = new Map<string, string>();
    const order = new Map<string, number[]>();
    let repeated = 0;
    for (const { headers, body } of heard.arrived) {
      const id = String(headers['webhook-id']);
      const before = bodies.get(id);
      if (before !== undefined) {
        repeated += 1;
        expect(body).toBe(before);
        continue;
      }
      bodies.set(id, body);
      const { data } = JSON.parse(body) as { data: { aggregateId: string; version: number } };
      order.set(data.aggregateId, [...(order.get(data.aggregateId) ?? []), data.version]);
    }
    const missing = written.filter(({ id }) => !bodies.has(id)).length;
    const lostByLast = written.filter(({ id }) => !byLast.has(id)).length;
    process.stdout.write(
      `outbox: ${written.length} events, ${kills} kills, ${left} untold before the last start, ${missing} missing, ${repeated} repeated; going by the last: ${lostByLast} lost\n`,
    );
    expect(missing).toBe(0);
    expect(bodies.size).toBe(written.length);
    for (const [history, told] of order)
      expect(told).toEqual(Array.from({ length: versions.get(history) ?? 0 }, (_, index) => index + 1));
    expect(lostByLast).toBeGreaterThan(0);
  }, 1_200_000);

  it('leaves no word and no person in the jobs, only ids; and its role reads no table of ours', async () => {
    const client = new Client({ connectionString: as(jobs) });
    await client.connect();
    const { rows } = await client.query<{ table: string }>(
      `select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
         and (has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select'))`,
    );
    const owner = await client.query(
      `select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = 'peerness_jobs'`,
    );
    const kept = await client.query('select payload, last_error from peerness_jobs._private_jobs');
    await client.end();
    expect(rows).toEqual([]);
    expect(owner.rows).toEqual([{ owner: jobs.name }]);
    expect(JSON.stringify(kept.rows)).not.toMatch(/words of theirs/);
  });
});
