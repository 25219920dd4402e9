import type { PersonId } from '@peerness/core';
import { type ContractTown, longBefore, someTime } from '@peerness/core/testing';

/** Demands about a person: one told, one barred, one answered; and a hold. Recorded by one administrator, answered by another. */
export async function theLaw(
  town: ContractTown,
  person: PersonId,
  { id: organization }: ContractTown['harbor'],
): Promise<void> {
  const { work, id, corinna, noor } = town;
  const [recording, answering] = [town.acting('administer', corinna), town.acting('administer', noor)];
  const scope = { categories: ['everyday'] } as const;
  const demand = {
    organization,
    person,
    type: 'part-2-order',
    from: 'A court',
    asked: scope,
    scope,
    receivedAt: longBefore,
    deadline: someTime,
    recordedBy: corinna,
  } as const;
  const review = { by: 'J. Ortiz', outcome: 'answer', reasons: 'Yes.', at: someTime } as const;
  const hold = { organization, person, categories: ['everyday'], begunAt: longBefore, begunBy: corinna } as const;
  const answered = { ...demand, id: id<never>(), review };
  await work(recording, async ({ legalDemands, legalHolds }) => {
    const bar = { basis: 'sealed' };
    await legalDemands.keep({ value: { ...demand, id: id(), state: 'to-be-answered', review }, version: 0 }, []);
    await legalDemands.keep({ value: { ...demand, id: id(), state: 'received', bar }, version: 0 }, []);
    await legalDemands.keep({ value: { ...answered, state: 'to-be-answered' }, version: 0 }, []);
    await legalHolds.keep({ value: { ...hold, id: id() }, version: 0 }, []);
    await legalHolds.keep({ value: { ...hold, id: id(), bar }, version: 0 }, []);
  });
  const items = [{ kind: 'imported-entry', thing: id<never>(), category: 'everyday', ground: 'order' }] as const;
  await work(answering, ({ legalDemands }) =>
    legalDemands.keep(
      { value: { ...answered, state: 'answered', answer: { approvedBy: noor, at: someTime, items } }, version: 1 },
      [],
    ),
  );
}
