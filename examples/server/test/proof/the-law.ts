import { importScope, type Membership, type OrganizationId, type PersonId, type Work } from '@peerness/core';
import type { LegalDemand, LegalDemandId, LegalHoldId } from '@peerness/core/record';
import { newId } from '@peerness/gateway';
import { actingAs } from './acting-as.js';

const dayMs = 86_400_000;

/** Who has to do with it: whom it is about, who records, and who stands for the answer besides. */
export interface TheLaw {
  readonly about: PersonId;
  readonly records: PersonId;
  readonly answers: PersonId;
  readonly word: (field: string) => string;
}

/** A court asks three times: once told, once under a bar, once answered by two; and what is kept is held. */
export async function theLaw(
  work: Work,
  organization: OrganizationId,
  { about, records, answers, word }: TheLaw,
): Promise<void> {
  await becomesAdministrator(work, organization, answers);
  const at = new Date(Date.now() - dayMs);
  const scope = { categories: ['everyday'] } as const;
  const common = {
    organization,
    person: about,
    type: 'part-2-order',
    from: word('court'),
    asked: scope,
    scope,
    receivedAt: at,
    deadline: new Date(Date.now() + 14 * dayMs),
    recordedBy: records,
  } as const;
  const bar = { basis: word('bar') };
  const review = { by: word('counsel'), outcome: 'answer', reasons: word('reasons'), at } as const;
  const due: LegalDemand = { ...common, id: newId() as LegalDemandId, state: 'to-be-answered', review };
  const hold = { organization, person: about, categories: ['everyday'], begunAt: at, begunBy: records } as const;
  await work(await actingAs(work, organization, records, 'administer'), async ({ legalDemands, legalHolds }) => {
    const demands: LegalDemand[] = [
      { ...common, id: newId() as LegalDemandId, state: 'received' },
      { ...common, id: newId() as LegalDemandId, state: 'with-counsel', bar },
      due,
    ];
    for (const value of demands) await legalDemands.keep({ value, version: 0 }, []);
    await legalHolds.keep({ value: { ...hold, id: newId() as LegalHoldId }, version: 0 }, []);
    await legalHolds.keep({ value: { ...hold, id: newId() as LegalHoldId, bar }, version: 0 }, []);
  });
  await work(await actingAs(work, organization, answers, 'administer'), async ({ legalDemands, importedEntries }) => {
    const [entry] = await importedEntries.about(organization, about);
    if (!entry) throw new Error('What is demanded cannot be read by whoever answers.');
    const items = [{ kind: 'imported-entry', thing: entry.id, category: 'everyday', ground: 'order' }] as const;
    const answer = { approvedBy: answers, at: new Date(), items };
    await legalDemands.keep({ value: { ...due, state: 'answered', answer }, version: 1 }, []);
  });
}

async function becomesAdministrator(work: Work, organization: OrganizationId, person: PersonId): Promise<void> {
  await work(importScope(organization), async ({ memberships }) => {
    const kept = await memberships.ofPerson(organization, person);
    if (!kept) throw new Error('They do not belong here.');
    const role = { code: 'administrator', engagement: 'volunteer', places: 0, from: kept.value.from } as const;
    await memberships.keep({ value: withRole(kept.value, role), version: kept.version }, []);
  });
}

function withRole(membership: Membership, role: Membership['roles'][number]): Membership {
  return { ...membership, roles: [...membership.roles, role] };
}
