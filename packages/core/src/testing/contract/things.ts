import type { Ask, AskId } from '../../ask/ask.js';
import type { Accepted, ConnectionId, Invited } from '../../connection/connection.js';
import type { Consent, ConsentId } from '../../consent/consent.js';
import type { DomainEvent } from '../../kernel/event.js';
import type { EntryId, Plan, PlanId, SectionId } from '../../plan/plan.js';
import type { RoleCode } from '../../organization/role.js';
import type { PersonId } from '../../person/person-id.js';
import type { ImportedEntry, ImportedEntryId } from '../../profile/imported-entry.js';
import { type DisclosureLevel, firstLevel } from '../../trust/level.js';
import type { Openness } from '../../trust/openness.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import type { ContractTown } from './contract-world.js';

export function anInvitation(town: ContractTown, over: Partial<Invited> = {}): Invited {
  return {
    id: town.id<ConnectionId>(),
    organization: town.harbor.id,
    kind: 'support',
    inviter: town.melodie,
    invitee: town.corinna,
    invitedAt: someTime,
    openUntil: daysAfter(someTime, 14),
    status: 'invited',
    ...over,
  };
}

export function accepted(invitation: Invited): Accepted {
  return { ...invitation, status: 'accepted', acceptedAt: someTime };
}

/** An invitation sent by its inviter, and accepted by its invitee; both read the briefing. */
export async function connected(town: ContractTown, over: Partial<Invited> = {}): Promise<Accepted> {
  const invitation = anInvitation(town, over);
  const organization = [town.harbor, town.lighthouse].find(({ id }) => id === invitation.organization);
  await town.work(town.support(invitation.inviter, organization), ({ connections }) =>
    connections.keep({ value: invitation, version: 0 }, [connectionEvent(town, invitation, 1)]),
  );
  await town.work(town.support(invitation.invitee, organization), ({ connections }) =>
    connections.keep({ value: accepted(invitation), version: 1 }, [connectionEvent(town, invitation, 2)]),
  );
  await open(town, invitation);
  return accepted(invitation);
}

/** Both of these two read the briefing on a connection, and are open to each other as far as this. */
export async function open(
  town: ContractTown,
  { id, inviter, invitee }: Pick<Invited, 'id' | 'inviter' | 'invitee'>,
  level: DisclosureLevel = firstLevel,
): Promise<void> {
  for (const [person, recipient] of [
    [inviter, invitee],
    [invitee, inviter],
  ] as const) {
    await town.work(town.self(person), async ({ trust }) => {
      const before = (await trust.on(id)).find(({ value }) => value.person === person);
      return trust.keep({ value: anOpenness(id, person, recipient, level), version: before?.version ?? 0 }, [
        town.event({ person }, 'openness', id, (before?.version ?? 0) + 1),
      ]);
    });
  }
}

export function anOpenness(
  connection: ConnectionId,
  person: PersonId,
  recipient: PersonId,
  level: DisclosureLevel = firstLevel,
): Openness {
  const briefed = { text: 'peerness-2026-11', language: 'en', at: someTime };
  return { person, recipient, connection, level, briefed };
}

export function connectionEvent(
  town: ContractTown,
  { id, organization }: Pick<Invited, 'id' | 'organization'>,
  version: number,
): DomainEvent {
  return town.event({ organization }, 'connection', id, version);
}

export function anAsk(town: ContractTown, over: Partial<Ask> = {}): Ask {
  return {
    id: town.id<AskId>(),
    organization: town.harbor.id,
    asker: town.melodie,
    kind: 'mutual',
    dimension: 'language',
    value: { form: 'language', tag: 'es', proficiency: 'good' },
    askedAt: someTime,
    openUntil: daysAfter(someTime, 30),
    answers: [],
    ...over,
  };
}

export function aWrittenPlan(town: ContractTown, owner: PersonId = town.melodie): Plan {
  const section = (kind: 'daily-plan' | 'crisis', words: string) => ({
    id: town.id<SectionId>(),
    kind,
    entries: [{ id: town.id<EntryId>(), words, language: 'en', writtenAt: longBefore }],
  });
  return {
    id: town.id<PlanId>(),
    owner,
    title: 'When it gets loud',
    draftedAt: longBefore,
    sections: [
      section('daily-plan', 'Walk before breakfast.'),
      { ...section('crisis', 'Call Corinna first.'), title: 'If I go quiet' },
    ],
  };
}

export function aConsent(town: ContractTown, over: Partial<Consent> & Pick<Consent, 'subject'>): Consent {
  return { id: town.id<ConsentId>(), person: town.melodie, recipient: town.corinna, givenAt: longBefore, ...over };
}

export function anEntry(town: ContractTown, over: Partial<ImportedEntry> = {}): ImportedEntry {
  return {
    id: town.id<ImportedEntryId>(),
    organization: town.harbor.id,
    person: town.melodie,
    source: 'intake',
    externalId: '17',
    dimension: 'language',
    answer: { answer: 'value', value: { form: 'language', tag: 'pt-BR', proficiency: 'excellent' } },
    comfort: 'gladly',
    agreements: [{ use: 'display', audience: 'members', how: 'paper', on: longBefore }],
    ...over,
  };
}

/** Roles somebody has held in the harbor for years: by any clock they are in force. */
export async function standing(
  town: ContractTown,
  person: PersonId,
  codes: readonly RoleCode[],
  version = 1,
): Promise<void> {
  const from = new Date('2020-01-01T00:00:00Z');
  const roles = codes.map((code) => ({ code, engagement: 'employed', places: 0, from }) as const);
  const value = { ...town.memberIn(town.harbor, person), from, roles };
  await town.work(town.importing(), ({ memberships }) => memberships.keep({ value, version }, []));
}
