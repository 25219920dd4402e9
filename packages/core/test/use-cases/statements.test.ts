import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { organizationDimensionId } from '../../src/dimension/dimension-id.js';
import { readDimension } from '../../src/dimension/read-dimension.js';
import type { StatementId } from '../../src/profile/statement.js';
import {
  aMembership,
  amir,
  aTown,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  occasion,
  someTime,
  stranger,
} from '../../src/testing/specimens.js';
import { changeStatement } from '../../src/use-cases/change-statement.js';
import { chooseName } from '../../src/use-cases/choose-name.js';
import { state, type StateCommand } from '../../src/use-cases/state.js';
import { withdrawStatement } from '../../src/use-cases/withdraw-statement.js';
import { globalId } from '../../src/views/global-id.js';
import { asMelodie, presenceIn, profileIn, told, town } from './town.js';

const chess = { answer: 'value', value: { form: 'choice', key: 'chess' } } as const;
const playsChess: StateCommand = {
  dimension: 'pastime',
  answer: { answer: 'value', value: { key: 'chess' } },
  comfort: 'gladly',
  uses: [
    { use: 'match', organization: harbor.id },
    { use: 'display', organization: harbor.id, audience: 'members' },
  ],
};

const choir = readDimension(
  {
    key: 'choir',
    labels: { en: 'Choir' },
    value: { form: 'name', longest: 50 },
    comparator: { form: 'equal' },
    many: true,
    tier: 1,
    defaultPurposes: [],
  },
  harbor.id,
);
const withChoir = { dimensions: choir.ok ? [{ organization: harbor.id, dimension: choir.value }] : [] };
const choirId = organizationDimensionId(harbor.id, 'choir');
const sings = { ...playsChess, dimension: choirId, answer: { answer: 'value', value: { name: 'Tuesday Voices' } } };

describe('stating', () => {
  it('keeps the statement, its event, and how the person is present, together', async () => {
    const { work, world } = town();
    const made = occasion();
    const said = await state(work, asMelodie, playsChess, made);
    const statement = profileIn(world)?.statements[0];
    expect(said).toEqual({ ok: true, value: { statement: globalId('statement', statement?.id ?? '') } });
    expect(statement).toMatchObject({ dimension: 'pastime', answer: chess, comfort: 'gladly', statedAt: someTime });
    expect(presenceIn(world)?.facets).toEqual([
      { dimension: 'pastime', answer: chess, match: true, display: 'members' },
    ]);
    expect(world.history()).toEqual([
      {
        id: expect.any(String),
        schema: 1,
        at: someTime,
        actor: melodie,
        owner: { person: melodie },
        aggregate: 'profile',
        aggregateId: melodie,
        version: 2,
        kind: 'StatementMade',
        codes: { statement: statement?.id, dimension: 'pastime', comfort: 'gladly' },
      },
    ]);
    expect(JSON.stringify(world.history())).not.toContain('chess');
  });

  it('is kept in each organization as far as it may be used there', async () => {
    const { work, world } = town();
    await state(
      work,
      selfScope(amir),
      { ...playsChess, uses: [{ use: 'match', organization: lighthouse.id }] },
      occasion(),
    );
    expect(presenceIn(world, amir, harbor.id)?.facets).toEqual([]);
    expect(presenceIn(world, amir, lighthouse.id)?.facets).toEqual([
      { dimension: 'pastime', answer: chess, match: true },
    ]);
  });

  it('twice is quietly fine: the same statement, and nothing more happened', async () => {
    const { work, world } = town();
    const once = await state(work, asMelodie, playsChess, occasion());
    expect(await state(work, asMelodie, playsChess, occasion(someTime, 1))).toEqual(once);
    expect(told(world)).toEqual(['StatementMade 2']);
  });

  it("about an organization's own dimension is for its members, there", async () => {
    const { work, world } = town(withChoir);
    expect((await state(work, asMelodie, sings, occasion())).ok).toBe(true);
    expect(presenceIn(world)?.facets.map(({ dimension }) => dimension)).toEqual([choirId]);
    const elsewhere = { ...sings, uses: [{ use: 'match', organization: lighthouse.id } as const] };
    expect(await state(work, selfScope(amir), elsewhere, occasion())).toEqual({
      ok: false,
      error: { kind: 'UnknownDimension', path: ['uses', '0', 'organization'] },
    });
  });

  it.each<[string, Partial<StateCommand>, unknown]>([
    ['on a dimension nobody knows', { dimension: 'shoe-size' }, { kind: 'UnknownDimension', path: ['dimension'] }],
    [
      'on one of an organization elsewhere',
      { dimension: `${lighthouse.id}/choir` },
      { kind: 'UnknownDimension', path: ['dimension'] },
    ],
    [
      'with an answer that does not fit',
      { answer: { answer: 'value', value: { key: 'secret' } } },
      { kind: 'UnreadableAnswer', path: ['answer', 'value', 'key'] },
    ],
    [
      'with words nobody can read',
      { answer: { answer: 'self-described', words: ' ', language: 'en' } },
      { kind: 'UnreadableText', problem: 'empty', path: ['answer'] },
    ],
    [
      'for use where one does not belong',
      {
        uses: [
          { use: 'match', organization: harbor.id },
          { use: 'match', organization: lighthouse.id },
        ],
      },
      { kind: 'NotFound', path: ['uses', '1', 'organization'] },
    ],
    ['over something newer', { expectedVersion: 0 }, { kind: 'ChangedMeanwhile', version: 1 }],
  ])('is refused %s, and nothing is kept', async (_, over, error) => {
    const { work, world } = town();
    const refused = await state(work, asMelodie, { ...playsChess, ...over }, occasion());
    expect(refused).toMatchObject({ ok: false, error });
    expect(JSON.stringify(refused)).not.toContain('secret');
    expect([profileIn(world)?.statements, world.history()]).toEqual([[], []]);
  });

  it('is refused in an organization one has left', async () => {
    const { work } = town({ memberships: [aMembership(melodie, harbor, { until: someTime })] });
    expect(await state(work, asMelodie, playsChess, occasion())).toMatchObject({
      ok: false,
      error: { kind: 'NotFound', path: ['uses', '0', 'organization'] },
    });
  });

  it('begins with a name', async () => {
    const { work } = town({ profiles: [] });
    expect(await state(work, asMelodie, playsChess, occasion())).toEqual({ ok: false, error: { kind: 'NotFound' } });
  });
});

const spoken = {
  id: '01960000-0000-7000-8000-0000000000f1' as StatementId,
  dimension: 'pastime',
  answer: chess,
  comfort: 'gladly',
  statedAt: longBefore,
  uses: [{ use: 'match', organization: harbor.id }],
} as const;
const other = { ...spoken, id: '01960000-0000-7000-8000-0000000000f2' as StatementId };
const withChess = {
  ...aTown(),
  profiles: [
    { person: melodie, name: 'Melodie', statements: [spoken] },
    { person: amir, name: 'أمير', statements: [other] },
  ],
};

describe('changing a statement', () => {
  it('takes effect at once where it is seen', async () => {
    const { work, world } = town(withChess);
    const changed = await changeStatement(
      work,
      asMelodie,
      { statement: spoken.id, comfort: 'not-with-me' },
      occasion(),
    );
    expect(changed).toEqual({ ok: true, value: { statement: globalId('statement', spoken.id) } });
    expect(presenceIn(world)?.facets).toEqual([]);
    expect(told(world)).toEqual(['StatementChanged 2']);
  });

  it("is refused for someone else's, as for none", async () => {
    const { work, world } = town(withChess);
    for (const statement of [other.id, '01960000-0000-7000-8000-0000000000f9' as StatementId]) {
      expect(await changeStatement(work, asMelodie, { statement, comfort: 'gladly' }, occasion())).toEqual({
        ok: false,
        error: { kind: 'NotFound', path: ['statement'] },
      });
    }
    expect(
      await changeStatement(work, asMelodie, { statement: spoken.id, uses: [], expectedVersion: 7 }, occasion()),
    ).toMatchObject({ ok: false, error: { kind: 'ChangedMeanwhile' } });
    expect(
      await changeStatement(
        work,
        asMelodie,
        { statement: spoken.id, uses: [{ use: 'match', organization: lighthouse.id }] },
        occasion(),
      ),
    ).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
    expect(world.history()).toEqual([]);
  });
});

describe('taking back a statement', () => {
  it('removes it everywhere in the same transaction, and twice is fine', async () => {
    const { work, world } = town(withChess);
    await changeStatement(
      work,
      asMelodie,
      {
        statement: spoken.id,
        uses: [...spoken.uses, { use: 'display', organization: harbor.id, audience: 'members' }],
      },
      occasion(),
    );
    expect(presenceIn(world)?.facets).toHaveLength(1);
    for (const series of [1, 2]) {
      expect(
        await withdrawStatement(
          work,
          asMelodie,
          { statement: spoken.id, expectedVersion: 2 },
          occasion(someTime, series),
        ),
      ).toEqual({
        ok: true,
        value: { person: globalId('self', melodie) },
      });
    }
    expect([profileIn(world)?.statements, presenceIn(world)?.facets]).toEqual([[], []]);
    expect(told(world)).toEqual(['StatementChanged 2', 'StatementWithdrawn 3']);
  });

  it("leaves someone else's alone, with the same answer", async () => {
    const { work, world } = town(withChess);
    expect((await withdrawStatement(work, asMelodie, { statement: other.id }, occasion())).ok).toBe(true);
    expect(profileIn(world, amir)?.statements).toHaveLength(1);
    expect(world.history()).toEqual([]);
  });
});

describe('choosing a name', () => {
  it('changes it wherever one is present', async () => {
    const { work, world } = town();
    expect(
      await chooseName(work, selfScope(amir), { name: 'Amir', language: 'AR', expectedVersion: 1 }, occasion()),
    ).toEqual({ ok: true, value: { person: globalId('self', amir) } });
    expect([harbor, lighthouse].map(({ id }) => presenceIn(world, amir, id)?.name)).toEqual(['Amir', 'Amir']);
    expect(profileIn(world, amir)?.language).toBe('ar');
  });

  it('begins a profile for someone who has none and belongs nowhere yet', async () => {
    const { work, world } = town();
    await chooseName(work, selfScope(stranger), { name: 'Noor' }, occasion());
    expect(profileIn(world, stranger)).toEqual({ person: stranger, name: 'Noor', statements: [] });
    expect(told(world)).toEqual(['NameChosen 1']);
  });

  it('refuses what nobody could read, and a change over something newer', async () => {
    const { work } = town();
    expect(await chooseName(work, asMelodie, { name: ' ' }, occasion())).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText', path: ['name'] },
    });
    expect(await chooseName(work, asMelodie, { name: 'Mel', language: 'not a language' }, occasion())).toEqual({
      ok: false,
      error: { kind: 'UnreadableLanguage', path: ['language'] },
    });
    expect(await work(asMelodie, async ({ profiles }) => (await profiles.find(asMelodie.actor))?.value.name)).not.toBe(
      'Mel',
    );
    expect(await chooseName(work, asMelodie, { name: 'Mel', expectedVersion: 9 }, occasion())).toMatchObject({
      ok: false,
      error: { kind: 'ChangedMeanwhile', version: 1 },
    });
  });
});
