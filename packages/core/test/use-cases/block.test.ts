import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { MembershipId } from '../../src/organization/membership.js';
import {
  aMembership,
  amir,
  aPlan,
  aPresence,
  aTown,
  corinna,
  dailySection,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { block } from '../../src/use-cases/block.js';
import { invite } from '../../src/use-cases/invite.js';
import { liftBlock } from '../../src/use-cases/lift-block.js';
import { revealContact } from '../../src/use-cases/reveal-contact.js';
import { sayWeMet } from '../../src/use-cases/say-we-met.js';
import { showSection } from '../../src/use-cases/show-section.js';
import { openTown, type Town } from './a-town.js';

const away = (town: Town, by = melodie, person = memberIn(harbor, corinna)) =>
  block(town.work, selfScope(by), { organization: harbor.id, person }, town.when());

describe('keeping someone away', () => {
  it('closes what was open between the two, whoever invited', async () => {
    for (const by of [melodie, corinna]) {
      const town = openTown();
      const id = await town.invited();
      expect(await away(town, by, memberIn(harbor, by === melodie ? corinna : melodie))).toEqual({
        ok: true,
        value: {},
      });
      expect(town.connection(id)).toMatchObject({ status: 'closed', how: 'blocked' });
    }
  });

  it('ends what was live, and everything either showed the other', async () => {
    const town = openTown({ plans: [aPlan()] });
    const connection = await town.connected();
    const on = { organization: harbor.id, connection };
    await revealContact(town.work, selfScope(corinna), { ...on, words: 'hers' }, town.when());
    await showSection(town.work, selfScope(melodie), { ...on, plan: aPlan().id, section: dailySection }, town.when());
    expect(town.world.shelves().grants.size).toBe(2);

    await away(town);
    expect(town.connection(connection)?.status).toBe('ended');
    expect(town.world.shelves().grants.size).toBe(0);
    expect(await town.work(selfScope(corinna), ({ plans }) => plans.shownTo(corinna))).toEqual([]);
    expect(await sayWeMet(town.work, selfScope(corinna), on, town.when())).toEqual({
      ok: false,
      error: { kind: 'NotOpen', state: 'ended' },
    });
  });

  it('twice is one block, of which history keeps one', async () => {
    const town = openTown();
    expect(await away(town)).toEqual(await away(town));
    expect(town.world.history().map(({ kind }) => kind)).toEqual(['PersonBlocked']);
    expect([...town.world.shelves().blocks.values()]).toEqual([
      { person: melodie, blocked: corinna, organization: harbor.id, at: someTime },
    ]);
  });

  it('is answered the same for someone who is not there', async () => {
    const town = openTown();
    expect(await away(town, melodie, '01960000-0000-7000-8000-0000000000ff' as MembershipId)).toEqual({
      ok: true,
      value: {},
    });
    expect(await away(town, melodie, memberIn(lighthouse, sam))).toEqual({ ok: true, value: {} });
    expect(town.world.shelves().blocks.size).toBe(0);
  });

  it('is not for oneself', async () => {
    const town = openTown();
    expect(await away(town, melodie, memberIn(harbor, melodie))).toEqual({
      ok: false,
      error: { kind: 'NotFound', path: ['person'] },
    });
  });

  it('can be lifted by the one who set it, and by nobody else', async () => {
    const town = openTown();
    await away(town);
    const lift = (by: typeof melodie, person: MembershipId) =>
      liftBlock(town.work, selfScope(by), { organization: harbor.id, person }, town.when());
    expect(await lift(corinna, memberIn(harbor, melodie))).toEqual({ ok: true, value: {} });
    expect(town.world.shelves().blocks.size).toBe(1);
    expect(await lift(melodie, memberIn(harbor, corinna))).toEqual({ ok: true, value: {} });
    expect(await lift(melodie, memberIn(harbor, corinna))).toEqual({ ok: true, value: {} });
    expect(town.world.shelves().blocks.size).toBe(0);
    expect(town.world.history().map(({ kind }) => kind)).toEqual(['PersonBlocked', 'BlockLifted']);
  });

  it('holds in every organization while one name is kept away, however often another is let back', async () => {
    const memberships = [...(aTown().memberships ?? []), aMembership(melodie, lighthouse)];
    const town = openTown({ memberships, presences: [...(aTown().presences ?? []), aPresence(melodie, lighthouse)] });
    const [here, there] = [harbor, lighthouse].map((organization) => ({
      organization: organization.id,
      person: memberIn(organization, amir),
    }));
    if (!here || !there) return expect.unreachable('two organizations');
    const send = async (organization: typeof harbor) => {
      const invited = await invite(
        town.work,
        selfScope(melodie),
        { organization: organization.id, to: memberIn(organization, amir), kind: 'mutual' },
        town.when(),
      );
      return invited.ok || invited.error.kind;
    };

    await block(town.work, selfScope(melodie), here, town.when());
    await block(town.work, selfScope(melodie), there, town.when());
    await liftBlock(town.work, selfScope(melodie), here, town.when());
    expect([await send(harbor), await send(lighthouse)]).toEqual(['NotThisTime', 'NotThisTime']);
    await liftBlock(town.work, selfScope(melodie), there, town.when());
    expect([await send(harbor), await send(lighthouse)]).toEqual([true, true]);
  });

  it('leaves everyone else as they were', async () => {
    const town = openTown();
    const other = await town.connected(amir);
    await away(town);
    expect(town.connection(other)?.status).toBe('accepted');
  });
});
