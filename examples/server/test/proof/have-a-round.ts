import type { OrganizationId, PersonId, Work } from '@peerness/core';
import type { MatchRound, MatchRoundId, RoundOfferId } from '@peerness/core/rounds';
import { newId } from '@peerness/gateway';
import { actingAs } from './acting-as.js';

const dayMs = 86_400_000;

/** A round that two people joined, and in which they were offered to each other. */
export async function haveARound(
  work: Work,
  organization: OrganizationId,
  given: { readonly runs: PersonId; readonly seeker: PersonId; readonly supporter: PersonId; readonly name: string },
): Promise<void> {
  const { runs, seeker, supporter, name } = given;
  const at = new Date();
  const id = newId() as MatchRoundId;
  const closesAt = new Date(at.getTime() + 7 * dayMs);
  const round: MatchRound = { organization, id, name, strategy: 'first-come', opensAt: at, closesAt };
  const running = await actingAs(work, organization, runs, 'match');
  await work(running, ({ matchRounds }) => matchRounds.keep({ value: round, version: 0 }, []));
  const joined = [
    { person: seeker, side: 'seeker' },
    { person: supporter, side: 'supporter' },
  ] as const;
  for (const place of joined)
    await work(await actingAs(work, organization, place.person, 'support'), ({ matchRounds }) =>
      matchRounds.join({ ...place, organization, round: id, joinedAt: at }, []),
    );
  const offer = { organization, id: newId() as RoundOfferId, round: id, seeker, supporter };
  await work(running, ({ matchRounds }) =>
    matchRounds.offer([{ ...offer, offeredAt: at, openUntil: new Date(at.getTime() + 14 * dayMs) }], []),
  );
}
