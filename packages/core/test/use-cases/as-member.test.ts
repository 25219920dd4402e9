import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { ok } from '../../src/kernel/result.js';
import { aMembership, corinna, harbor, lighthouse, melodie, memberIn, someTime } from '../../src/testing/specimens.js';
import { asMember } from '../../src/use-cases/as-member.js';
import type { Work } from '../../src/work/work.js';
import { asMelodie, town } from './town.js';

const notFound = { ok: false, error: { kind: 'NotFound' } };

describe('acting as a member', () => {
  it("opens the organization, and hands on one's own membership", async () => {
    const { work } = town();
    const acted = await asMember(work, asMelodie, harbor.id, 'support', someTime, async ({ presences }, { value }) =>
      ok([value.id, (await presences.ofPerson(harbor.id, corinna))?.presence.name]),
    );
    expect(acted).toEqual(ok([memberIn(harbor, melodie), 'Corinna']));
  });

  it.each([
    ['elsewhere', melodie, lighthouse.id, 'support', {}],
    [
      'after one has left',
      melodie,
      harbor.id,
      'match',
      { memberships: [aMembership(melodie, harbor, { until: someTime })] },
    ],
    [
      'before one has come',
      melodie,
      harbor.id,
      'match',
      { memberships: [aMembership(melodie, harbor, { from: new Date(someTime.getTime() + 1) })] },
    ],
    ['as an administrator one is not', corinna, harbor.id, 'administer', {}],
  ] as const)('is refused %s, and the task is not begun', async (_, person, organization, purpose, over) => {
    const { work } = town(over);
    let begun = false;
    expect(
      await asMember(work, selfScope(person), organization, purpose, someTime, async () => ok((begun = true))),
    ).toEqual(notFound);
    expect(begun).toBe(false);
  });

  it.each([
    ['ended', [aMembership(melodie, harbor, { until: someTime })]],
    ['was removed', []],
  ])('is refused when the membership %s between the first look and the second', async (_, memberships) => {
    const { work } = town();
    const left = town({ memberships }).work;
    const meanwhile: Work = (scope, task) => (scope.purpose === 'self' ? work(scope, task) : left(scope, task));
    let begun = false;
    expect(
      await asMember(meanwhile, asMelodie, harbor.id, 'support', someTime, async () => ok((begun = true))),
    ).toEqual(notFound);
    expect(begun).toBe(false);
  });
});
