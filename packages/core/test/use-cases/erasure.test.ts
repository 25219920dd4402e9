import { describe, expect, it } from 'vitest';
import { actIn } from '../../src/access/act-in.js';
import { eraseScope, selfScope } from '../../src/access/scope.js';
import { daysAfter } from '../../src/kernel/days.js';
import {
  alex,
  aMembership,
  aPlan,
  aRole,
  corinna,
  dailySection,
  harbor,
  melodie,
  memberIn,
  someTime,
} from '../../src/testing/specimens.js';
import { block } from '../../src/use-cases/block.js';
import { destroyDue } from '../../src/use-cases/destroy-due.js';
import { draftPlan } from '../../src/use-cases/draft-plan.js';
import { eraseMyself } from '../../src/use-cases/erase-myself.js';
import { invite } from '../../src/use-cases/invite.js';
import { showSection } from '../../src/use-cases/show-section.js';
import { stayAfterAll } from '../../src/use-cases/stay-after-all.js';
import type { LegalHold, LegalHoldId } from '../../src/legal/legal-hold.js';
import { type HeldErasure, heldErasure } from '../../src/work/held-erasure.js';
import { openTown, type Town } from './a-town.js';

const erase = (town: Town, days?: number, isHeld?: HeldErasure) =>
  eraseMyself(town.work, selfScope(melodie), { ...(days !== undefined && { days }) }, town.when(), isHeld);

const isThere = (town: Town, person = melodie) => town.world.shelves().people.has(person);

const inviteHer = (town: Town) =>
  invite(
    town.work,
    selfScope(corinna),
    { organization: harbor.id, to: memberIn(harbor, melodie), kind: 'mutual' },
    town.when(),
  );

describe('taking oneself out', () => {
  it('hides a person from everyone at once, and them from it, until they stay after all', async () => {
    const town = openTown({ plans: [aPlan()] });
    const connection = await town.connected();
    const showing = { organization: harbor.id, connection, plan: aPlan().id, section: dailySection };
    expect(await erase(town)).toEqual({ ok: true, value: {} });

    const here = await town.work(town.acting('support', corinna), ({ blocks }) => blocks.around(corinna));
    expect(here).toEqual(new Set([melodie]));
    expect(await inviteHer(town)).toMatchObject({ ok: false });
    expect(await showSection(town.work, selfScope(melodie), showing, town.when())).toMatchObject({
      ok: false,
      error: { kind: 'NotFound' },
    });
    const draft = { title: 'Still mine to write' };
    expect(await draftPlan(town.work, selfScope(melodie), draft, town.when())).toMatchObject({ ok: true });

    await stayAfterAll(town.work, selfScope(melodie));
    expect(await showSection(town.work, selfScope(melodie), showing, town.when())).toMatchObject({ ok: true });
    expect(town.connection(connection)?.status).toBe('accepted');
  });

  it('takes a whole number of days, and no other', async () => {
    for (const days of [-1, 0.5, 31, Number.NaN]) {
      const town = openTown();
      expect(await erase(town, days)).toEqual({ ok: false, error: { kind: 'NotADelay', longest: 30, path: ['days'] } });
      expect(await destroyDue(town.work, daysAfter(someTime, 40))).toEqual({ destroyed: 0, held: 0 });
    }
  });

  it('destroys everything in the same call when there is no delay', async () => {
    const town = openTown({ plans: [aPlan()] });
    await block(
      town.work,
      selfScope(corinna),
      { organization: harbor.id, person: memberIn(harbor, melodie) },
      town.when(),
    );
    expect(await erase(town, 0)).toEqual({ ok: true, value: {} });
    expect(isThere(town)).toBe(false);
    expect(JSON.stringify([...town.world.shelves().plans.values()])).not.toContain(melodie);
    expect(await destroyDue(town.work, daysAfter(someTime, 40))).toEqual({ destroyed: 0, held: 0 });
  });
});

const anAdministrator = aMembership(alex, harbor, { roles: [aRole({ code: 'administrator', places: 0 })] });

describe('what is due', () => {
  it('is destroyed at the instant it is, not before, and only once', async () => {
    const town = openTown();
    await erase(town);
    expect(await destroyDue(town.work, daysAfter(someTime, 6.999))).toEqual({ destroyed: 0, held: 0 });
    expect(isThere(town)).toBe(true);
    expect(await destroyDue(town.work, daysAfter(someTime, 7))).toEqual({ destroyed: 1, held: 0 });
    expect(isThere(town)).toBe(false);
    expect(isThere(town, corinna)).toBe(true);
    expect(await destroyDue(town.work, daysAfter(someTime, 8))).toEqual({ destroyed: 0, held: 0 });
  });

  const hold: LegalHold = {
    id: '01900000-0000-7000-8000-0000000000e1' as LegalHoldId,
    organization: harbor.id,
    person: melodie,
    categories: ['organization-entries'],
    begunAt: someTime,
    begunBy: alex,
  };

  it('waits in part for a hold on that very person, and for no other', async () => {
    const town = openTown({ plans: [aPlan()] });
    const isHeld: HeldErasure = (_, person) =>
      Promise.resolve(person === melodie ? { holds: [hold], mayBeTold: true } : undefined);
    await erase(town, 0, isHeld);
    expect(town.world.shelves().plans.size).toBe(0);
    await eraseMyself(town.work, selfScope(corinna), { days: 1 }, town.when(), isHeld);
    expect(await destroyDue(town.work, daysAfter(someTime, 9), isHeld)).toEqual({ destroyed: 1, held: 1 });
    expect([isThere(town), isThere(town, corinna)]).toEqual([true, false]);
    expect(await destroyDue(town.work, daysAfter(someTime, 9))).toEqual({ destroyed: 1, held: 0 });
    expect(isThere(town)).toBe(false);
  });

  it('waits in part for a hold an organization began, which says so unless a bar forbids it, and goes on when it ends', async () => {
    for (const bar of [undefined, { basis: 'sealed' }]) {
      const town = openTown();
      const value = { ...hold, ...(bar && { bar }) };
      const scope = actIn(selfScope(alex), [anAdministrator], harbor.id, 'administer', someTime);
      if (!scope.ok) throw new Error('Alex does not administer.');
      const administering = scope.value;
      const keep = (kept: LegalHold, version: number) =>
        town.work(administering, ({ legalHolds }) => legalHolds.keep({ value: kept, version }, []));
      await keep(value, 0);
      await erase(town, 0);
      expect(isThere(town)).toBe(true);
      expect(await town.work(selfScope(melodie), (ports) => heldErasure(ports, melodie, someTime))).toEqual(
        bar ? undefined : { holds: [value], mayBeTold: true },
      );
      expect(await destroyDue(town.work, daysAfter(someTime, 9))).toEqual({ destroyed: 0, held: 1 });
      await keep({ ...value, endedAt: daysAfter(someTime, 10) }, 1);
      expect(await destroyDue(town.work, daysAfter(someTime, 10))).toEqual({ destroyed: 1, held: 0 });
      expect(isThere(town)).toBe(false);
    }
  });

  it('is left alone when its person stayed after all while others were being destroyed', async () => {
    const town = openTown();
    await erase(town);
    const isHeld: HeldErasure = async (_, person) => {
      expect(person).toBe(melodie);
      return undefined;
    };
    await stayAfterAll(town.work, selfScope(melodie));
    expect(await destroyDue(town.work, daysAfter(someTime, 9), isHeld)).toEqual({ destroyed: 0, held: 0 });
    await town.work(eraseScope(melodie), ({ erasures }) => erasures.destroy(melodie, someTime));
    expect(isThere(town)).toBe(true);
  });
});
