import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { AdvanceDirective } from '../../src/advance-directive/advance-directive.js';
import type { AdvanceDirectiveId, AgentAppointmentId } from '../../src/advance-directive/advance-directive-id.js';
import type { ConnectionId } from '../../src/connection/connection.js';
import type { PersonId } from '../../src/person/person-id.js';
import { amir, corinna, daysAfter, harbor, melodie, memberIn, sam, someTime } from '../../src/testing/specimens.js';
import { answerAppointment } from '../../src/use-cases/answer-appointment.js';
import { type AppointAgent, appointAgent } from '../../src/use-cases/appoint-agent.js';
import {
  beginAdvanceDirective,
  mostAdvanceDirectives,
  supersedeAdvanceDirective,
} from '../../src/use-cases/begin-advance-directive.js';
import { block } from '../../src/use-cases/block.js';
import { chooseDirectiveTerms, getDirectiveReady } from '../../src/use-cases/choose-directive-terms.js';
import { enterDirectiveInError, revokeAdvanceDirective } from '../../src/use-cases/end-advance-directive.js';
import { recordExecution } from '../../src/use-cases/record-execution.js';
import { endIncapacity, recordIncapacity } from '../../src/use-cases/record-incapacity.js';
import { writeAdvanceInstruction } from '../../src/use-cases/write-advance-instruction.js';
import { globalId } from '../../src/views/global-id.js';
import { openTown, type Town } from './a-town.js';

const me = selfScope(melodie);
const notFound = { ok: false, error: { kind: 'NotFound' } };
const signing = { signedAt: someTime, method: 'wet-ink', witnesses: [], statements: [] } as const;
const finding = {
  determiners: [{ kind: 'court', name: 'Lancaster County Court' }],
  basis: 'Order of 1 May.',
  determinedAt: someTime,
} as const;

function of(town: Town, owner: PersonId = melodie): readonly AdvanceDirective[] {
  const all = [...town.world.shelves().advanceDirectives.values()].map(({ value }) => value);
  return all.filter((one) => one.owner === owner);
}

function newest(town: Town): AdvanceDirective {
  const one = of(town).at(-1);
  if (!one) throw new Error('nothing was begun');
  return one;
}

async function begun(town: Town, jurisdiction = 'US-NE'): Promise<AdvanceDirectiveId> {
  expect((await beginAdvanceDirective(town.work, me, { jurisdiction }, town.when())).ok).toBe(true);
  const directive = newest(town).id;
  const writing = { directive, kind: 'pets', words: 'Feed the cat.', language: 'en' } as const;
  expect((await writeAdvanceInstruction(town.work, me, writing, town.when())).ok).toBe(true);
  return directive;
}

const appoint = (town: Town, directive: AdvanceDirectiveId, over: Partial<AppointAgent> = {}) =>
  appointAgent(town.work, me, { directive, name: 'Corinna', scope: ['pets'], knowingly: false, ...over }, town.when());

/** Corinna is asked on the connection the two have, and says yes. */
async function appointed(town: Town, directive: AdvanceDirectiveId, kind: 'support' | 'mutual' = 'mutual') {
  const connection = await town.connected(melodie, corinna, kind);
  expect(await appoint(town, directive, { on: { organization: harbor.id, connection } })).toMatchObject({ ok: true });
  const appointment = newest(town).agents[0]?.id as AgentAppointmentId;
  const yes = { directive, appointment, answer: 'accepted' } as const;
  expect((await answerAppointment(town.work, selfScope(corinna), yes, town.when())).ok).toBe(true);
  return { connection, appointment };
}

async function executed(town: Town, directive: AdvanceDirectiveId): Promise<void> {
  expect((await getDirectiveReady(town.work, me, { directive }, town.when())).ok).toBe(true);
  expect(await recordExecution(town.work, me, { directive, ...signing }, town.when())).toMatchObject({ ok: true });
}

const keepAway = (town: Town) =>
  block(town.work, me, { organization: harbor.id, person: memberIn(harbor, corinna) }, town.when());

describe('beginning a directive', () => {
  it('says that one was begun, and nothing of its words to history', async () => {
    const town = openTown();
    const directive = await begun(town);
    expect(town.world.history().map(({ kind, aggregateId }) => [kind, aggregateId])).toEqual([
      ['AdvanceDirectiveBegun', directive],
      ['AdvanceInstructionWritten', directive],
    ]);
    expect(JSON.stringify(town.world.history())).not.toContain('cat');
  });

  it('is refused for a place that is none, by its path, and past the fiftieth', async () => {
    const town = openTown();
    const begin = (jurisdiction: string) => beginAdvanceDirective(town.work, me, { jurisdiction }, town.when());
    expect(await begin('nowhere at all')).toMatchObject({
      error: { kind: 'UnreadableJurisdiction', path: ['jurisdiction'] },
    });
    for (let n = 0; n < mostAdvanceDirectives; n += 1) await begin('US-NE');
    expect(await begin('US-NE')).toEqual({ ok: false, error: { kind: 'TooMany', most: mostAdvanceDirectives } });
    expect(of(town)).toHaveLength(mostAdvanceDirectives);
  });
});

describe('to anybody else', () => {
  it('a directive is not there, whatever they ask of it', async () => {
    const town = openTown();
    const directive = await begun(town);
    for (const other of [amir, sam]) {
      const [scope, when] = [selfScope(other), town.when()];
      expect(await getDirectiveReady(town.work, scope, { directive }, when)).toEqual(notFound);
      expect(await chooseDirectiveTerms(town.work, scope, { directive }, when)).toEqual(notFound);
      expect(await revokeAdvanceDirective(town.work, scope, { directive }, when)).toEqual(notFound);
      expect(await enterDirectiveInError(town.work, scope, { directive, words: 'A mistake.' }, when)).toEqual(notFound);
      expect(await supersedeAdvanceDirective(town.work, scope, { directive }, when)).toEqual(notFound);
      expect(await recordIncapacity(town.work, scope, { directive, ...finding }, when)).toEqual(notFound);
    }
    expect(newest(town).state).toBe('draft');
  });
});

describe('a stale version', () => {
  it('is answered with the current one, and nothing is lost', async () => {
    const town = openTown();
    const directive = await begun(town);
    const stale = { directive, expectedVersion: 1, kind: 'pets', words: 'Two cats.', language: 'en' } as const;
    expect(await writeAdvanceInstruction(town.work, me, stale, town.when())).toEqual({
      ok: false,
      error: { kind: 'ChangedMeanwhile', version: 2 },
    });
    expect(newest(town).instructions.map(({ words }) => words)).toEqual(['Feed the cat.']);
  });
});

describe('an agent who is a person here', () => {
  it('is asked on a connection of the two that is live, and on no other', async () => {
    const town = openTown();
    const directive = await begun(town);
    const between = await town.connected(corinna, amir, 'mutual');
    const on = (connection: ConnectionId) => ({ on: { organization: harbor.id, connection } });
    expect(await appoint(town, directive, on(between))).toMatchObject({ error: { path: ['connection'] } });
    const asked = await town.invited(melodie, corinna, 'mutual');
    expect(await appoint(town, directive, on(asked))).toEqual({ ok: false, error: { kind: 'NotConnected' } });
    expect(newest(town).agents).toEqual([]);
  });

  it('says yes themselves, and the owner’s history tells so', async () => {
    const town = openTown();
    const directive = await begun(town);
    const { appointment } = await appointed(town, directive);
    expect(newest(town).answers).toMatchObject([{ appointment, answer: 'accepted' }]);
    expect(town.world.history().at(-1)).toMatchObject({ owner: { person: melodie }, codes: { directive } });
  });

  it('no longer stands as one once they are kept away, and may still say no', async () => {
    const town = openTown();
    const directive = await begun(town);
    const { appointment } = await appointed(town, directive);
    await executed(town, directive);
    expect((await keepAway(town)).ok).toBe(true);
    const scope = selfScope(corinna);
    expect(await recordIncapacity(town.work, scope, { directive, ...finding }, town.when())).toEqual(notFound);
    const back = { directive, appointment, answer: 'stepped-back' } as const;
    expect((await answerAppointment(town.work, scope, back, town.when())).ok).toBe(true);
    expect(await answerAppointment(town.work, scope, { ...back, answer: 'accepted' }, town.when())).toEqual(notFound);
  });

  it('never writes down that somebody they support cannot decide', async () => {
    const town = openTown();
    const directive = await begun(town);
    await appointed(town, directive, 'support');
    await executed(town, directive);
    const told = await recordIncapacity(town.work, selfScope(corinna), { directive, ...finding }, town.when());
    expect(told).toEqual({ ok: false, error: { kind: 'NeverByAPeer' } });
    expect(newest(town).incapacities).toEqual([]);
  });

  it('writes it down as an equal, and the owner ends it whenever they like', async () => {
    const town = openTown();
    const directive = await begun(town);
    await appointed(town, directive);
    await executed(town, directive);
    const told = await recordIncapacity(town.work, selfScope(corinna), { directive, ...finding }, town.when());
    expect(told).toEqual({ ok: true, value: { directive: globalId('directive', directive) } });
    const incapacity = newest(town).incapacities[0]?.id;
    expect(incapacity).toBeDefined();
    if (incapacity) await endIncapacity(town.work, me, { directive, incapacity }, town.when());
    expect(newest(town).incapacities).toMatchObject([{ recordedBy: corinna, ended: { by: melodie, at: someTime } }]);
  });
});

describe('the next one of a set', () => {
  it('is begun once, and takes the place of the one before only when it is recorded as executed', async () => {
    const town = openTown();
    const first = await begun(town);
    await executed(town, first);
    expect((await supersedeAdvanceDirective(town.work, me, { directive: first }, town.when())).ok).toBe(true);
    const second = newest(town).id;
    expect(await supersedeAdvanceDirective(town.work, me, { directive: first }, town.when())).toEqual({
      ok: false,
      error: { kind: 'SuccessorBegun', directive: globalId('directive', second) },
    });
    expect(of(town).map(({ state, versionNumber }) => [state, versionNumber])).toEqual([
      ['recorded-as-executed', 1],
      ['draft', 2],
    ]);
    await executed(town, second);
    expect(of(town).map(({ state }) => state)).toEqual(['superseded', 'recorded-as-executed']);
  });

  it('is not in force where it was not recorded: what was signed before stands', async () => {
    const town = openTown();
    const first = await begun(town);
    await executed(town, first);
    await supersedeAdvanceDirective(town.work, me, { directive: first }, town.when());
    const next = { directive: newest(town).id, words: 'By mistake.' };
    expect((await enterDirectiveInError(town.work, me, next, town.when(daysAfter(someTime, 1)))).ok).toBe(true);
    expect(of(town).map(({ state }) => state)).toEqual(['recorded-as-executed', 'entered-in-error']);
  });
});
