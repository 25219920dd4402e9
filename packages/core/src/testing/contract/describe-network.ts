import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../access/scope.js';
import type { NetworkAgreement } from '../../network/agreement.js';
import type { NetworkAgreementId } from '../../organization/network-agreement-id.js';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { Organization } from '../../organization/organization.js';
import type { Role } from '../../organization/role.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation promises about agreements between organizations, and about those who are guests by them. */
export function describeNetwork(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what organizations agree, and who is a guest by it`, () => {
    let town: ContractTown;
    let agreement: NetworkAgreement;
    beforeEach(async () => {
      town = await contractTown(await open());
      const { harbor, lighthouse } = town;
      agreement = {
        id: town.id<NetworkAgreementId>(),
        proposer: { organization: harbor.id, name: harbor.name },
        partner: { handle: lighthouse.handle },
        covers: 'matching',
        reason: 'We are few on either side of the river.',
        from: longBefore,
        proposedAt: longBefore,
      };
    });
    const atHarbor = () => town.acting('administer', town.corinna);
    const atLighthouse = () => town.acting('administer', town.sam, town.lighthouse);
    const accepted = (): NetworkAgreement => ({
      ...agreement,
      partner: { handle: town.lighthouse.handle, organization: town.lighthouse.id, name: town.lighthouse.name },
      acceptedAt: someTime,
    });
    const decided = (scope: Scope, organization: Organization, value: NetworkAgreement, version: number) =>
      town.work(scope, ({ networkAgreements }) =>
        networkAgreements.keep({ value, version }, [
          town.event({ organization: organization.id }, 'network-agreement', value.id, version + 1),
        ]),
      );
    const agreed = async () => {
      await decided(atHarbor(), town.harbor, agreement, 0);
      await decided(atLighthouse(), town.lighthouse, accepted(), 1);
    };
    const found = (scope: Scope) =>
      town.read(scope, async ({ networkAgreements }) => (await networkAgreements.find(agreement.id))?.value);
    const listed = (scope: Scope) =>
      town.read(scope, async ({ networkAgreements }) =>
        (await networkAgreements.all()).some(({ value }) => value.id === agreement.id),
      );
    const place = (over: Partial<Membership> = {}): Membership => ({
      id: town.id<MembershipId>(),
      organization: town.lighthouse.id,
      person: town.melodie,
      from: someTime,
      roles: [],
      takenAt: someTime,
      guest: { of: town.harbor.id, agreement: agreement.id },
      ...over,
    });
    const takes = (value: Membership, version = 0, as = town.self(value.person)) =>
      town.tries(as, async ({ memberships, presences }) => {
        await memberships.keepGuestPlace({ value, version }, [
          town.event({ organization: value.organization }, 'membership', value.id, version + 1),
        ]);
        await presences.keep({
          ...town.presenceIn(town.lighthouse, value.person),
          membership: value.id,
          ...(value.until && { until: value.until }),
        });
      });
    const placeOf = (scope: Scope = town.support(town.sam, town.lighthouse)) =>
      town.read(scope, ({ memberships }) => memberships.ofPerson(town.lighthouse.id, town.melodie));
    const seenThere = (scope: Scope = town.match(town.sam, town.lighthouse)) =>
      town.read(scope, async ({ presences }) => (await presences.ofPerson(town.lighthouse.id, town.melodie))?.presence);

    it('a proposal is for those who administer the two, and nobody else', async () => {
      await decided(atHarbor(), town.harbor, agreement, 0);
      expect(await found(atHarbor())).toEqual(agreement);
      expect(await found(atLighthouse())).toEqual(agreement);
      for (const scope of [
        town.self(town.melodie),
        town.self(town.sam),
        town.support(town.melodie),
        town.match(town.sam, town.lighthouse),
        town.self(town.stranger),
        town.importing(),
      ])
        expect([await found(scope), await listed(scope)]).toEqual([undefined, false]);
    });

    it('what both agreed is for the people of both, and for no stranger', async () => {
      await agreed();
      for (const scope of [
        atHarbor(),
        atLighthouse(),
        town.self(town.melodie),
        town.self(town.sam),
        town.support(town.melodie),
        town.match(town.sam, town.lighthouse),
      ]) {
        expect(await found(scope)).toEqual(accepted());
        expect(await listed(scope)).toBe(true);
      }
      expect([await found(town.self(town.stranger)), await listed(town.self(town.stranger))]).toEqual([
        undefined,
        false,
      ]);
    });

    it('each of the two says its own part: nobody accepts what they proposed, or in another one’s name', async () => {
      const changing = (scope: Scope, value: NetworkAgreement, version = 1) =>
        town.tries(scope, ({ networkAgreements }) => networkAgreements.keep({ value, version }, []));
      await changing(town.self(town.corinna), agreement, 0);
      await changing(atLighthouse(), agreement, 0);
      await changing(atHarbor(), accepted(), 0);
      expect(await found(atHarbor())).toBeUndefined();
      await decided(atHarbor(), town.harbor, agreement, 0);
      await changing(atHarbor(), accepted());
      await changing(town.self(town.sam), accepted());
      await changing(town.support(town.sam, town.lighthouse), accepted());
      expect((await found(atHarbor()))?.acceptedAt).toBeUndefined();
      await decided(atLighthouse(), town.lighthouse, accepted(), 1);
      const forged = { ...accepted(), endedAt: someTime, endedBy: town.lighthouse.id };
      await changing(atHarbor(), forged, 2);
      await changing(town.support(town.melodie), { ...forged, endedBy: town.harbor.id }, 2);
      expect((await found(atHarbor()))?.endedAt).toBeUndefined();
      await decided(atHarbor(), town.harbor, { ...forged, endedBy: town.harbor.id }, 2);
      const { endedAt: _, endedBy: __, ...again } = forged;
      await changing(atLighthouse(), again, 3);
      expect((await found(atLighthouse()))?.endedAt).toEqual(someTime);
    });

    it('nobody is a guest before both agreed, where nothing was agreed, or without saying so', async () => {
      await takes(place());
      await decided(atHarbor(), town.harbor, agreement, 0);
      await takes(place());
      expect(await placeOf()).toBeUndefined();
      await decided(atLighthouse(), town.lighthouse, accepted(), 1);
      await takes(place(), 0, town.self(town.corinna));
      await takes(place(), 0, town.self(town.sam));
      await takes(place({ guest: { of: town.lighthouse.id, agreement: agreement.id } }));
      await takes(place({ person: town.stranger }), 0, town.self(town.stranger));
      const { guest: _, ...member } = place();
      await takes(member);
      for (const scope of [town.importing(town.lighthouse), atLighthouse(), atHarbor()])
        await town.tries(scope, ({ memberships }) => memberships.keep({ value: place(), version: 0 }, []));
      await town.tries(town.importing(town.lighthouse), ({ memberships }) => memberships.addMany([place()], []));
      expect(await placeOf()).toBeUndefined();
      expect(await seenThere()).toBeUndefined();
    });

    it('a guest is seen there, and sees nobody there but whoever wrote to them', async () => {
      await agreed();
      const value = place();
      await takes(value);
      expect((await placeOf())?.value).toEqual(value);
      expect((await seenThere())?.membership).toBe(value.id);
      for (const scope of ['support', 'match'].map((purpose) => guestScope(town, purpose as 'support' | 'match')))
        expect(
          await town.read(scope, ({ presences }) => presences.ofPerson(town.lighthouse.id, town.sam)),
        ).toBeUndefined();
      expect(
        await town.read(town.match(town.amir, town.lighthouse), ({ presences }) =>
          presences.ofPerson(town.lighthouse.id, town.sam),
        ),
      ).toBeDefined();
    });

    it('whoever belongs to neither of the two by their own place is no guest, and a place of one’s own stays one’s own', async () => {
      await agreed();
      await takes(place({ person: town.amir }));
      const own = town.memberIn(town.lighthouse, town.amir);
      await takes({ ...own, guest: { of: town.harbor.id, agreement: agreement.id } }, 1);
      const kept = await town.read(town.self(town.amir), ({ memberships }) =>
        memberships.ofPerson(town.lighthouse.id, town.amir),
      );
      expect(kept?.value).toEqual(own);
    });

    it('leaves when they say so, and comes back under the same name; nobody else lets it last', async () => {
      await agreed();
      const value = place();
      await takes(value);
      const later = daysAfter(someTime, 1);
      await takes({ ...value, until: later }, 1);
      expect((await placeOf())?.value.until).toEqual(later);
      const lasting = (scope: Scope) =>
        town.tries(scope, ({ memberships }) => memberships.keep({ value, version: 2 }, []));
      await lasting(atLighthouse());
      await lasting(town.importing(town.lighthouse));
      expect((await placeOf())?.value.until).toEqual(later);
      await takes({ ...value, from: later }, 2);
      expect((await placeOf())?.value).toEqual({ ...value, from: later });
    });

    it('holds what roles the organization gives, but none in which somebody oversees others', async () => {
      await agreed();
      const value = place();
      await takes(value);
      const giving = (code: Role['code'], places: number, version: number) =>
        town.tries(atLighthouse(), ({ memberships }) =>
          memberships.keep(
            { value: { ...value, roles: [{ code, engagement: 'volunteer', places, from: someTime }] }, version },
            [],
          ),
        );
      await giving('supervisor', 0, 1);
      expect((await placeOf())?.value.roles).toEqual([]);
      await giving('mentor', 1, 1);
      expect((await placeOf())?.value.roles).toMatchObject([{ code: 'mentor' }]);
    });

    it('ends with the agreement, whoever of the two ends it, and does not begin again under it', async () => {
      for (const [scope, by] of [
        [atHarbor, town.harbor],
        [atLighthouse, town.lighthouse],
      ] as const) {
        agreement = { ...agreement, id: town.id<NetworkAgreementId>() };
        await agreed();
        const before = await placeOf();
        const value = place(before && { id: before.value.id });
        await takes(value, before?.version);
        expect(await seenThere()).toMatchObject({ setting: { seen: true } });
        const endedAt = daysAfter(someTime, 2);
        await decided(scope(), by, { ...accepted(), endedAt, endedBy: by.id }, 2);
        const after = await placeOf();
        expect(after?.value).toEqual({ ...value, until: endedAt });
        expect(await seenThere()).toMatchObject({ until: endedAt, setting: { seen: false, mutual: false } });
        await takes(value, after?.version);
        expect((await placeOf())?.value.until).toEqual(endedAt);
      }
    });

    it('ends with the place at home: held in suspense, or over', async () => {
      await agreed();
      const value = place();
      await takes(value);
      const home = town.memberIn(town.harbor, town.melodie);
      const over = daysAfter(someTime, 9);
      await town.work(town.importing(), ({ memberships }) =>
        memberships.keep({ value: { ...home, until: over }, version: 1 }, []),
      );
      expect((await placeOf())?.value.until).toEqual(over);
      expect(await seenThere()).toMatchObject({ until: over, setting: { seen: true } });
      await town.work(atHarbor(), ({ memberships }) =>
        memberships.keep({ value: { ...home, until: over, suspendedAt: daysAfter(someTime, 3) }, version: 2 }, []),
      );
      expect((await placeOf())?.value.until).toEqual(daysAfter(someTime, 3));
      expect(await seenThere()).toMatchObject({ setting: { seen: false } });
      await takes(value, (await placeOf())?.version);
      expect((await placeOf())?.value.until).toEqual(daysAfter(someTime, 3));
    });

    it('tells nobody at home that somebody is a guest elsewhere', async () => {
      await agreed();
      await takes(place());
      for (const scope of [atHarbor(), town.support(town.corinna), town.match(town.corinna), town.importing()]) {
        expect(await placeOf(scope)).toBeUndefined();
        expect(await seenThere(scope)).toBeUndefined();
        const all = await town.read(scope, ({ memberships }) => memberships.of(town.melodie));
        expect(all.filter(({ value }) => value.guest)).toEqual([]);
      }
    });
  });
}

/** As a guest would act there: `actIn` lets them act for support alone; the walls are asked about `match`, too. */
function guestScope(town: ContractTown, purpose: 'support' | 'match'): Scope {
  return town.acting(purpose, town.melodie, town.lighthouse);
}
