import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { AskId } from '../../src/ask/ask.js';
import type { Dimension } from '../../src/dimension/dimension.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import {
  aMembership,
  amir,
  aPresence,
  aRole,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  melodie,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { answerAsk } from '../../src/use-cases/answer-ask.js';
import { setAsk } from '../../src/use-cases/set-ask.js';
import { withdrawAsk } from '../../src/use-cases/withdraw-ask.js';
import { readGlobalId } from '../../src/views/global-id.js';
import { connectionIn, openTown, type Town } from './a-town.js';

const survived: Dimension = {
  id: `${harbor.id}/survived`,
  labels: { en: 'Survived' },
  value: {
    form: 'choice',
    options: [
      { key: 'flood', labels: { en: 'A flood' } },
      { key: 'fire', labels: { en: 'A fire' } },
    ],
  },
  comparator: { form: 'equal' },
  many: true,
  tier: 3,
  defaultPurposes: [],
  traits: ['lived-experience'],
};
const flood = { form: 'choice', key: 'flood' } as const;
const quietly = (key: 'flood' | 'fire') =>
  ({
    facets: [{ dimension: survived.id, answer: { answer: 'value', value: { form: 'choice', key } }, match: true }],
  }) as const;
const offers = [
  { role: 'peer-supporter', engagement: 'employed', places: 2, from: daysAfter(someTime, -100) },
] as const;

/** Melodie, Corinna and Amir lived through a flood, Bo through a fire; nobody shows it. */
const seed: Partial<Seed> = {
  dimensions: [{ organization: harbor.id, dimension: survived }],
  presences: [
    aPresence(melodie, harbor, quietly('flood')),
    aPresence(corinna, harbor, { ...quietly('flood'), offers }),
    aPresence(amir, harbor, quietly('flood')),
    aPresence(bo, harbor, quietly('fire')),
    ...(aTown().presences ?? []).filter(({ person }) => ![melodie, corinna, amir, bo].includes(person)),
  ],
};
const ask = (town: Town, over: object = {}, by = melodie) =>
  setAsk(
    town.work,
    selfScope(by),
    { organization: harbor.id, kind: 'mutual', dimension: survived.id, ...over },
    town.when(),
  );
const answer = (town: Town, id: AskId, by: PersonId, yes = true) =>
  answerAsk(town.work, selfScope(by), { organization: harbor.id, ask: id, yes }, town.when());
const asked = async (town: Town, over: object = {}): Promise<AskId> => {
  const set = await ask(town, over);
  const ref = readGlobalId(set.ok ? (set.value['ask'] ?? '') : '');
  return (ref.ok ? ref.value.ids[1] : undefined) as AskId;
};
const notOpen = { ok: false, error: { kind: 'NotOpen', state: 'not-this-time' } };

describe('asking whoever it fits', () => {
  it('asks what one stated oneself, by default or by name, and tells history no value', async () => {
    const town = openTown(seed);
    const id = await asked(town);
    expect(town.world.shelves().asks.get(id)?.value).toMatchObject({
      asker: melodie,
      value: flood,
      openUntil: daysAfter(someTime, 30),
      answers: [],
    });
    expect(await asked(town, { value: { key: 'flood' } })).toBe(id);
    expect(JSON.stringify(town.world.history())).not.toContain('flood');
    expect(town.world.history()).toHaveLength(1);
  });

  it.each<[string, object, PersonId, object]>([
    ['an unknown dimension', { dimension: 'shoe-size' }, melodie, { kind: 'UnknownDimension', path: ['dimension'] }],
    ['what one did not state', { value: { key: 'fire' } }, melodie, { kind: 'NothingStated' }],
    ['where one stated nothing', { dimension: 'language' }, melodie, { kind: 'NothingStated' }],
    ['where one does not belong', {}, sam, { kind: 'NotFound' }],
  ])('is refused for %s', async (_what, over, by, error) => {
    const town = openTown(seed);
    expect(await ask(town, over, by)).toEqual({ ok: false, error });
  });

  it('names the part that cannot be read', async () => {
    const town = openTown(seed);
    expect(await ask(town, { value: { key: 'hailstorm' } })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableAnswer', path: ['value', 'key'] },
    });
  });

  it('is answered the same whether it fits many or no one', async () => {
    const alone = openTown({ ...seed, presences: [aPresence(melodie, harbor, quietly('flood'))] });
    const among = openTown(seed);
    expect(await ask(alone)).toEqual(await ask(among));
  });

  it('connects two who both say yes, and tells both what they share', async () => {
    const town = openTown(seed);
    const id = await asked(town);
    const yes = await answer(town, id, amir);
    const connection = connectionIn(yes);
    expect(town.connection(connection)).toEqual({
      id: connection,
      organization: harbor.id,
      kind: 'mutual',
      inviter: melodie,
      invitee: amir,
      invitedAt: someTime,
      openUntil: daysAfter(someTime, 30),
      saidYesTo: { dimension: survived.id, value: flood },
      status: 'accepted',
      acceptedAt: someTime,
    });
    expect(await answer(town, id, amir)).toEqual(yes);
    expect(await answer(town, id, corinna)).toEqual(notOpen);
    expect(town.world.history().map(({ kind }) => kind)).toEqual(['AskSet', 'AskAnswered', 'BothSaidYes']);
  });

  it('remembers a no and tells nobody', async () => {
    const town = openTown(seed);
    const id = await asked(town);
    expect(await answer(town, id, amir, false)).toEqual({ ok: true, value: {} });
    expect(await answer(town, id, amir, false)).toEqual({ ok: true, value: {} });
    expect(await answer(town, id, amir, true)).toEqual(notOpen);
    expect(town.world.shelves().connections.size).toBe(0);
  });

  it.each<[string, PersonId, Partial<Seed>, object]>([
    ['did not state that', bo, {}, notOpen],
    [
      'is kept away',
      amir,
      { blocks: [{ person: melodie, blocked: amir, organization: harbor.id, at: someTime }] },
      notOpen,
    ],
    [
      'keeps the asker away',
      amir,
      { blocks: [{ person: amir, blocked: melodie, organization: harbor.id, at: someTime }] },
      notOpen,
    ],
    [
      'left',
      amir,
      { presences: (seed.presences ?? []).map((one) => (one.person === amir ? { ...one, until: someTime } : one)) },
      notOpen,
    ],
    ['asked it', melodie, {}, { ok: false, error: { kind: 'NotFound' } }],
    ['does not belong', sam, {}, { ok: false, error: { kind: 'NotFound' } }],
  ])('is not put to someone who %s', async (_who, by, over, refusal) => {
    const town = openTown({ ...seed, ...over });
    const id = await asked(town);
    expect(await answer(town, id, by)).toEqual(refusal);
    expect(town.world.shelves().connections.size).toBe(0);
  });

  it('is answered as if it were not there by someone it is not put to', async () => {
    const town = openTown(seed);
    expect(await answer(town, await asked(town), bo)).toEqual(await answer(town, town.when().newId() as AskId, bo));
  });

  it('never gives a supporter more people than they have places for', async () => {
    const town = openTown(seed);
    const id = await asked(town, { kind: 'support' });
    await town.connected(amir);
    await town.connected(bo);
    expect(await answer(town, id, corinna)).toEqual(notOpen);
  });

  it("counts the places a supporter's roles give them now, whatever their presence was written with", async () => {
    const roles = [aRole({ places: 1 })];
    const memberships = [
      aMembership(corinna, harbor, { roles }),
      ...(aTown().memberships ?? []).filter(({ person }) => person !== corinna),
    ];
    const town = openTown({ ...seed, memberships });
    const id = await asked(town, { kind: 'support' });
    await town.connected(amir);
    expect(await answer(town, id, corinna)).toEqual(notOpen);
  });

  it('can be taken back by the asker alone; then it is over', async () => {
    const town = openTown(seed);
    const id = await asked(town);
    const take = (by: PersonId) =>
      withdrawAsk(town.work, selfScope(by), { organization: harbor.id, ask: id }, town.when());
    expect(await take(amir)).toEqual({ ok: false, error: { kind: 'NotFound' } });
    expect(await take(melodie)).toEqual(await take(melodie));
    expect(await answer(town, id, amir)).toEqual(notOpen);
    expect(town.world.history().map(({ kind }) => kind)).toEqual(['AskSet', 'AskWithdrawn']);
  });
});
