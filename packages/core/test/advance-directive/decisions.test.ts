import { describe, expect, it } from 'vitest';
import { type Result } from '../../src/index.js';
import {
  type AdvanceDirective,
  type AdvanceDirectiveChange,
  type AdvanceDirectiveId,
  type AdvanceDirectiveSetId,
  type AdvanceInstructionId,
  type AgentAppointmentId,
  answerAppointment,
  appointAgent,
  beginAdvanceDirective,
  beginSuccessor,
  chooseTerms,
  endIncapacity,
  getReadyToSign,
  type IncapacityId,
  longestInstruction,
  parseAdvanceDirectiveId,
  parseAdvanceInstructionId,
  parseAgentAppointmentId,
  parseIncapacityId,
  recordExecution,
  type RecordIncapacity,
  recordIncapacity,
  type Revocability,
  revokeAdvanceDirective,
  writeAdvanceInstruction,
} from '../../src/advance-directive.js';
import { amir, corinna, daysAfter, melodie, someTime } from '../../src/testing/specimens.js';

const at = someTime;
const done = <Refusal>(result: Result<AdvanceDirectiveChange, Refusal>): AdvanceDirective => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.directive;
};
const agent = 'agent' as AgentAppointmentId;
const writing = {
  id: 'one' as AdvanceInstructionId,
  kind: 'pets',
  words: 'Feed the cat.',
  language: 'en',
  at,
} as const;
const signing = {
  signedAt: at,
  method: 'wet-ink',
  witnesses: [{ name: 'Nora', signedAt: at, ties: [], knowingly: false }],
  statements: [],
  at,
} as const;

function begun(jurisdiction = 'US-NE'): AdvanceDirective {
  return done(
    beginAdvanceDirective({
      id: 'first' as AdvanceDirectiveId,
      set: 'set' as AdvanceDirectiveSetId,
      owner: melodie,
      jurisdiction,
      at,
    }),
  );
}

function executed(jurisdiction = 'US-NE', revocability: Revocability = 'unstated'): AdvanceDirective {
  const named = done(
    appointAgent(begun(jurisdiction), { id: agent, name: 'Amir', person: amir, scope: ['pets'], knowingly: false, at }),
  );
  const chosen = done(chooseTerms(done(writeAdvanceInstruction(named, writing)), { revocability, at }));
  const said = done(answerAppointment(chosen, { appointment: agent, answer: 'accepted', by: amir, at }));
  return done(recordExecution(done(getReadyToSign(said, { at })), signing));
}

const finding: RecordIncapacity = {
  id: 'incapacity' as IncapacityId,
  determiners: [{ kind: 'court', name: 'Harris County Probate Court' }],
  basis: 'Order of 1 May.',
  determinedAt: at,
  by: melodie,
  supportsOwner: false,
  at,
};

describe('bad input to an advance directive', () => {
  it('is refused by name, with where it came in', () => {
    const write = (words: string) => writeAdvanceInstruction(begun(), { ...writing, words });
    expect(write('x'.repeat(longestInstruction)).ok).toBe(true);
    for (const [words, problem] of [
      ['', 'empty'],
      ['x'.repeat(longestInstruction + 1), 'too-long'],
      ['a\0b', 'null-character'],
      ['a\ud800', 'lone-surrogate'],
    ] as const)
      expect(write(words)).toMatchObject({ ok: false, error: { kind: 'UnreadableText', problem, path: ['words'] } });
    const named = appointAgent(begun(), { id: agent, name: 'A\nmir', scope: [], knowingly: false, at });
    expect(named).toMatchObject({ ok: false, error: { problem: 'control-character', path: ['name'] } });
    for (const jurisdiction of ['', 'us-tx', 'Texas', 'US-TEXAS', 'US-TX '])
      expect(chooseTerms(begun(), { jurisdiction, at })).toMatchObject({ error: { kind: 'UnreadableJurisdiction' } });
    for (const parse of [
      parseAdvanceDirectiveId,
      parseAdvanceInstructionId,
      parseAgentAppointmentId,
      parseIncapacityId,
    ])
      expect(parse('1')).toMatchObject({ ok: false, error: { kind: 'MalformedId' } });
  });

  it('names the witness, the notary, the day that is out of order', () => {
    const ready = done(
      getReadyToSign(done(writeAdvanceInstruction(begun(), { ...writing, helpedBy: 'Rosa' })), { at }),
    );
    const record = (over: object) => recordExecution(ready, { ...signing, ...over });
    const [nora] = signing.witnesses;
    expect(record({ witnesses: [nora, { ...nora, name: 'rosa ' }] })).toEqual({
      ok: false,
      error: { kind: 'BarredWitness', ties: ['helped'], path: ['witnesses', '1'] },
    });
    expect(record({ witnesses: [{ ...nora, ties: ['romantic-partner', 'claimant'] }] })).toMatchObject({
      error: { kind: 'BarredWitness', ties: ['romantic-partner'], path: ['witnesses', '0'] },
    });
    expect(record({ witnesses: [{ ...nora, name: '' }] })).toMatchObject({
      error: { path: ['witnesses', '0', 'name'] },
    });
    expect(record({ witnesses: [{ ...nora, signedAt: daysAfter(at, -1) }] })).toMatchObject({
      error: { kind: 'DatesOutOfOrder', path: ['witnesses', '0', 'signedAt'] },
    });
    expect(record({ notary: { name: 'Ida', at: daysAfter(at, 1) } })).toMatchObject({
      error: { kind: 'DatesOutOfOrder', path: ['notary', 'at'] },
    });
    expect(record({ notary: { name: 'I\u202eda', at } })).toMatchObject({ error: { path: ['notary', 'name'] } });
    expect(record({ signedAt: daysAfter(at, 1) })).toMatchObject({ error: { path: ['signedAt'] } });
    expect(record({ scanSha256: 'F'.repeat(64) })).toMatchObject({
      error: { kind: 'UnreadableDigest', path: ['scanSha256'] },
    });
    expect(chooseTerms(begun(), { effective: { from: at, until: at }, at })).toMatchObject({
      error: { kind: 'DatesOutOfOrder', path: ['effective', 'until'] },
    });
  });
});

describe('an incapacity on record', () => {
  it('opens only what the place, or else the owner, lets somebody find', () => {
    const opens = (directive: AdvanceDirective) => done(recordIncapacity(directive, finding)).incapacities[0]?.opens;
    expect([opens(executed('US-TX')), opens(executed('US-NE')), opens(executed('US-OR'))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(opens({ ...executed('US-OR'), determiners: ['court'] })).toBe(true);
    const psychiatrist = [{ kind: 'psychiatrist', name: 'Dr. Ruiz' }] as const;
    for (const one of [executed('US-TX'), { ...executed('US-OR'), determiners: ['court'] as const }])
      expect(recordIncapacity(one, { ...finding, determiners: psychiatrist })).toMatchObject({
        error: { kind: 'DeterminerNotAllowed', allowed: ['court'], path: ['determiners', '0', 'kind'] },
      });
  });

  it('is written down by the owner or an agent who said yes; never by a peer, an agent of theirs included', () => {
    const one = executed('US-TX');
    expect(done(recordIncapacity(one, { ...finding, by: amir })).incapacities[0]).toMatchObject({ asAgent: agent });
    expect(recordIncapacity(one, { ...finding, by: amir, supportsOwner: true })).toMatchObject({
      error: { kind: 'NeverByAPeer' },
    });
    expect(recordIncapacity(one, { ...finding, by: corinna })).toMatchObject({ error: { kind: 'NotInDirective' } });
    const gone = done(answerAppointment(one, { appointment: agent, answer: 'stepped-back', by: amir, at }));
    expect(recordIncapacity(gone, { ...finding, by: amir })).toMatchObject({ error: { kind: 'NotInDirective' } });
  });

  it('is over as soon as the owner says so', () => {
    const on = done(recordIncapacity(executed('US-TX'), { ...finding, by: amir }));
    expect(done(endIncapacity(on, { id: finding.id, by: melodie, at })).incapacities[0]?.ended).toEqual({
      at,
      by: melodie,
    });
  });
});

describe('taking it back', () => {
  const outcomes = (place: string, revocability: Revocability) => {
    const on = done(recordIncapacity(executed(place, revocability), finding));
    const { state, revocations } = done(revokeAdvanceDirective(on, { at }));
    return [state, revocations[0]?.standing, revocations[0]?.outcome];
  };

  it('is accepted at once where no incapacity is on record, whatever the owner wrote', () => {
    for (const place of ['US-TX', 'US-NE', 'US-WA', 'US-OR']) {
      const taken = done(
        revokeAdvanceDirective(executed(place, 'irrevocable-during-incapacity'), { words: 'No.', at }),
      );
      expect(taken).toMatchObject({ state: 'revoked', revocations: [{ at, standing: 'accepted', words: 'No.' }] });
    }
  });

  it('is kept as an attempt while one is, with what the place’s rules come to', () => {
    const stands = ['recorded-as-executed', 'attempted', 'stands'];
    const revoked = ['revoked', 'attempted', 'revoked'];
    const unknown = ['recorded-as-executed', 'attempted', 'unknown'];
    expect(outcomes('US-TX', 'any-time')).toEqual(stands);
    expect(outcomes('US-NE', 'unstated')).toEqual(revoked);
    expect(outcomes('US-NE', 'irrevocable-during-incapacity')).toEqual(stands);
    expect(outcomes('US-WA', 'any-time')).toEqual(revoked);
    expect(outcomes('US-WA', 'unstated')).toEqual(unknown);
    expect(outcomes('US-OR', 'any-time')).toEqual(unknown);
  });

  it('is accepted once somebody who may find it found that the owner can decide', () => {
    const on = done(recordIncapacity(executed('US-TX'), finding));
    const by = (kind: 'court' | 'physician') =>
      revokeAdvanceDirective(on, { capacityFoundBy: { kind, name: 'The court' }, at });
    expect(done(by('court'))).toMatchObject({ state: 'revoked', revocations: [{ standing: 'accepted' }] });
    expect(by('physician')).toMatchObject({
      error: { kind: 'DeterminerNotAllowed', path: ['capacityFoundBy', 'kind'] },
    });
  });
});

describe('a new instrument', () => {
  it('begins with what the one before says, asks its agents anew, and takes its place when it is signed', () => {
    const before = executed();
    const next = done(beginSuccessor(before, [before], { id: 'next' as AdvanceDirectiveId, at }));
    expect(next).toMatchObject({ set: before.set, versionNumber: 2, replaces: before.id, state: 'draft', answers: [] });
    expect(next.instructions).toEqual(before.instructions);
    expect(next.execution).toBeUndefined();
    expect(beginSuccessor(before, [before, next], { id: 'third' as AdvanceDirectiveId, at })).toMatchObject({
      error: { kind: 'SuccessorBegun', directive: 'next' },
    });
  });

  it('is not recorded while an incapacity keeps the one before', () => {
    const before = done(recordIncapacity(executed(), finding));
    const next = done(beginSuccessor(before, [before], { id: 'next' as AdvanceDirectiveId, at }));
    expect(recordExecution(done(getReadyToSign(next, { at })), signing, before)).toMatchObject({
      error: { kind: 'IncapacityIsOnRecord' },
    });
  });

  it('has nothing of anybody’s words in what is told of it', () => {
    const change = writeAdvanceInstruction(begun(), writing);
    expect(change.ok && JSON.stringify(change.value.codes)).not.toContain('cat');
  });
});
