import { type ConnectionId, importScope, type PersonId } from '@peerness/core';
import { type ContractTown, someTime } from '@peerness/core/testing';

/** What they read of the limits, how far they are open, and what they did. Amir reads nothing in the harbor. */
export async function trust(
  town: ContractTown,
  one: PersonId,
  other: PersonId,
  organization: ContractTown['harbor'],
  connection: ConnectionId,
): Promise<void> {
  const at = someTime;
  const briefed = { text: 'peerness-2026-11', language: 'es', at };
  const isOpen = !(one === town.amir && organization === town.harbor);
  for (const [person, recipient] of [
    [one, other],
    [other, one],
  ] as const) {
    const level = isOpen && person === one ? 'contact-and-plan' : 'as-everyone-here';
    const openness = { person, recipient, connection, level, ...((isOpen || person !== one) && { briefed }) } as const;
    await town.work(town.self(person), ({ trust: kept }) => kept.keep({ value: openness, version: 0 }, []));
    const act = { id: town.id(), organization: organization.id, connection, by: person, kind: 'asked', at } as const;
    await town.work(town.support(person, organization), ({ trust: kept }) => kept.note({ ...act, level: 'story' }));
  }
  const points = [{ en: 'It stays here.', es: 'Queda aquí.' }] as const;
  await town.work(importScope(organization.id), ({ trust: kept }) =>
    kept.addBriefing({ organization: organization.id, version: `own-${connection}`, points, from: at }, []),
  );
}
