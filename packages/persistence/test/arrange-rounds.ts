import type { PersonId } from '@peerness/core';
import type { MatchRound, RoundSide } from '@peerness/core/rounds';
import { type ContractTown, daysAfter, someTime } from '@peerness/core/testing';

/** A round in each organization, by whoever runs rounds there, with people who joined, and what two of them were offered. */
export async function arrangeRounds(town: ContractTown): Promise<void> {
  const { melodie, corinna, amir, sam, harbor, lighthouse } = town;
  await arrange(town, corinna, harbor, { seeker: melodie, supporter: amir });
  await arrange(town, corinna, harbor, { seeker: amir, supporter: corinna });
  await arrange(town, sam, lighthouse, { seeker: amir, supporter: sam });
}

async function arrange(
  { work, id, event, support, match, newId }: ContractTown,
  by: PersonId,
  organization: ContractTown['harbor'],
  pair: { readonly seeker: PersonId; readonly supporter: PersonId },
): Promise<void> {
  const here = { organization: organization.id };
  const round: MatchRound = {
    ...here,
    id: id(),
    name: 'Winter round',
    strategy: 'auction',
    most: 9,
    opensAt: someTime,
    closesAt: daysAfter(someTime, 7),
  };
  const as = match(by, organization);
  await work(as, ({ matchRounds }) =>
    matchRounds.keep({ value: round, version: 0 }, [event(here, 'round', round.id, 1)]),
  );
  for (const [side, person] of Object.entries(pair) as [RoundSide, PersonId][]) {
    const place = { ...here, round: round.id, person, side, joinedAt: someTime };
    await work(support(person, organization), ({ matchRounds }) =>
      matchRounds.join(place, [event({ person }, 'round-place', newId(), 1)]),
    );
  }
  const offer = { ...here, ...pair, id: id<never>(), round: round.id };
  await work(as, ({ matchRounds }) =>
    matchRounds.offer(
      [{ ...offer, offeredAt: someTime, openUntil: daysAfter(someTime, 14) }],
      [event(here, 'round-offer', offer.id, 1)],
    ),
  );
}
