import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import {
  alex,
  aMembership,
  aRole,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { addDimension } from '../../src/use-cases/add-dimension.js';
import { globalId } from '../../src/views/global-id.js';
import { told, town } from './town.js';

const choir = {
  key: 'choir',
  labels: { en: 'Choir' },
  value: { form: 'name', longest: 50 },
  comparator: { form: 'equal' },
  many: true,
  tier: 1,
  defaultPurposes: [],
};
const asAlex = selfScope(alex);
const done = { ok: true, value: { dimension: globalId('dimension', `${harbor.id}/choir`) } };

describe('adding a dimension', () => {
  it('is data, kept by whoever administers the organization', async () => {
    const { work, world } = town();
    expect(await addDimension(work, asAlex, { organization: harbor.id, dimension: choir }, occasion())).toEqual(done);
    expect([...world.shelves().dimensions.keys()]).toEqual([`${harbor.id}/choir`]);
    expect(world.history()).toMatchObject([
      {
        kind: 'DimensionAdded',
        actor: alex,
        owner: { organization: harbor.id },
        codes: { comparator: 'equal', tier: 1 },
      },
    ]);
  });

  it('twice is quietly fine, in whatever order its properties stand', async () => {
    const { work, world } = town();
    await addDimension(work, asAlex, { organization: harbor.id, dimension: choir }, occasion());
    const again = Object.fromEntries(Object.entries(choir).reverse());
    expect(
      await addDimension(work, asAlex, { organization: harbor.id, dimension: again }, occasion(someTime, 1)),
    ).toEqual(done);
    expect(told(world)).toEqual(['DimensionAdded 1']);
  });

  it('never changes what people have answered: another one with its key is refused', async () => {
    const { work } = town();
    await addDimension(work, asAlex, { organization: harbor.id, dimension: choir }, occasion());
    expect(
      await addDimension(
        work,
        asAlex,
        { organization: harbor.id, dimension: { ...choir, tier: 2 } },
        occasion(someTime, 1),
      ),
    ).toEqual({
      ok: false,
      error: { kind: 'DimensionKeyTaken', path: ['dimension', 'key'] },
    });
  });

  it('refuses what does not fit, and says where', async () => {
    const { work } = town();
    expect(
      await addDimension(work, asAlex, { organization: harbor.id, dimension: { ...choir, tier: 9 } }, occasion()),
    ).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableDimension', path: ['dimension', 'tier'] },
    });
  });

  it.each([
    ['for someone who supports there', corinna, harbor.id, {}],
    ['for an administrator of somewhere else', alex, lighthouse.id, {}],
    [
      'once the role is over',
      alex,
      harbor.id,
      { memberships: [aMembership(alex, harbor, { roles: [aRole({ code: 'administrator', until: someTime })] })] },
    ],
    [
      'before the role begins',
      alex,
      harbor.id,
      {
        memberships: [
          aMembership(alex, harbor, { roles: [aRole({ code: 'administrator', from: daysAfter(someTime, 1) })] }),
        ],
      },
    ],
  ])('is not there %s', async (_, person, organization, over) => {
    const { work, world } = town(over);
    expect(await addDimension(work, selfScope(person), { organization, dimension: choir }, occasion())).toEqual({
      ok: false,
      error: { kind: 'NotFound' },
    });
    expect(world.shelves().dimensions.size).toBe(0);
  });
});
