import { beforeEach, describe, expect, it } from 'vitest';
import { notifyScope } from '../../access/scope.js';
import type { PersonId } from '../../person/person-id.js';
import type { MatchRound, MatchRoundId } from '../../round/match-round.js';
import type { RoundOffer, RoundOfferId } from '../../round/round-offer.js';
import type { RoundPlace, RoundSide } from '../../round/round-place.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { connected, standing } from './things.js';

/** What every implementation of {@link MatchRounds} promises. */
export function describeMatchRounds(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps rounds`, () => {
    let town: ContractTown;
    let round: MatchRound;
    /** Noor coordinates; Corinna supports, and runs nothing. */
    beforeEach(async () => {
      town = await contractTown(await open());
      await standing(town, town.noor, ['coordinator']);
      await standing(town, town.corinna, ['peer-supporter']);
      round = {
        id: town.id<MatchRoundId>(),
        organization: town.harbor.id,
        name: 'Winter round',
        strategy: 'deferred-acceptance',
        opensAt: someTime,
        closesAt: daysAfter(someTime, 14),
      };
      await keepsRound(round, 0);
    });

    const keepsRound = (value: MatchRound, version: number, by: PersonId = town.noor) =>
      town.work(town.match(by), ({ matchRounds }) =>
        matchRounds.keep({ value, version }, [
          town.event({ organization: value.organization }, 'round', value.id, version + 1),
        ]),
      );
    const place = (person: PersonId, side: RoundSide = 'seeker', at = someTime): RoundPlace => ({
      organization: town.harbor.id,
      round: round.id,
      person,
      side,
      joinedAt: at,
    });
    const joins = (one: RoundPlace) =>
      town.work(town.support(one.person), ({ matchRounds }) =>
        matchRounds.join(one, [town.event({ person: one.person }, 'round-place', town.newId(), 1)]),
      );
    const offer = (over: Partial<RoundOffer> = {}): RoundOffer => ({
      id: town.id<RoundOfferId>(),
      organization: town.harbor.id,
      round: round.id,
      seeker: town.melodie,
      supporter: town.corinna,
      offeredAt: someTime,
      openUntil: daysAfter(someTime, 14),
      ...over,
    });
    const offers = (one: RoundOffer, by: PersonId = town.noor) =>
      town.work(town.match(by), ({ matchRounds }) =>
        matchRounds.offer([one], [town.event({ organization: one.organization }, 'round-offer', one.id, 1)]),
      );
    const bothJoin = async () => {
      await joins(place(town.melodie));
      await joins(place(town.corinna, 'supporter', daysAfter(someTime, 1)));
    };
    const found = (scope: Parameters<ContractTown['read']>[0], of = town.harbor) =>
      town.read(scope, ({ matchRounds }) => matchRounds.ofOrganization(of.id));
    const placesSeen = (scope: Parameters<ContractTown['read']>[0]) =>
      town.read(scope, ({ matchRounds }) => matchRounds.places(town.harbor.id, round.id));
    const offersSeen = (person: PersonId, scope: Parameters<ContractTown['read']>[0] = town.self(person)) =>
      town.read(scope, ({ matchRounds }) => matchRounds.offersTo(person));

    it('whole, for members alone, the newest first, and changes them in turn', async () => {
      const capped = { ...round, id: town.id<MatchRoundId>(), most: 7, proposedAt: someTime, offeredAt: someTime };
      await keepsRound(capped, 0);
      expect(await found(town.support(town.melodie))).toEqual([
        { value: capped, version: 1 },
        { value: round, version: 1 },
      ]);
      for (const scope of [town.self(town.stranger), town.support(town.sam, town.lighthouse)]) {
        expect(await found(scope)).toEqual([]);
        expect(await town.read(scope, ({ matchRounds }) => matchRounds.find(town.harbor.id, round.id))).toBeUndefined();
      }
      const asked = { ...round, proposedAt: someTime };
      expect(await keepsRound(asked, 1)).toEqual({ ok: true, value: 2 });
      expect(await keepsRound(round, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
    });

    it('lets nobody keep one who does not run rounds there', async () => {
      const another = { ...round, id: town.id<MatchRoundId>() };
      for (const scope of [
        town.match(town.corinna),
        town.support(town.noor),
        town.match(town.sam, town.lighthouse),
        town.self(town.noor),
      ]) {
        await town.tries(scope, ({ matchRounds }) => matchRounds.keep({ value: another, version: 0 }, []));
        await town.tries(scope, ({ matchRounds }) =>
          matchRounds.keep({ value: { ...round, offeredAt: someTime }, version: 1 }, []),
        );
      }
      expect(await found(town.support(town.noor))).toEqual([{ value: round, version: 1 }]);
    });

    it('shows who joined to each of themselves, and, to match, to whoever runs it', async () => {
      await bothJoin();
      const all = [place(town.melodie), place(town.corinna, 'supporter', daysAfter(someTime, 1))];
      expect(await placesSeen(town.match(town.noor))).toEqual(all);
      expect(await placesSeen(town.support(town.melodie))).toEqual([all[0]]);
      expect(await placesSeen(town.match(town.corinna))).toEqual([all[1]]);
      expect(await placesSeen(town.support(town.noor))).toEqual([]);
      expect(await placesSeen(town.match(town.sam, town.lighthouse))).toEqual([]);
      expect(await placesSeen(town.self(town.stranger))).toEqual([]);
      expect(await town.read(town.self(town.melodie), ({ matchRounds }) => matchRounds.placesOf(town.melodie))).toEqual(
        [all[0]],
      );
    });

    it('lets each join and leave for themselves, once, and nobody for another', async () => {
      await joins(place(town.melodie));
      await joins(place(town.melodie, 'seeker', daysAfter(someTime, 3)));
      await town.tries(town.support(town.noor), ({ matchRounds }) => matchRounds.join(place(town.amir), []));
      await town.tries(town.match(town.noor), ({ matchRounds }) => matchRounds.join(place(town.amir), []));
      await town.tries(town.match(town.noor), ({ matchRounds }) => matchRounds.leave(place(town.melodie), []));
      expect(await placesSeen(town.match(town.noor))).toEqual([place(town.melodie)]);
      const left = town.event({ person: town.melodie }, 'round-place', town.newId(), 1);
      await town.work(town.support(town.melodie), ({ matchRounds }) => matchRounds.leave(place(town.melodie), [left]));
      expect(await placesSeen(town.match(town.noor))).toEqual([]);
    });

    it('takes nobody in once offers were made', async () => {
      await keepsRound({ ...round, offeredAt: someTime }, 1);
      await town.tries(town.support(town.melodie), ({ matchRounds }) => matchRounds.join(place(town.melodie), []));
      expect(await placesSeen(town.match(town.noor))).toEqual([]);
    });

    it('offers only by whoever runs it, to two who joined, one to a seeker', async () => {
      await joins(place(town.melodie));
      await town.tries(town.match(town.noor), ({ matchRounds }) => matchRounds.offer([offer()], []));
      expect(await offersSeen(town.melodie)).toEqual([]);
      await joins(place(town.corinna, 'supporter'));
      for (const by of [town.melodie, town.corinna])
        await town.tries(town.match(by), ({ matchRounds }) => matchRounds.offer([offer()], []));
      await town.tries(town.match(town.noor), ({ matchRounds }) =>
        matchRounds.offer([offer({ seeker: town.corinna, supporter: town.melodie })], []),
      );
      expect(await offersSeen(town.melodie)).toEqual([]);
      const made = offer();
      await offers(made);
      await town.tries(town.match(town.noor), ({ matchRounds }) => matchRounds.offer([offer()], []));
      expect(await offersSeen(town.melodie)).toEqual([{ value: made, version: 1 }]);
      expect(await offersSeen(town.corinna)).toEqual([{ value: made, version: 1 }]);
    });

    it('shows an offer to its two and lets them alone answer it', async () => {
      await bothJoin();
      const made = offer();
      await offers(made);
      const read = (person: PersonId) =>
        town.read(town.match(person), ({ matchRounds }) => matchRounds.findOffer(town.harbor.id, made.id, 'update'));
      for (const person of [town.amir, town.stranger]) {
        expect(await offersSeen(town.melodie, town.self(person))).toEqual([]);
        await town.tries(town.match(person), ({ matchRounds }) =>
          matchRounds.keepOffer({ value: { ...made, seekerSaid: 'no' }, version: 1 }, []),
        );
      }
      await town.tries(town.self(town.melodie), ({ matchRounds }) =>
        matchRounds.keepOffer({ value: { ...made, seekerSaid: 'no' }, version: 1 }, []),
      );
      expect(await read(town.melodie)).toEqual({ value: made, version: 1 });
      for (const [person, word] of [
        [town.melodie, { supporterSaid: 'yes' }],
        [town.corinna, { seekerSaid: 'yes' }],
      ] as const)
        await town.tries(town.match(person), ({ matchRounds }) =>
          matchRounds.keepOffer({ value: { ...made, ...word }, version: 1 }, []),
        );
      expect(await read(town.melodie)).toEqual({ value: made, version: 1 });
      const once: RoundOffer = { ...made, seekerSaid: 'yes' };
      const both: RoundOffer = { ...once, supporterSaid: 'no' };
      for (const [person, value, version] of [
        [town.melodie, once, 1],
        [town.corinna, both, 2],
      ] as const)
        await town.work(town.match(person), ({ matchRounds }) =>
          matchRounds.keepOffer({ value, version }, [
            town.event({ organization: town.harbor.id }, 'round-offer', made.id, version + 1),
          ]),
        );
      expect(await read(town.corinna)).toEqual({ value: both, version: 3 });
    });

    it('tells the notifier for whom an offer is, while neither has answered', async () => {
      await bothJoin();
      const made = offer();
      await offers(made);
      const event = town.event({ organization: town.harbor.id }, 'round-offer', made.id, 1, 'OfferMade');
      const concerned = (scope: Parameters<ContractTown['read']>[0]) =>
        town.read(scope, ({ news }) => news.concerned(event));
      expect([...(await concerned(notifyScope()))].sort()).toEqual([town.melodie, town.corinna].sort());
      expect(await concerned(town.self(town.amir))).toEqual([]);
      await town.work(town.match(town.melodie), ({ matchRounds }) =>
        matchRounds.keepOffer({ value: { ...made, seekerSaid: 'no' }, version: 1 }, [
          town.event({ organization: town.harbor.id }, 'round-offer', made.id, 2),
        ]),
      );
      expect(await concerned(notifyScope())).toEqual([]);
    });

    it('counts the places that are given away: to people supported, and to open offers', async () => {
      await bothJoin();
      const given = async (at = someTime) =>
        town.read(town.match(town.noor), async ({ matchRounds }) => [
          ...(await matchRounds.givenAway(town.harbor.id, [town.corinna, town.amir], at)),
        ]);
      expect(await given()).toEqual([
        [town.corinna, 0],
        [town.amir, 0],
      ]);
      await connected(town, { inviter: town.amir });
      const made = offer();
      await offers(made);
      expect((await given())[0]).toEqual([town.corinna, 2]);
      expect((await given(daysAfter(someTime, 14)))[0]).toEqual([town.corinna, 1]);
      await town.work(town.match(town.corinna), ({ matchRounds }) =>
        matchRounds.keepOffer({ value: { ...made, supporterSaid: 'no' }, version: 1 }, [
          town.event({ organization: town.harbor.id }, 'round-offer', made.id, 2),
        ]),
      );
      expect((await given())[0]).toEqual([town.corinna, 1]);
    });
  });
}
