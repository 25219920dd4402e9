import { describe, expect, it } from 'vitest';
import {
  type AdvanceDirective,
  type AdvanceDirectiveFacts,
  type AdvanceDirectiveId,
  type AdvanceDirectiveSetId,
  type AdvanceInstructionId,
  advanceInstructionsSeen,
  type AgentAppointmentId,
  decideAdvanceDirective,
  type IncapacityId,
  relationToAdvanceDirective,
} from '../../src/advance-directive.js';
import { amir, corinna, daysAfter, longBefore, melodie, someTime } from '../../src/testing/specimens.js';

const agent = 'agent' as AgentAppointmentId;
const instruction = { id: 'i' as AdvanceInstructionId, words: 'Feed the cat.', language: 'en', writtenAt: longBefore };
const incapacity = {
  id: 'x' as IncapacityId,
  determiners: [{ kind: 'court' as const, name: 'The court' }],
  basis: 'Its order.',
  determinedAt: longBefore,
  recordedAt: longBefore,
  recordedBy: melodie,
  opens: true,
};

const opened: AdvanceDirective = {
  id: 'd' as AdvanceDirectiveId,
  owner: melodie,
  set: 's' as AdvanceDirectiveSetId,
  versionNumber: 1,
  jurisdiction: 'US-TX',
  policyVersion: 1,
  begunAt: longBefore,
  state: 'recorded-as-executed',
  instructions: [
    { ...instruction, kind: 'pets' },
    { ...instruction, kind: 'medicine-refused' },
  ],
  agents: [{ id: agent, name: 'Amir', person: amir, connection: 'walks', scope: ['pets'], knowingly: false }],
  revocability: 'any-time',
  determiners: [],
  effective: {},
  execution: { signedAt: longBefore, method: 'wet-ink', witnesses: [], statements: [], recordedAt: longBefore },
  answers: [{ appointment: agent, answer: 'accepted', at: longBefore, by: 'agent' }],
  incapacities: [incapacity],
  revocations: [],
};

const asked = (over: Partial<AdvanceDirectiveFacts> = {}): AdvanceDirectiveFacts => ({
  reader: amir,
  directive: opened,
  live: ['walks'],
  barriers: [],
  at: someTime,
  ...over,
});
const shown = (over: Partial<AdvanceDirective>) =>
  relationToAdvanceDirective(asked({ directive: { ...opened, ...over } }));

describe('who reads an advance directive', () => {
  it('is its owner, all of it and always', () => {
    const mine = asked({ reader: melodie, live: [], directive: { ...opened, state: 'draft', incapacities: [] } });
    expect(relationToAdvanceDirective(mine)).toBe('self');
    expect(advanceInstructionsSeen(mine)).toHaveLength(2);
  });

  it('is an agent who said yes, while it is opened, in their scope alone; and it is written down that they looked', () => {
    expect(decideAdvanceDirective(asked())).toMatchObject({ effect: 'permit', basis: 'shown', obligations: ['audit'] });
    expect(advanceInstructionsSeen(asked()).map(({ kind }) => kind)).toEqual(['pets']);
    const [one] = opened.agents;
    const anything = asked({ directive: { ...opened, agents: one ? [{ ...one, scope: [] }] : [] } });
    expect(advanceInstructionsSeen(anything)).toHaveLength(2);
  });

  it('is nobody else', () => {
    expect(relationToAdvanceDirective(asked({ reader: corinna }))).toBeUndefined();
    expect(advanceInstructionsSeen(asked({ reader: corinna }))).toEqual([]);
  });

  it('is no agent before somebody allowed to found it, nor after it is over, revoked, superseded or a mistake', () => {
    expect(shown({ incapacities: [] })).toBeUndefined();
    expect(shown({ incapacities: [{ ...incapacity, opens: false }] })).toBeUndefined();
    expect(shown({ incapacities: [{ ...incapacity, ended: { at: longBefore, by: melodie } }] })).toBeUndefined();
    for (const state of ['draft', 'ready-to-sign', 'revoked', 'superseded', 'entered-in-error'] as const)
      expect(shown({ state })).toBeUndefined();
    expect(shown({ effective: { until: someTime } })).toBeUndefined();
    expect(shown({ effective: { from: daysAfter(someTime, 1) } })).toBeUndefined();
    expect(shown({})).toBe('shown');
  });

  it('is no agent who did not say yes, stepped back, or is not connected any more', () => {
    expect(shown({ answers: [] })).toBeUndefined();
    expect(
      shown({
        answers: [...opened.answers, { appointment: agent, answer: 'stepped-back', at: longBefore, by: 'agent' }],
      }),
    ).toBeUndefined();
    expect(relationToAdvanceDirective(asked({ live: ['another'] }))).toBeUndefined();
  });

  it('is no agent where anything stands between the two, nor one who is the owner’s boss', () => {
    for (const barrier of ['kept-apart', 'erased', 'suspended', 'oversees', 'not-yet'] as const)
      expect(relationToAdvanceDirective(asked({ barriers: [barrier] }))).toBeUndefined();
  });
});
