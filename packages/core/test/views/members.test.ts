import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/index.js';
import { alex, bo, harbor, melodie, memberIn, occasion } from '../../src/testing/index.js';
import { eraseMyself, globalId, stayAfterAll } from '../../src/use-cases/index.js';
import { asking, below } from './asking.js';
import { nodeOf, type Place, placeWith, readerAs } from './town.js';

const member = asking('Member', 'id', 'name');
const list = asking(
  'MemberConnection',
  below('MemberConnection', 'edges', asking('MemberEdge', below('MemberEdge', 'node', member))),
);
const idOfMelodie = globalId('member', harbor.id, memberIn(harbor, melodie));

const everyone = async ({ views }: Place, reader = alex): Promise<string> =>
  JSON.stringify(await views.members(readerAs(reader), harbor.id, { first: 50 }, list));
const one = ({ views }: Place): Promise<unknown> => views.node(readerAs(alex), nodeOf(idOfMelodie), member);

describe('the members of an organization', () => {
  it('are for whoever administers it', async () => {
    expect(await everyone(placeWith())).toContain(idOfMelodie);
    expect(await everyone(placeWith(), bo)).toBe('{"ok":true,"value":null}');
  });

  it('are not those who took themselves out, until they stay after all', async () => {
    const place = placeWith();
    const before = await one(place);
    expect(before).toMatchObject({ name: 'Melodie' });
    await eraseMyself(place.work, selfScope(melodie), {}, occasion());
    expect(await everyone(place)).not.toContain(idOfMelodie);
    expect(await one(place)).toBeNull();
    await stayAfterAll(place.work, selfScope(melodie));
    expect(await everyone(place)).toContain(idOfMelodie);
    expect(await one(place)).toEqual(before);
  });
});
