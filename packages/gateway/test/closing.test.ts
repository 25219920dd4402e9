import { setUpScope } from '@peerness/core';
import { daysAfter, harbor, melodie, someTime, stranger } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const closesOn = '{ viewer { memberships { organization { name closesOn } } } }';

describe('the day an organization closes', () => {
  it('is read by whoever belongs there, and absent where it goes on', async () => {
    const { ask, work } = await aHarbor();
    const at = (await ask(melodie, closesOn)).data;
    expect(at).toMatchObject({ viewer: { memberships: [{ organization: { name: 'Harbor House', closesOn: null } }] } });
    const value = { ...harbor, closesOn: daysAfter(someTime, 30) };
    await work(setUpScope(), ({ organizations }) => organizations.keep(value, []));
    expect((await ask(melodie, closesOn)).data).toMatchObject({
      viewer: { memberships: [{ organization: { closesOn: value.closesOn.toISOString().slice(0, 10) } }] },
    });
    expect((await ask(stranger, closesOn)).data).toMatchObject({ viewer: null });
  });
});
