import { aMembership, aPresence, aRole, aTown, amir, bo, corinna, harbor, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const change = (mutation: string, more = '') =>
  `mutation ($person: ID!) { ${mutation}(input: { person: $person${more} }) { __typename ... on Refusal { code path } } }`;
const own = `{ viewer { memberships { organization { id } coveredBy { person { id name } agreedAt } covering { person { id } agreedAt } } } }`;

/** Amir supports in the harbor, too. */
const seed = () => {
  const town = aTown();
  const [role] = [aRole()];
  const { code, ...rest } = role;
  return {
    ...town,
    memberships: (town.memberships ?? []).map((one) =>
      one.person === amir && one.organization === harbor.id ? aMembership(amir, harbor, { roles: [role] }) : one,
    ),
    presences: (town.presences ?? []).map((one) =>
      one.person === amir && one.organization === harbor.id
        ? aPresence(amir, harbor, { offers: [{ role: code, ...rest }] })
        : one,
    ),
  };
};

describe('stepping in for each other', () => {
  it('is asked, agreed to, read back by the two alone, and ended by either', async () => {
    const { ask } = await aHarbor({ seed: seed() });
    const mine = async (who: typeof amir) => {
      const memberships = (await ask(who, own)).data['viewer']?.['memberships'] as unknown as {
        organization: { id: string };
        coveredBy: object[];
        covering: object[];
      }[];
      return memberships.find(({ organization }) => organization.id === harborId);
    };
    expect((await ask(corinna, change('askForCover'), { person: inHarbor(amir) })).data['askForCover']).toEqual({
      __typename: 'CoverChanged',
    });
    expect((await mine(amir))?.covering).toEqual([{ person: { id: inHarbor(corinna) }, agreedAt: null }]);
    await ask(amir, change('agreeToCover'), { person: inHarbor(corinna) });
    expect(await mine(corinna)).toMatchObject({
      coveredBy: [{ person: { id: inHarbor(amir) }, agreedAt: expect.any(String) as string }],
      covering: [],
    });
    for (const other of [melodie, bo]) expect(await mine(other)).toMatchObject({ coveredBy: [], covering: [] });
    await ask(amir, change('endCover', ', side: BY_ME'), { person: inHarbor(corinna) });
    expect((await mine(corinna))?.coveredBy).toEqual([]);
  });

  it('says what cannot be, and of somebody who keeps away the same as of nobody, byte for byte', async () => {
    const { ask } = await aHarbor({ seed: seed() });
    const nobody = inHarbor(amir).replace(/.{4}$/, 'ffff');
    const answer = async (person: string, mutation = 'askForCover', more = '') =>
      (await ask(corinna, change(mutation, more), { person })).text;
    expect(await answer(inHarbor(bo))).toContain('"code":"NOT_SUPPORTING","path":["input","person"]');
    expect(await answer(inHarbor(amir))).toContain('CoverChanged');
    await ask(amir, change('block'), { person: inHarbor(corinna) });
    expect(await answer(inHarbor(amir))).toContain('NOT_FOUND');
    for (const [mutation, more] of [
      ['askForCover', ''],
      ['agreeToCover', ''],
      ['endCover', ', side: FOR_ME'],
    ] as const)
      expect(await answer(inHarbor(amir), mutation, more)).toBe(await answer(nobody, mutation, more));
  });
});
