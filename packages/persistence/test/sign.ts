import type { PersonId } from '@peerness/core';
import { aDirective, type ContractTown, someTime } from '@peerness/core/testing';

/** What one let the other and an organization see, and what they refused them. */
export async function sign(
  town: ContractTown,
  one: PersonId,
  other: PersonId,
  organization: ContractTown['harbor'],
): Promise<void> {
  const named = { kind: 'person', person: other } as const;
  const recipients = [
    [named, { kind: 'organization', organization: organization.id }],
    [named],
    [{ kind: 'members', organization: organization.id }],
  ] as const;
  await town.work(town.self(one), async ({ directives }) => {
    for (const [index, among] of recipients.entries()) {
      const value = aDirective(town, {
        person: one,
        decision: index === 0 ? 'permit' : 'deny',
        recipients: among,
        categories: index === 0 ? ['plan', 'story', 'organization-entries', 'connections'] : ['plan', 'story'],
        withdrawals: [
          { at: someTime, category: 'story' },
          { at: someTime, recipient: among[0], category: 'story' },
        ],
      });
      await directives.keep({ value, version: 0 }, []);
    }
    const between = aDirective(town, {
      person: one,
      recipients: [{ kind: 'intermediary', organization: organization.id, participants: [other] }],
      recordedBy: other,
      discloser: { kind: 'person', person: other },
      signature: { by: other, relationship: 'guardian', method: 'paper', at: someTime },
    });
    await directives.keep({ value: between, version: 0 }, []);
    const takenBack = aDirective(town, {
      person: one,
      recipients: [named],
      recordedBy: other,
      withdrawals: [{ at: someTime }],
    });
    await directives.keep({ value: takenBack, version: 0 }, []);
  });
}
