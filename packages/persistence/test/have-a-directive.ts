import type { PersonId } from '@peerness/core';
import type { AdvanceDirective, IncapacityRecord, Scan, ScanId, ScanTicket } from '@peerness/core/advance-directive';
import { type ContractTown, someTime } from '@peerness/core/testing';

const signedAt = new Date('2024-03-01T10:00:00Z');

interface Appointing {
  readonly owner: PersonId;
  readonly person: PersonId;
  readonly organization: ContractTown['harbor'];
  /** About what the agent speaks; about everything, scans of the paper too, where it is empty. */
  readonly scope?: AdvanceDirective['agents'][number]['scope'];
}

/** The owner recorded a directive as executed; the other is their agent, said yes, and it is opened to them. */
export async function haveADirective(
  town: ContractTown,
  { owner, person, organization, scope = ['pets'] }: Appointing,
): Promise<void> {
  const { work, id } = town;
  const [on] = await work(town.support(owner, organization), ({ connections }) =>
    connections.between(organization.id, owner, person),
  );
  if (!on) throw new Error('There is nobody to appoint.');
  const appointment = id<AdvanceDirective['agents'][number]['id']>();
  const ready: AdvanceDirective = {
    id: id(),
    owner,
    set: id(),
    versionNumber: 1,
    jurisdiction: 'NZ',
    policyVersion: 0,
    begunAt: signedAt,
    state: 'ready-to-sign',
    instructions: [
      { id: id(), kind: 'medicine-refused', words: 'Nothing that puts me out.', language: 'en', writtenAt: signedAt },
      { id: id(), kind: 'pets', words: 'The cat goes to Bo.', language: 'en', writtenAt: signedAt },
    ],
    agents: [
      { id: appointment, name: 'Melodie', person, connection: on.value.id, scope, knowingly: false },
      { id: id(), name: 'My sister', scope: [], knowingly: false },
    ],
    revocability: 'any-time',
    determiners: ['court'],
    effective: {},
    answers: [],
    incapacities: [],
    revocations: [],
  };
  const execution = {
    signedAt,
    method: 'wet-ink',
    witnesses: [{ name: 'Bo', signedAt, ties: [], knowingly: false }],
    statements: [],
    recordedAt: signedAt,
  } as const;
  const attempt = { at: someTime, standing: 'attempted', outcome: 'unknown', policyVersion: 0, words: 'No.' } as const;
  const recorded: AdvanceDirective = { ...ready, state: 'recorded-as-executed', execution };
  const told = (aggregate: 'advance-directive' | 'advance-answer' | 'incapacity' | 'scan', version: number) =>
    town.event({ person: owner }, aggregate, town.newId(), version);
  for (const [version, value] of [ready, recorded, { ...recorded, revocations: [attempt] }].entries())
    await work(town.self(owner), ({ advanceDirectives }) =>
      advanceDirectives.keep({ value, version }, [told('advance-directive', version + 1)]),
    );
  const content = new TextEncoder().encode('%PDF-1.7 the signed paper');
  const about = {
    id: id<ScanId>(),
    owner,
    directive: ready.id,
    mediaType: 'application/pdf',
    bytes: content.length,
    sha256: 'ab'.repeat(32),
  } as const;
  const ticket: ScanTicket = { ...about, askedAt: signedAt, until: someTime };
  const scan: Scan = { ...about, receivedAt: signedAt, check: 'unchecked' };
  await work(town.self(owner), ({ scans }) => scans.keepTicket(ticket, [told('scan', 1)]));
  await work(town.self(owner), ({ scans }) =>
    scans.receive({ scan, ticket: { ...ticket, usedAt: signedAt }, content }, [told('scan', 1)]),
  );
  await work(town.self(person), ({ advanceDirectives }) =>
    advanceDirectives.answer(ready, { appointment, answer: 'accepted', at: someTime, by: 'agent' }, [
      { ...told('advance-answer', 1), actor: person },
    ]),
  );
  const record: IncapacityRecord = {
    id: id(),
    determiners: [{ kind: 'court', name: 'Family court' }],
    basis: 'By order.',
    determinedAt: signedAt,
    recordedAt: someTime,
    recordedBy: person,
    asAgent: appointment,
    opens: true,
  };
  await work(town.self(person), ({ advanceDirectives }) =>
    advanceDirectives.keepIncapacity(recorded, record, [{ ...told('incapacity', 1), actor: person }]),
  );
}
