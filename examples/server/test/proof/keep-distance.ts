import { type OrganizationId, type PersonId, selfScope, setUpScope, type Work } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { canary } from './canaries.js';

/** Somebody says what they do not want of another, and tells a concern to somebody outside. Only they know. */
export async function keepDistance(
  work: Work,
  organization: OrganizationId,
  { says, who, of }: { readonly says: string; readonly who: PersonId; readonly of: PersonId },
): Promise<void> {
  const at = new Date();
  const said = { person: who, other: of, organization, at };
  const recipient = {
    id: newId() as never,
    organization,
    standing: 'outside',
    name: 'The ombudsperson',
    reach: 'By letter',
  } as const;
  await work(setUpScope(), ({ concernRecipients }) => concernRecipients.keep(recipient, []));
  await work(selfScope(who), async ({ notAgains, meetAgains, conflicts, boundaries, concerns }) => {
    await notAgains.say(said, []);
    await meetAgains.say(said, []);
    await conflicts.declare({ ...said, kind: 'family', plan: canary(says, 'plan') }, []);
    await boundaries.set({ ...said, says: { kind: 'topic' }, told: true, words: canary(says, 'boundary') }, []);
    const { organization: _, ...then } = recipient;
    const words = canary(says, 'concern');
    await concerns.keep(
      { id: newId() as never, organization, reporter: who, recipient: then, words, state: 'prepared', at },
      [],
    );
  });
}
