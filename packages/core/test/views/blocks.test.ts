import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import { block, type Finished, globalId, liftBlock } from '../../src/use-cases/index.js';
import {
  amir,
  aMembership,
  bo,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/index.js';
import { everything } from './asking.js';
import { aSingingTown, type Place, placeWith, readerAs } from './town.js';

const viewer = ({ views }: Place, reader: PersonId) => views.viewer(readerAs(reader), everything('Viewer'));

describe('whom someone keeps away', () => {
  const blocks = async (place: Place, reader: PersonId) => (await viewer(place, reader))?.['blocks'];

  it('is theirs to see, and to let back', async () => {
    const place = placeWith();
    const on = { organization: harbor.id, person: memberIn(harbor, bo) };
    await block(place.work, selfScope(melodie), on, occasion());
    expect(await blocks(place, melodie)).toEqual([
      {
        __typename: 'Block',
        at: someTime.toISOString(),
        person: {
          __typename: 'Person',
          id: globalId('person', harbor.id, on.person),
          name: 'Bo',
          isSelf: false,
          organization: expect.objectContaining({ name: 'Harbor House' }) as unknown,
          access: { __typename: 'PersonAccess', canInvite: false, canBlock: false, canShowTo: false },
        },
      },
    ]);
    await liftBlock(place.work, selfScope(melodie), on, occasion(someTime, 1));
    expect(await blocks(place, melodie)).toEqual([]);
  });

  it('under two names is two people: each is named, and let back, by its own', async () => {
    const seed = aSingingTown();
    const memberships = [...(seed.memberships ?? []), aMembership(melodie, lighthouse)];
    const place = placeWith({ ...seed, memberships });
    const [here, there] = [harbor, lighthouse].map((organization) => ({
      organization: organization.id,
      person: memberIn(organization, amir),
    })) as [Parameters<typeof block>[2], Parameters<typeof block>[2]];
    const named = async () =>
      ((await blocks(place, melodie)) as Finished[]).map((one) => (one['person'] as Finished)['id']);
    const idOf = ({ organization, person }: typeof here) => globalId('person', organization, person);

    await block(place.work, selfScope(melodie), there, occasion(someTime, 1));
    expect(await named()).toEqual([idOf(there)]);
    await liftBlock(place.work, selfScope(melodie), here, occasion(someTime, 2));
    expect(await named()).toEqual([idOf(there)]);
    await block(place.work, selfScope(melodie), here, occasion(someTime, 3));
    expect(new Set(await named())).toEqual(new Set([idOf(here), idOf(there)]));
    await liftBlock(place.work, selfScope(melodie), there, occasion(someTime, 4));
    expect(await named()).toEqual([idOf(here)]);
  });

  it('is not told to whom it is about', async () => {
    const place = placeWith();
    const before = await viewer(place, bo);
    await block(place.work, selfScope(melodie), { organization: harbor.id, person: memberIn(harbor, bo) }, occasion());
    expect(await viewer(place, bo)).toEqual(before);
  });
});
