import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadAnchors } from '../../src/audit/anchors/read-anchors.js';
import { chainOf, type Chains, someChains } from './a-chain.js';
import { chanceOf, type Tampering } from './chance.js';

const length = 60;
const everyHowMany = 6;
const times = 20;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let chains: Chains;
let anchors: ReadAnchors;
let harbor: string;
let lighthouse: string;

beforeAll(async () => {
  chains = await someChains();
  ({ id: harbor } = chains.town.harbor);
  ({ id: lighthouse } = chains.town.lighthouse);
  const { melodie, harbor: at, lighthouse: elsewhere } = chains.town;
  await chains.anchor();
  for (let n = 0; n < length; n += 1) {
    await chains.happens(at, { standing: 'good', n, who: melodie, more: { yes: true, list: ['a', n, null] } });
    if (n % 10 === 0) await chains.happens(elsewhere, { n });
    if ((n + 1) % everyHowMany === 0) await chains.anchor();
  }
  await chains.anchor();
  anchors = await chains.anchors();
}, 180_000);

afterAll(() => chains?.close());

const chance = chanceOf(seed);

const free = (em: EntityManager): Promise<unknown> => em.execute('set local session_replication_role = replica');
const guarded = (em: EntityManager): Promise<unknown> => em.execute('set local session_replication_role = origin');
const event = `(select event from peerness_seal where owner = ? and family = 'organization' and seq = ?)`;
const edit = async (em: EntityManager, place: number, set: string): Promise<void> => {
  await free(em);
  const { affectedRows } = await em
    .getConnection()
    .execute<{ affectedRows: number }>(
      `update organization_event set ${set} where organization_id = ? and id = ${event}`,
      [harbor, harbor, place],
      'run',
      em.getTransactionContext(),
    );
  expect(affectedRows).toBe(1);
};
const cut = async (em: EntityManager, from: number, to: number): Promise<void> => {
  await free(em);
  await em.execute(
    `with gone as (delete from peerness_seal where owner = ? and seq between ? and ? returning event)
     delete from organization_event where organization_id = ? and id in (select event from gone)`,
    [harbor, from, to, harbor],
  );
};
const headAt = (em: EntityManager, seq: number): Promise<unknown> =>
  em.execute(
    `update peerness_head as h set seq = ?::bigint, hash = coalesce((select hash from peerness_seal as s where s.owner = h.owner and s.seq = ?), '') where owner = ?`,
    [seq, seq, harbor],
  );
/** Seals everything from a place on anew, as somebody would who knows how it is done. */
const sealAnew = async (em: EntityManager, from: number, change: () => Promise<unknown>): Promise<void> => {
  const events = await em.execute<{ event: string }[]>(
    'select event from peerness_seal where owner = ? and seq >= ? order by seq',
    [harbor, from],
  );
  await free(em);
  await change();
  await em.execute('delete from peerness_seal where owner = ? and seq >= ?', [harbor, from]);
  await headAt(em, from - 1);
  await guarded(em);
  for (const { event: id } of events)
    await em.execute(
      `select peerness_note('organization', organization_id, 'organization_event', id, array[aggregate, aggregate_id, version::text, kind, schema::text, peerness_moment(at)], actor, codes)
       from organization_event where organization_id = ? and id = ?`,
      [harbor, id],
    );
  await em.execute('set constraints all immediate');
};
const forged = (em: EntityManager): Promise<unknown> =>
  em.execute(
    `insert into organization_event select organization_id, gen_random_uuid(), aggregate, aggregate_id, version, kind, schema, at, actor, codes from organization_event where organization_id = ? limit 1`,
    [harbor],
  );

const tamperings: readonly Tampering[] = [
  {
    name: 'a code is edited',
    wrong: 'edited',
    at: (place) => place,
    do: (em, place) => edit(em, place, `codes = jsonb_set(codes, '{standing}', '"bad"')`),
  },
  {
    name: 'the time is edited by a microsecond',
    wrong: 'edited',
    at: (place) => place,
    do: (em, place) => edit(em, place, `at = at + interval '1 microsecond'`),
  },
  {
    name: 'whoever acted is edited',
    wrong: 'edited',
    at: (place) => place,
    do: (em, place) => edit(em, place, `actor = (select id from person limit 1)`),
  },
  {
    name: 'an id among the codes is edited',
    wrong: 'edited',
    at: (place) => place,
    do: (em, place) => edit(em, place, `codes = jsonb_set(codes, '{who}', to_jsonb(gen_random_uuid()))`),
  },
  {
    name: 'somebody is let go as if erased',
    wrong: 'edited',
    at: (place) => place,
    do: async (em, place) => {
      await edit(em, place, `codes = jsonb_set(codes, '{who}', '"ffffffff-ffff-7fff-bfff-ffffffffffff"')`);
      await em.execute('update peerness_seal set salts = array[salts[1], null] where owner = ? and seq = ?', [
        harbor,
        place,
      ]);
    },
  },
  {
    name: 'an event in the middle is deleted',
    wrong: 'missing',
    at: (place) => place,
    do: async (em, place) => {
      await free(em);
      await em.execute(`delete from organization_event where organization_id = ? and id = ${event}`, [
        harbor,
        harbor,
        place,
      ]);
    },
  },
  {
    name: 'an event in the middle and its seal are deleted',
    wrong: 'missing',
    at: (place) => place,
    do: (em, place) => cut(em, place, place),
  },
  {
    name: 'the tail is deleted',
    wrong: 'truncated',
    at: (place) => place,
    do: (em, place, last) => cut(em, place, last),
  },
  {
    name: 'the tail is deleted, and the head says so',
    wrong: 'truncated',
    at: (place) => place,
    byAnchorsAlone: true,
    do: async (em, place, last) => {
      await cut(em, place, last);
      await headAt(em, place - 1);
    },
  },
  {
    name: 'two seals are swapped',
    wrong: 'reordered',
    at: (place) => place,
    do: async (em, place) => {
      await free(em);
      await em.execute('update peerness_seal set seq = -1 where owner = ? and seq = ?', [harbor, place]);
      await em.execute('update peerness_seal set seq = ? where owner = ? and seq = ?', [place, harbor, place + 3]);
      await em.execute('update peerness_seal set seq = ? where owner = ? and seq = -1', [place + 3, harbor]);
    },
  },
  {
    name: 'a forged event is inserted among the others, and everything sealed anew',
    wrong: 'edited',
    at: (place) => place,
    byAnchorsAlone: true,
    do: (em, place) =>
      sealAnew(em, place, async () => {
        await forged(em);
        await guarded(em);
        await em.execute(
          `select peerness_note('organization', e.organization_id, 'organization_event', e.id, array[e.aggregate, e.aggregate_id, e.version::text, e.kind, e.schema::text, peerness_moment(e.at)], e.actor, e.codes)
           from organization_event as e where organization_id = ? and not exists (select from peerness_seal as s where s.event = e.id)`,
          [harbor],
        );
        await free(em);
      }),
  },
  {
    name: 'a forged event is added with a seal of its own',
    wrong: 'inserted',
    at: (_, last) => last + 1,
    do: async (em) => {
      await free(em);
      await forged(em);
      await em.execute(
        `insert into peerness_seal select family, s.owner, s.seq + 1, source, e.id, 0, s.plain, s.named, s.salts, s.hash, sha256('forged')
         from peerness_seal as s, organization_event as e where s.owner = ? and s.seq = (select max(seq) from peerness_seal where owner = ?)
           and e.organization_id = ? and not exists (select from peerness_seal as o where o.event = e.id)`,
        [harbor, harbor, harbor],
      );
    },
  },
  {
    name: 'the chain is made anew from a place on',
    wrong: 'edited',
    at: (place) => place,
    byAnchorsAlone: true,
    do: (em, place) => sealAnew(em, place, () => edit(em, place, `codes = jsonb_set(codes, '{standing}', '"bad"')`)),
  },
  {
    name: 'an event is moved to another organization',
    wrong: 'missing',
    at: (place) => place,
    do: (em, place) => edit(em, place, `organization_id = '${lighthouse}'`),
  },
  {
    name: 'an event is inserted while the trigger is disabled',
    wrong: 'unsealed',
    at: () => undefined,
    do: async (em) => {
      await em.execute('alter table organization_event disable trigger organization_event_noted');
      await forged(em);
      await em.execute('set constraints all immediate');
      await em.execute('alter table organization_event enable trigger organization_event_noted');
    },
  },
  {
    name: 'a seal is edited',
    wrong: 'edited',
    at: (place) => place,
    do: async (em, place) => {
      await free(em);
      await em.execute(`update peerness_seal set plain = sha256('other') where owner = ? and seq = ?`, [harbor, place]);
    },
  },
  {
    name: 'the head is edited',
    wrong: 'edited',
    at: (_, last) => last,
    do: async (em) => {
      await free(em);
      await em.execute(`update peerness_head set hash = sha256('other') where owner = ?`, [harbor]);
    },
  },
];

describe('chains nobody touched', () => {
  it('verify, with and without anchors', async () => {
    const before = await chains.after(() => Promise.resolve(), anchors);
    expect(before.chains.flatMap(({ found }) => found)).toEqual([]);
    expect(before).toMatchObject({ sound: true, anchorsWrong: [] });
    expect(chainOf(before, harbor).seals).toBeGreaterThan(length);
    expect(chainOf(before, harbor)).toMatchObject({ events: chainOf(before, harbor).seals });
    expect(chainOf(before, harbor).anchors).toBeGreaterThanOrEqual(length / everyHowMany);
    expect((await chains.after(() => Promise.resolve())).sound).toBe(true);
  });
});

describe(`tampering as a superuser, seed ${seed}`, () => {
  it.each(tamperings)(`is found, ${times} of ${times}, at its very place: $name`, { timeout: 120_000 }, async (one) => {
    const last = chainOf(await chains.after(() => Promise.resolve()), harbor).seals;
    // The first seals are the town's own.
    const first = last - length + 1;
    for (let n = 0; n < times; n += 1) {
      const place = first + chance(length - 4);
      const report = await chains.after((em) => one.do(em, place, last), anchors);
      const [found] = chainOf(report, harbor).found;
      const where = `${one.name} at ${place}, seed ${seed}`;
      expect(report.sound, where).toBe(false);
      expect(found?.wrong, where).toBe(one.wrong);
      const expected = one.at(place, last);
      if (found?.from === undefined) expect(found?.seq, where).toBe(expected);
      else {
        // Anchors bound it: behind the one before, up to the one that knows another seal.
        expect(found.from, where).toBeLessThanOrEqual(expected ?? 0);
        expect(found.seq, where).toBeGreaterThanOrEqual(expected ?? 0);
        expect((found.seq ?? 0) - found.from, where).toBeLessThan(everyHowMany + 1);
      }
      if (one.byAnchorsAlone && n === 0)
        expect((await chains.after((em) => one.do(em, place, last))).sound, `${where}, without anchors`).toBe(true);
    }
  });

  it('is found where a whole chain is not there any more', async () => {
    const label = chainOf(await chains.after(() => Promise.resolve()), harbor).label;
    const wipe = async (em: EntityManager): Promise<void> => {
      await free(em);
      for (const table of ['peerness_seal', 'peerness_head', 'organization_event'])
        await em.execute(
          `delete from ${table} where ${table === 'organization_event' ? 'organization_id' : 'owner'} = ?`,
          [harbor],
        );
    };
    const { chains: found } = await chains.after(wipe, anchors);
    expect(found.find((one) => one.label === label)?.found).toMatchObject([{ wrong: 'truncated', seq: 1 }]);
    expect((await chains.after(wipe)).sound).toBe(true);
  });
});
