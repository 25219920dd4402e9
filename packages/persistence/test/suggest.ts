import type { ConnectionId, PersonId } from '@peerness/core';
import { type ContractTown, someTime } from '@peerness/core/testing';

/** Where the other one may, as the walls see it: some of them are bosses, or are not opened to. */
export async function suggest(
  town: ContractTown,
  one: PersonId,
  other: PersonId,
  connection: ConnectionId,
): Promise<void> {
  await town.tries(town.self(other), async ({ plans, suggestions }) => {
    const [plan] = (await plans.shownTo(other)).filter(({ value }) => value.owner === one);
    const section = plan?.value.sections.find(({ asOf }) => asOf === undefined);
    if (!plan || !section) return;
    const named = { id: town.id<never>(), owner: one, plan: plan.value.id, section: section.id, connection, by: other };
    await suggestions.keep({ ...named, words: 'Tea first?', language: 'en', suggestedAt: someTime }, []);
  });
}
