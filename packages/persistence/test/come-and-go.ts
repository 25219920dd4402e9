import {
  actIn,
  type ConnectionId,
  eraseScope,
  importScope,
  type MembershipId,
  type PersonId,
  setUpScope,
} from '@peerness/core';
import type { Access } from '@peerness/core/record';
import { haveADirective } from './have-a-directive.js';
import { type ContractTown, daysAfter, longBefore, someTime } from '@peerness/core/testing';

/** Amir takes himself out and may still change his mind; somebody before him is gone already. */
export async function comeAndGo(town: ContractTown, issuer: string): Promise<void> {
  const { work, id, amir, sam, melodie, corinna, harbor, lighthouse } = town;
  const at = someTime;
  const gone = id<PersonId>();
  await work(setUpScope(), async ({ people, retentionTerms, complianceProfiles }) => {
    for (const { id: organization } of [harbor, lighthouse])
      await complianceProfiles.keep(organization, {
        part2: 'program',
        hipaa: 'no',
        states: ['US-WA'],
        coveredLists: ['intake'],
        decided: { by: 'Counsel', at, basis: 'It holds itself out as a program' },
      });
    await people.recognise({ issuer, subject: 'amir' }, amir, at);
    await people.welcome(gone, at);
    await retentionTerms.keep({
      organization: lighthouse.id,
      category: 'organization-entries',
      days: 90,
      basis: 'The grant asks for it',
      from: at,
    });
  });
  const membership = { id: id<MembershipId>(), organization: lighthouse.id, person: gone, from: longBefore, roles: [] };
  await work(importScope(lighthouse.id), async ({ memberships, importedEntries }) => {
    await memberships.keep({ value: membership, version: 0 }, []);
    await importedEntries.keep(
      {
        id: id(),
        organization: lighthouse.id,
        person: gone,
        source: 'intake',
        externalId: '9',
        dimension: 'language',
        answer: { answer: 'unknown' },
        comfort: 'gladly',
        agreements: [],
      },
      [],
    );
  });
  const ofGone = actIn(town.self(gone), [membership], lighthouse.id, 'support', at);
  if (!ofGone.ok) throw new Error('They belong there.');
  const connection = {
    id: id<ConnectionId>(),
    organization: lighthouse.id,
    kind: 'mutual',
    inviter: gone,
    invitee: sam,
    invitedAt: at,
    openUntil: daysAfter(at, 14),
  } as const;
  const known = { ...connection, status: 'accepted', acceptedAt: at } as const;
  const ended = { ...connection, status: 'ended', endedAt: at } as const;
  const over = (actor: PersonId) => ({
    ...town.event({ organization: lighthouse.id }, 'connection', connection.id, 1),
    actor,
  });
  await work(ofGone.value, ({ connections }) => connections.keep({ value: known, version: 0 }, []));
  await haveADirective(town, { owner: sam, person: gone, organization: lighthouse });
  await work(ofGone.value, ({ connections }) => connections.keep({ value: ended, version: 1 }, [over(gone)]));
  await work(town.support(amir, lighthouse), async ({ connections }) => {
    for (const { value, version } of await connections.of(amir, lighthouse.id))
      await connections.keep({ value, version }, [over(amir)]);
  });
  await work(town.self(sam), async ({ consents, blocks }) => {
    const subject = { kind: 'contact', connection: connection.id } as const;
    for (const recipient of [gone, amir])
      await consents.keep({ value: { id: id(), person: sam, recipient, subject, givenAt: at }, version: 0 }, []);
    await blocks.set({ person: sam, blocked: gone, organization: lighthouse.id, at }, [
      { ...town.event({ person: sam }, 'blocks', sam, 1), actor: sam, codes: { blocked: gone } },
      { ...town.event({ person: sam }, 'blocks', sam, 2), actor: sam, codes: { blocked: amir } },
    ]);
  });
  const access = (owner: PersonId, reader: PersonId, outcome: Access['outcome'] = 'permit'): Access => ({
    id: id(),
    owner,
    reader,
    organization: harbor.id,
    at,
    action: 'plan-section.read',
    category: 'plan',
    purpose: 'support',
    basis: outcome === 'permit' ? 'shown' : 'none',
    outcome,
    disclosed: outcome === 'permit',
  });
  await work(town.self(corinna), ({ accesses }) =>
    accesses.record([access(melodie, corinna), access(melodie, corinna, 'deny'), access(amir, corinna)]),
  );
  for (const person of [melodie, gone]) {
    const { reader: _, organization: __, ...given } = access(person, person);
    await work(town.self(person), ({ accesses }) =>
      accesses.record([{ ...given, action: 'record.release', consent: id() }]),
    );
  }
  await work(town.self(amir), ({ accesses }) => accesses.record([access(melodie, amir), access(corinna, amir)]));
  await work(town.self(gone), ({ accesses }) => accesses.record([access(sam, gone)]));
  for (const person of [amir, corinna, gone])
    await work(town.self(person), ({ broughtHistories }) => broughtHistories.keep(person, [{ told: 'elsewhere' }], at));
  await work(town.self(gone), ({ erasures }) => erasures.ask({ person: gone, askedAt: at, dueAt: at }));
  await work(eraseScope(gone), ({ erasures }) => erasures.destroy(gone, at));
  await work(town.self(amir), ({ erasures }) => erasures.ask({ person: amir, askedAt: at, dueAt: daysAfter(at, 7) }));
}
