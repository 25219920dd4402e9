import type {
  AdvanceDirective,
  AdvanceInstruction,
  AgentAnswer,
  AgentAppointment,
  IncapacityRecord,
} from '@peerness/core/advance-directive';
import fc from 'fast-check';
import { among, type Any, at, id, made, words } from './arbitraries.js';

const determiner = made({ kind: among('court', 'physician'), name: words });
const instruction = made<AdvanceInstruction>(
  {
    id,
    kind: among('pets', 'admission-consent', 'custom'),
    words,
    language: among('en', 'ar'),
    mostDays: fc.integer({ min: 1, max: 365 }),
    writtenAt: at,
    helpedBy: words,
  },
  ['mostDays', 'helpedBy'],
);
const here = made<AgentAppointment>({
  id,
  name: words,
  person: id,
  connection: id,
  scope: fc.constant(['pets']),
  knowingly: fc.boolean(),
});
const outside = made<AgentAppointment>({ id, name: words, scope: fc.constant([]), knowingly: fc.boolean() });
const answered = made<AgentAnswer>({
  appointment: id,
  answer: among('accepted', 'declined', 'stepped-back'),
  at,
  by: among('agent', 'owner'),
});
const incapacity = made<IncapacityRecord>(
  {
    id,
    determiners: fc.array(determiner, { maxLength: 2 }),
    basis: words,
    determinedAt: at,
    recordedAt: at,
    recordedBy: id,
    asAgent: id,
    opens: fc.boolean(),
    ended: made({ at, by: id }),
  },
  ['asAgent', 'ended'],
);
const revocation = made(
  {
    at,
    standing: among('accepted', 'attempted'),
    outcome: among('revoked', 'stands', 'unknown'),
    policyVersion: fc.nat(9),
    capacityFoundBy: determiner,
    words,
  },
  ['capacityFoundBy', 'words'],
);
const execution = made(
  {
    signedAt: at,
    method: among('wet-ink', 'e-sign'),
    witnesses: fc.array(made({ name: words, signedAt: at, ties: fc.constant(['helped']), knowingly: fc.boolean() }), {
      maxLength: 2,
    }),
    notary: made({ name: words, at }),
    statements: fc.constant(['aware-and-voluntary']),
    scanSha256: fc.constant('ab'.repeat(32)),
    recordedAt: at,
  },
  ['notary', 'scanSha256'],
);

const some = <Value>(one: Any<Value>) => fc.array(one, { maxLength: 3 });

export const directive: Any<AdvanceDirective> = made<AdvanceDirective>(
  {
    id,
    owner: id,
    set: id,
    versionNumber: fc.integer({ min: 1, max: 99 }),
    replaces: id,
    jurisdiction: among('US-TX', 'NZ'),
    policyVersion: fc.nat(9),
    begunAt: at,
    state: fc.constant('recorded-as-executed'),
    instructions: some(instruction),
    agents: some(fc.oneof(here, outside)),
    revocability: among('any-time', 'unstated'),
    determiners: fc.constant(['court']),
    effective: made({ from: at, until: at }, ['from', 'until']),
    execution,
    answers: some(answered),
    incapacities: some(incapacity),
    revocations: some(revocation),
    supersededBy: made({ directive: id, at }),
    inError: made({ at, words }),
  },
  ['replaces', 'supersededBy', 'inError'],
);
