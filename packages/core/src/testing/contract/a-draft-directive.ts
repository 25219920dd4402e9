import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type {
  AdvanceDirectiveId,
  AdvanceDirectiveSetId,
  AdvanceInstructionId,
  AgentAppointmentId,
} from '../../advance-directive/advance-directive-id.js';
import type { ConnectionId } from '../../connection/connection.js';
import { longBefore } from '../specimens.js';
import type { ContractTown } from './contract-world.js';

/** By any clock it has begun. */
export const signedAt: Date = new Date('2024-03-01T10:00:00Z');

/** Melodie's: three instructions, Corinna as the agent for two of them, and somebody outside. */
export function aDraftDirective(town: ContractTown, connection: ConnectionId): AdvanceDirective {
  const instruction = (kind: AdvanceDirective['instructions'][number]['kind'], words: string) => ({
    id: town.id<AdvanceInstructionId>(),
    kind,
    words,
    language: 'es',
    writtenAt: longBefore,
  });
  return {
    id: town.id<AdvanceDirectiveId>(),
    owner: town.melodie,
    set: town.id<AdvanceDirectiveSetId>(),
    versionNumber: 1,
    jurisdiction: 'NZ',
    policyVersion: 0,
    begunAt: longBefore,
    state: 'draft',
    instructions: [
      { ...instruction('medicine-refused', 'Nada que me duerma.\nNunca.'), helpedBy: 'Rosa' },
      { ...instruction('admission-consent', 'Como mucho una semana.'), mostDays: 7 },
      instruction('pets', 'El gato va con Bo.'),
    ],
    agents: [
      {
        id: town.id<AgentAppointmentId>(),
        name: 'Corinna R.',
        person: town.corinna,
        connection,
        scope: ['medicine-refused', 'pets'],
        knowingly: false,
      },
      { id: town.id<AgentAppointmentId>(), name: 'My sister', scope: [], knowingly: true },
    ],
    revocability: 'any-time',
    determiners: ['psychiatrist', 'court'],
    effective: { until: new Date('2040-01-01T00:00:00Z') },
    answers: [],
    incapacities: [],
    revocations: [],
  };
}

/** The same, as it was told to have been signed. */
export function asRecorded(draft: AdvanceDirective): AdvanceDirective {
  return {
    ...draft,
    state: 'recorded-as-executed',
    execution: {
      signedAt,
      method: 'wet-ink',
      witnesses: [{ name: 'Bo W.', signedAt, ties: ['romantic-partner'], knowingly: true }],
      notary: { name: 'A. Notary', at: signedAt },
      statements: ['aware-and-voluntary'],
      scanSha256: 'ab'.repeat(32),
      recordedAt: signedAt,
    },
  };
}
