import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { type Connection, type PersonId, type Result, selfScope } from '../../src/index.js';
import { isActive, minutesAfter, statusOf } from '../../src/crisis.js';
import {
  aPlan,
  aTown,
  amir,
  corinna,
  crisisSection,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  memberIn,
  occasion,
  someTime,
  stranger,
} from '../../src/testing/index.js';
import {
  acknowledgeCrisis,
  activateCrisis,
  answerCrisisAsk,
  askCrisisSupporter,
  assertCrisis,
  block,
  chooseCrisisTerms,
  createViews,
  crisesDue,
  draftCrisisPlan,
  endConnection,
  globalId,
  lookBackAtCrisis,
  removeCriterion,
  removeNotToCall,
  sayAllRight,
  stepBackFromCrisis,
  strikeCrisisClock,
  takeOffCrisisSupporter,
  writeCriterion,
  writeNotToCall,
} from '../../src/use-cases/index.js';
import { connectionWith } from '../crisis/specimens.js';
import { everything } from '../views/asking.js';
import { nodeOf, readerAs } from '../views/town.js';

const plan = aPlan();
const after = (minutes: number): Date => minutesAfter(someTime, minutes);
const connection = (invitee: PersonId): Connection => ({
  id: connectionWith(invitee),
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee,
  invitedAt: longBefore,
  openUntil: longBefore,
  status: 'accepted',
  acceptedAt: longBefore,
});
const seed = { ...aTown(), plans: [plan], connections: [corinna, amir].map(connection) };
const rule = { minutes: 120, words: 'When I have slept.', language: 'en' };

/** A place in which Melodie's crisis plan is written; each act of anybody in it is an occasion of its own. */
async function begun() {
  const { work, world } = inMemoryWork(seed);
  let series = 0;
  const now = (minutes = 0) => occasion(after(minutes), (series += 1));
  const done = async (answer: Promise<Result<unknown, { readonly kind: string }>>): Promise<string> => {
    const result = await answer;
    return result.ok ? 'done' : result.error.kind;
  };
  await draftCrisisPlan(work, selfScope(melodie), { plan: plan.id }, now());
  const [kept] = [...world.shelves().crises.values()];
  if (!kept) throw new Error('It was not begun.');
  const crisis = kept.value.id;
  const on = { crisis };
  const state = () => world.shelves().crises.get(crisis)?.value ?? kept.value;
  const latest = () => [...world.shelves().activations.values()].at(-1)?.value;
  const ask = (who: PersonId, minutes = 10) =>
    done(
      askCrisisSupporter(
        work,
        selfScope(melodie),
        { crisis, organization: harbor.id, connection: connectionWith(who), minutes },
        now(),
      ),
    );
  const answer = (who: PersonId, accepts = true) =>
    done(answerCrisisAsk(work, selfScope(who), { crisis, accepts }, now()));
  const assert = (who: PersonId, minutes = 0) =>
    done(assertCrisis(work, selfScope(who), { crisis, criterion: state().criteria[0]?.id as never }, now(minutes)));
  return { work, world, crisis, on, now, done, state, latest, ask, answer, assert };
}

/** The same, ready: a criterion, an end rule, and two who accepted, both of whom must agree. */
async function ready(needed = 2) {
  const place = await begun();
  const { work, on, now, ask, answer } = place;
  await writeCriterion(work, selfScope(melodie), { ...on, words: 'I do not sleep.', language: 'en' }, now());
  const terms = { needed, ending: rule, opens: [crisisSection] };
  await chooseCrisisTerms(work, selfScope(melodie), { ...on, ...terms }, now());
  for (const who of [corinna, amir]) {
    await ask(who);
    await answer(who);
  }
  return place;
}

describe('a crisis plan', () => {
  it('is begun once, by the owner of the plan, and written by nobody else', async () => {
    const { work, world, on, now, done, state } = await begun();
    expect(await done(draftCrisisPlan(work, selfScope(melodie), { plan: plan.id }, now()))).toBe('done');
    expect(world.shelves().crises.size).toBe(1);
    expect(await done(draftCrisisPlan(work, selfScope(corinna), { plan: plan.id }, now()))).toBe('NotFound');
    const words = { ...on, words: 'Mi hermano.', language: 'es' };
    expect(await done(writeNotToCall(work, selfScope(corinna), words, now()))).toBe('NotFound');
    expect(await done(writeNotToCall(work, selfScope(melodie), words, now()))).toBe('done');
    expect(await done(writeCriterion(work, selfScope(melodie), words, now()))).toBe('done');
    const [line, criterion] = [state().notToCall[0]?.id as never, state().criteria[0]?.id as never];
    expect(await done(removeNotToCall(work, selfScope(melodie), { ...on, line }, now()))).toBe('done');
    expect(await done(removeCriterion(work, selfScope(melodie), { ...on, criterion }, now()))).toBe('done');
    expect(state()).toMatchObject({ criteria: [], notToCall: [] });
  });

  it('names what was wrong with what was written, and where; an older version is answered with the current one', async () => {
    const { work, on, now } = await begun();
    const write = (over: object) =>
      writeCriterion(work, selfScope(melodie), { ...on, words: 'x', language: 'en', ...over }, now());
    expect(await write({ words: '' })).toMatchObject({ ok: false, error: { kind: 'UnreadableText', path: ['words'] } });
    expect(await write({ language: '?' })).toMatchObject({ error: { kind: 'UnreadableLanguage', path: ['language'] } });
    expect(await write({ expectedVersion: 7 })).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 1 } });
  });

  it('asks those the owner is connected with, who answer for themselves', async () => {
    const { work, on, now, done, ask, answer, state } = await begun();
    expect(await ask(corinna, 0)).toBe('OutOfRange');
    expect(await ask(stranger)).toBe('NotFound');
    expect(await answer(corinna)).toBe('NotFound');
    expect(await ask(corinna)).toBe('done');
    expect(await answer(amir)).toBe('NotFound');
    expect(await answer(corinna)).toBe('done');
    expect(await done(stepBackFromCrisis(work, selfScope(corinna), on, now()))).toBe('done');
    expect(state().supporters).toMatchObject([{ person: corinna, standing: 'stepped-back' }]);
    const off = { ...on, connection: connectionWith(corinna) };
    expect(await done(takeOffCrisisSupporter(work, selfScope(melodie), off, now()))).toBe('done');
    expect(state().supporters).toEqual([]);
  });

  it('loses whoever is kept away or parted from at once, whoever did it, and the owner is told', async () => {
    for (const part of ['the owner blocks', 'they block', 'the owner ends', 'they end']) {
      const { work, world, now, state } = await ready();
      const by = part.startsWith('the owner') ? melodie : corinna;
      const person = memberIn(harbor, by === melodie ? corinna : melodie);
      const where = { organization: harbor.id, connection: connectionWith(corinna) };
      if (part.endsWith('block') || part.endsWith('blocks'))
        await block(work, selfScope(by), { organization: harbor.id, person }, now());
      else await endConnection(work, selfScope(by), where, now());
      expect([part, state().supporters[0]?.standing]).toEqual([part, 'dropped-out']);
      const told = world.history().filter(({ kind }) => kind === 'CrisisSupporterDroppedOut');
      expect(told).toMatchObject([{ owner: { person: melodie } }]);
    }
  });
});

describe('a crisis', () => {
  it('is there when as many agree as the owner wrote, each for themselves, and opens exactly what they wrote', async () => {
    const { work, on, now, done, assert, latest } = await ready();
    expect(await assert(corinna)).toBe('done');
    expect(await assert(corinna)).toBe('SaidAlready');
    const begunAt = latest();
    expect(begunAt && statusOf(begunAt, someTime)).toBe('gathering');
    expect(await assert(stranger)).toBe('NotFound');
    expect(await assert(amir)).toBe('done');
    expect(isActive(latest(), someTime)).toBe(true);
    expect(await done(acknowledgeCrisis(work, selfScope(corinna), on, now()))).toBe('done');
    expect(await done(sayAllRight(work, selfScope(corinna), on, now()))).toBe('NotFound');
    expect(await done(sayAllRight(work, selfScope(melodie), on, now(1)))).toBe('done');
    expect(isActive(latest(), after(1))).toBe(false);
    expect(await done(lookBackAtCrisis(work, selfScope(melodie), on, now(2)))).toBe('done');
    expect(latest()?.lookedBackAt).toEqual(after(2));
  });

  it('is not there on the word of somebody who stepped back', async () => {
    const { work, on, now, assert, latest } = await ready();
    await assert(corinna);
    await stepBackFromCrisis(work, selfScope(corinna), on, now());
    await assert(amir);
    expect(latest()?.assertions).toMatchObject([{ by: amir }]);
    expect(isActive(latest(), someTime)).toBe(false);
  });

  it('is refused with what is missing, and while it is there nothing is written anew', async () => {
    const early = await begun();
    expect(await activateCrisis(early.work, selfScope(melodie), early.on, early.now())).toEqual({
      ok: false,
      error: { kind: 'CrisisNotReady', missing: ['criterion', 'supporter', 'ending'] },
    });
    const { work, on, now, done } = await ready();
    expect(await done(activateCrisis(work, selfScope(melodie), on, now()))).toBe('done');
    expect(await done(activateCrisis(work, selfScope(melodie), on, now()))).toBe('CrisisActive');
    const words = { ...on, words: 'x', language: 'en' };
    expect(await done(writeCriterion(work, selfScope(melodie), words, now()))).toBe('CrisisActive');
    expect(await done(sayAllRight(work, selfScope(melodie), on, now(121)))).toBe('CrisisNotActive');
  });

  it('is asked about in turn by a clock that reads no word, each step once', async () => {
    const { work, on, now, world } = await ready();
    await activateCrisis(work, selfScope(melodie), on, now());
    for (const minute of [0, 0, 5, 10, 10, 20, 120, 130]) {
      for (const { activation } of await crisesDue(work, after(minute)))
        await strikeCrisisClock(work, activation, now(minute));
    }
    const steps = world.history().filter(({ aggregate }) => aggregate === 'crisis-activation');
    expect(steps.map(({ kind, codes }) => [kind, codes['supporter']])).toEqual([
      ['CrisisActivated', undefined],
      ['CrisisAsked', corinna],
      ['CrisisAsked', amir],
      ['CrisisNobodyLeft', undefined],
      ['CrisisOver', undefined],
      ['CrisisPassed', corinna],
      ['CrisisPassed', amir],
    ]);
    expect(await crisesDue(work, after(130))).toEqual([]);
  });

  it('writes down each look at what it opened, and tells the owner', async () => {
    const { work, on, now, world } = await ready();
    const views = createViews(work, { catalogue: builtInCatalogue });
    const look = () =>
      views.node({ ...readerAs(corinna), newId: now().newId }, nodeOf(globalId('plan', plan.id)), everything('Plan'));
    expect(await look()).toBeNull();
    await activateCrisis(work, selfScope(melodie), on, now());
    expect(await look()).toMatchObject({ sections: [{ id: globalId('section', plan.id, crisisSection) }] });
    await look();
    const seen = [...world.shelves().accesses.values()];
    expect(seen).toMatchObject([
      { owner: melodie, reader: corinna, basis: 'crisis', purpose: 'crisis', category: 'crisis-plan' },
      { basis: 'crisis' },
    ]);
    const told = world.history().filter(({ kind }) => kind === 'CrisisSectionOpened');
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ owner: { person: melodie }, codes: { supporter: corinna } });
    await sayAllRight(work, selfScope(melodie), on, now());
    expect(await look()).toBeNull();
  });
});
