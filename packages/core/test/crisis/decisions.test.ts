import { describe, expect, it } from 'vitest';
import {
  activateMyself,
  askToBeThere,
  chooseTerms,
  type CrisisPlan,
  draftCrisisPlan,
  isToLookBackAt,
  lookBack,
  minutesAfter,
  openedByCrisis,
  outOfReach,
  removeCriterionFrom,
  removeNotToCallFrom,
  sayAllRight,
  statusOf,
  takeOff,
  writeCriterionIn,
  writeNotToCallIn,
} from '../../src/crisis.js';
import { decideSection, type PlanFacts, type SectionId, shownOn } from '../../src/index.js';
import {
  aPlan,
  amir,
  bo,
  corinna,
  crisisSection,
  dailySection,
  melodie,
  sam,
  someTime,
} from '../../src/testing/index.js';
import {
  activationId,
  another,
  anActivation,
  aCrisisPlan,
  aSupporter,
  connectionWith,
  everyoneThere,
} from './specimens.js';

const plan = aCrisisPlan();
const active = anActivation();
const later = (minutes: number) => minutesAfter(someTime, minutes);
const rule = { minutes: 60, words: 'Give me an hour.', language: 'en' };
const terms = { needed: 2, ending: rule, opens: [crisisSection] };
const written = { id: another, words: 'I give things away.', language: 'EN', at: someTime };

describe('a crisis plan', () => {
  it('begins with nothing in it: nobody to ask, nothing to open', () => {
    expect(draftCrisisPlan(aPlan(), { id: plan.id, at: someTime }).plan).toMatchObject({
      owner: melodie,
      criteria: [],
      supporters: [],
      opens: [],
      needed: 1,
    });
  });

  it.each([
    ['empty words', { words: ' ' }, { kind: 'UnreadableText', problem: 'empty' }],
    ['64 KB', { words: 'x'.repeat(65_536) }, { kind: 'UnreadableText', problem: 'too-long' }],
    ['a lone surrogate', { words: 'a\ud800' }, { kind: 'UnreadableText', problem: 'lone-surrogate' }],
    ['a null character', { words: 'a\0' }, { kind: 'UnreadableText', problem: 'null-character' }],
    ['no language', { language: 'not a tag' }, { kind: 'UnreadableLanguage' }],
  ])('refuses %s', (_, bad, error) => {
    expect(writeCriterionIn(plan, undefined, { ...written, ...bad })).toMatchObject({ ok: false, error });
    const line = { ...written, id: 'line' as never, ...bad };
    expect(writeNotToCallIn(plan, undefined, line)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['nobody must agree', { needed: 0 }, { kind: 'OutOfRange', least: 1, path: ['needed'] }],
    ['half a person', { needed: 1.5 }, { kind: 'OutOfRange', path: ['needed'] }],
    ['an end that never comes', { ending: { ...rule, minutes: 1e9 } }, { path: ['ending', 'minutes'] }],
    ['an end without words', { ending: { ...rule, words: '' } }, { path: ['ending', 'words'] }],
    ['an end in no language', { ending: { ...rule, language: '?' } }, { path: ['ending', 'language'] }],
    ['too long after', { allRightLater: { ...rule, minutes: 1e6 } }, { path: ['allRightLater', 'minutes'] }],
    ['a foreign section', { opens: [crisisSection, 'x' as SectionId] }, { kind: 'UnknownSection', position: 1 }],
  ])('refuses terms with %s', (_, bad, error) => {
    expect(chooseTerms(plan, undefined, aPlan(), { ...terms, ...bad }, someTime)).toMatchObject({ ok: false, error });
  });

  it('takes terms whole: what was expressly written and is left out now is gone', () => {
    const one = chooseTerms(plan, undefined, aPlan(), { ...terms, allRightLater: rule }, someTime);
    expect(one).toMatchObject({ ok: true, value: { plan: { allRightLater: rule }, codes: { allRight: 60 } } });
    const two = one.ok && chooseTerms(one.value.plan, undefined, aPlan(), terms, someTime);
    expect(two && two.ok && Object.hasOwn(two.value.plan, 'allRightLater')).toBe(false);
  });

  it('is not written anew while it is active; whom it names can be taken off even then', () => {
    const refused = { ok: false, error: { kind: 'CrisisActive' } };
    expect(writeCriterionIn(plan, active, written)).toEqual(refused);
    expect(removeCriterionFrom(plan, active, written)).toEqual(refused);
    expect(writeNotToCallIn(plan, active, { ...written, id: 'line' as never })).toEqual(refused);
    expect(removeNotToCallFrom(plan, active, { id: 'line' as never, at: someTime })).toEqual(refused);
    expect(chooseTerms(plan, active, aPlan(), terms, someTime)).toEqual(refused);
    expect(takeOff(plan, corinna)?.plan.supporters).toHaveLength(2);
    expect(takeOff(plan, sam)).toBeUndefined();
  });

  it('asks nobody who is not connected, is kept apart, or is the owner', () => {
    const asking = { ...aSupporter(sam), at: someTime };
    const refused = { ok: false, error: { kind: 'NotToBeAsked' } };
    expect(askToBeThere(plan, asking, { live: [], apart: [] })).toEqual(refused);
    expect(askToBeThere(plan, asking, { ...everyoneThere, apart: [sam] })).toEqual(refused);
    expect(askToBeThere(plan, { ...asking, person: melodie }, everyoneThere)).toEqual(refused);
    expect(askToBeThere(plan, { ...asking, minutes: 0 }, everyoneThere)).toMatchObject({
      ok: false,
      error: { kind: 'OutOfRange' },
    });
    expect(askToBeThere(plan, { ...asking, person: corinna }, everyoneThere)).toEqual({ ok: true, value: undefined });
  });

  it('tells its owner who could not be reached, and never who keeps whom away', () => {
    const supporters = [
      aSupporter(corinna),
      aSupporter(amir, { standing: 'declined' }),
      aSupporter(bo, { standing: 'asked' }),
      aSupporter(sam),
    ];
    const of = (around: typeof everyoneThere) =>
      outOfReach({ ...plan, supporters }, around).map(({ supporter, because }) => [supporter.person, because]);
    expect(of({ ...everyoneThere, apart: [sam] })).toEqual(
      of({ live: everyoneThere.live.filter((one) => one !== connectionWith(sam)), apart: [] }),
    );
    expect(of({ ...everyoneThere, apart: [sam] })).toEqual([
      [amir, 'declined'],
      [bo, 'not-answered'],
      [sam, 'not-connected'],
    ]);
  });

  it.each<[string, Partial<CrisisPlan>, string]>([
    ['a criterion', { criteria: [] }, 'criterion'],
    ['somebody who accepted', { supporters: [aSupporter(corinna, { standing: 'asked' })] }, 'supporter'],
    ['somebody still connected', { supporters: [aSupporter(corinna, { connection: 'gone' as never })] }, 'supporter'],
  ])('does not become active without %s', (_, over, missing) => {
    expect(activateMyself({ ...plan, ...over }, undefined, { id: activationId, at: someTime }, everyoneThere)).toEqual({
      ok: false,
      error: { kind: 'CrisisNotReady', missing: [missing] },
    });
  });

  it('does not become active without an end rule', () => {
    const { ending: _, ...endless } = plan;
    expect(activateMyself(endless, undefined, { id: activationId, at: someTime }, everyoneThere)).toMatchObject({
      error: { missing: ['ending'] },
    });
  });
});

describe('“I’m all right”', () => {
  it('closes at once', () => {
    const said = sayAllRight(plan, active, later(5));
    expect(said).toMatchObject({ ok: true, value: { activation: { over: { at: later(5), how: 'all-right' } } } });
  });

  it('is told to those who were there, while they stand by the owner, and to nobody else', () => {
    const there = { ...active, acknowledged: [{ by: corinna, at: someTime }] };
    const told = (over: Partial<CrisisPlan> = {}) => {
      const said = sayAllRight({ ...plan, ...over }, there, later(5));
      const happened = said.ok ? (said.value?.happened ?? []) : [];
      return happened.filter(({ kind }) => kind === 'CrisisPassed').map(({ codes }) => codes['supporter']);
    };
    expect(told()).toEqual([corinna]);
    const parted = plan.supporters.map((one) => ({ ...one, standing: 'dropped-out' as const }));
    expect(told({ supporters: parted })).toEqual([]);
  });

  it('closes later only where the owner expressly wrote so, and never later than the end', () => {
    const otherwise = { ...plan, allRightLater: rule };
    const said = sayAllRight(otherwise, active, later(5));
    if (!said.ok || !said.value) throw new Error('It was not said.');
    expect(statusOf(said.value.activation, later(64))).toBe('active');
    expect(statusOf(said.value.activation, later(65))).toBe('over');
    expect(sayAllRight(otherwise, said.value.activation, later(6))).toEqual({ ok: true, value: undefined });
    const atTheEnd = sayAllRight(otherwise, active, later(1_430));
    expect(atTheEnd).toMatchObject({ value: { activation: { active: { until: later(1_440) } } } });
  });

  it('leaves what comes after to be written, and who saw what to be read, until the owner looked back', () => {
    const over = anActivation({ over: { at: someTime, how: 'time' } });
    expect(isToLookBackAt(active, someTime)).toBe(false);
    expect(isToLookBackAt(over, someTime)).toBe(true);
    const looked = lookBack(over, later(1));
    expect(looked && isToLookBackAt(looked.activation, later(1))).toBe(false);
    expect(lookBack(active, someTime)).toBeUndefined();
  });
});

describe('what an active crisis plan opens', () => {
  const facts = (over: Partial<PlanFacts> = {}): PlanFacts => {
    const crisis = openedByCrisis(plan, active, { reader: corinna, around: everyoneThere, at: someTime });
    return {
      reader: corinna,
      plan: aPlan(),
      consents: [],
      live: [],
      blocked: false,
      at: someTime,
      ...(crisis && { crisis }),
      ...over,
    };
  };
  const [daily, crisis] = aPlan().sections;

  it('is exactly the sections the owner authorised, on a basis of its own', () => {
    expect(decideSection(crisis, facts())).toMatchObject({ effect: 'permit', basis: 'crisis' });
    expect(decideSection(daily, facts())).toMatchObject({ effect: 'deny' });
    expect(daily?.id).toBe(dailySection);
    expect(shownOn(facts())).toEqual([connectionWith(corinna)]);
  });

  it('is nothing once it is over, and to nobody who is kept away, oversees, or was refused', () => {
    expect(decideSection(crisis, facts({ at: later(1_440) })).effect).toBe('deny');
    expect(decideSection(crisis, facts({ blocked: true })).effect).toBe('deny');
    expect(decideSection(crisis, facts({ barriers: ['oversees'] })).effect).toBe('deny');
    for (const purpose of ['support', 'crisis'] as const) {
      const refusals = [
        {
          id: 'no',
          person: melodie,
          kind: 'specific',
          decision: 'deny',
          purposes: [purpose],
          categories: ['crisis-plan'],
          recipients: [{ kind: 'person', person: corinna }],
          from: someTime,
          expires: { kind: 'none' },
          form: 'in-the-product',
          withdrawals: [],
        },
      ] as const;
      expect(decideSection(crisis, facts({ refusals })).missing).toEqual(['denied']);
    }
  });

  it.each([
    ['nobody named', sam, everyoneThere, active],
    ['somebody whose connection ended', corinna, { ...everyoneThere, live: [] }, active],
    ['somebody kept apart', corinna, { ...everyoneThere, apart: [corinna] }, active],
    [
      'anybody after “I’m all right”',
      corinna,
      everyoneThere,
      anActivation({ over: { at: someTime, how: 'all-right' } }),
    ],
  ] as const)('is nothing to %s', (_, reader, around, activation) => {
    expect(openedByCrisis(plan, activation, { reader, around, at: someTime })).toBeUndefined();
  });
});
