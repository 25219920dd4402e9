import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, barriers, type ConsentTerms, decide, type Decision, waysOf } from '../../src/index.js';
import { arbitraries, daysAfter, melodie, someTime } from '../../src/testing/index.js';

type Question = arbitraries.Question;

const seed = 20260101;
const numRuns = 10_000;
/** Made once; every property below holds of each of them. */
const questions: readonly Question[] = fc.sample(arbitraries.anyQuestion, { numRuns, seed });

const decided = ({ actor, action, facts, purpose, at }: Question): Decision =>
  decide(actor, action, facts, purpose, at);
const permits = (question: Question): boolean => decided(question).effect === 'permit';
const withFacts = (question: Question, facts: Partial<Question['facts']>): Question => ({
  ...question,
  facts: { ...question.facts, ...facts },
});
const without = <One>(all: readonly One[], index: number): readonly One[] =>
  all.filter((_, at) => at !== index % all.length);

/** Somebody refused something to whoever stands to them in some way: it ends with that. */
const hangsOnATie = ({ facts }: Question): boolean =>
  facts.consents.some(
    ({ decision, connection, recipients }) =>
      decision === 'deny' && (connection !== undefined || recipients.some(({ kind }) => kind !== 'person')),
  );

/** What a change makes of the decision: never a yes of what was a no. */
function neverGrants(what: string, change: (question: Question, chance: number) => Question): void {
  it(what, () => {
    const changed = questions.map((question, chance) => [question, change(question, chance)] as const);
    expect(changed.filter(([before, after]) => permits(after) && !permits(before)).slice(0, 3)).toEqual([]);
    // Where the answer is always no, nothing was asked.
    expect(changed.filter(([, after]) => permits(after)).length).toBeGreaterThan(300);
  });
}

/** Those of the questions of which something does not hold: none. */
function holds(what: string, property: (question: Question, chance: number) => boolean): void {
  it(what, () => {
    expect(questions.filter((question, chance) => !property(question, chance)).slice(0, 3)).toEqual([]);
  });
}

describe('in any world', () => {
  it('both answers come, by every way, and every permit rests on a way of its action', () => {
    const ways = actions.flatMap((action) => waysOf[action].map(({ basis }) => `${action} ${basis}`));
    const all = questions.map((question) => [question.action, decided(question)] as const);
    const permitted = all
      .filter(([, { effect }]) => effect === 'permit')
      .map(([action, { basis }]) => `${action} ${basis}`);
    expect([...new Set(permitted)].sort()).toEqual([...new Set(ways)].sort());
    expect(all.every(([, { effect, basis }]) => (effect === 'deny') === (basis === 'none'))).toBe(true);
    expect(permitted.length).toBeGreaterThan(1_500);
    console.log(
      `decisions ${numRuns} · permits ${permitted.length} · ways taken ${new Set(permitted).size} · seed ${seed}`,
    );
  });

  neverGrants('a refusal never grants', (question, chance) =>
    withFacts(question, { consents: [...question.facts.consents, { ...refusal(question), id: `${chance}` }] }),
  );

  neverGrants('a consent taken away never grants', (question, chance) => {
    const permitting = question.facts.consents.filter(({ decision }) => decision === 'permit');
    const gone = permitting[chance % Math.max(permitting.length, 1)];
    return withFacts(question, { consents: question.facts.consents.filter((one) => one !== gone) });
  });

  neverGrants('a consent withdrawn never grants', (question, chance) =>
    withFacts(question, {
      consents: question.facts.consents.map((one, index) =>
        one.decision === 'permit' && index === chance % question.facts.consents.length
          ? { ...one, withdrawals: [...one.withdrawals, { at: question.at }] }
          : one,
      ),
    }),
  );

  neverGrants('a tie taken away never grants', (question, chance) =>
    hangsOnATie(question) ? question : withFacts(question, { ties: without(question.facts.ties, chance) }),
  );

  neverGrants('a tie that ends now never grants', (question, chance) =>
    hangsOnATie(question)
      ? question
      : withFacts(question, {
          ties: question.facts.ties.map((tie, index) =>
            index === chance % question.facts.ties.length ? { ...tie, until: question.at } : tie,
          ),
        }),
  );

  neverGrants('a barrier never grants', (question, chance) =>
    withFacts(question, { barriers: [...question.facts.barriers, barriers[chance % barriers.length] ?? 'erased'] }),
  );

  neverGrants('a barrier nobody knows never grants', (question) =>
    withFacts(question, { barriers: [...question.facts.barriers, 'something new' as 'erased'] }),
  );

  neverGrants('a role taken away never grants', ({ actor, ...question }, chance) => ({
    ...question,
    actor: { ...actor, roles: without(actor.roles, chance) },
  }));

  neverGrants('a higher tier never grants', (question) => withFacts(question, { tier: 4 }));

  holds('past the end of all that ends, time never grants', (question, days) => {
    const { consents, ties } = question.facts;
    const bounded = withFacts(question, {
      ties: ties.map((tie) => ({ ...tie, until: tie.until ?? someTime })),
      consents: consents.map((one) => ({ ...one, expires: { kind: 'date', at: someTime } })),
    });
    const { effect, basis } = decided({ ...bounded, at: daysAfter(someTime, 31 + (days % 400)) });
    return effect === 'deny' || basis === 'self';
  });

  holds('the order of consents, ties, barriers and roles changes no effect', ({ actor, ...question }) => {
    const { consents, ties, barriers: standing } = question.facts;
    const reversed = withFacts(
      { ...question, actor: { ...actor, roles: actor.roles.toReversed() } },
      { consents: consents.toReversed(), ties: ties.toReversed(), barriers: standing.toReversed() },
    );
    const [one, other] = [decided({ ...question, actor }), decided(reversed)];
    return one.effect === other.effect && one.basis === other.basis;
  });

  holds('other names for everyone and everything change nothing', (question) =>
    isDeepStrictEqual(decided(renamed(question)), decided(question)),
  );

  holds('the owner sees their own, whatever stands between others', (question) => {
    const own = waysOf[question.action].some(({ basis }) => basis === 'self');
    const asked = withFacts({ ...question, actor: { person: melodie, roles: [] } }, { owner: melodie });
    return !own || decided(asked).basis === 'self';
  });

  holds('a permit owes at least what its denial does, unless it is one’s own or no one’s', (question) => {
    const { effect, basis, obligations } = decided(question);
    if (basis === 'self' || basis === 'anyone') return obligations.length === 0;
    const { obligations: denied } = decided({ ...question, actor: { roles: [] } });
    return effect === 'deny' || denied.every((one) => obligations.includes(one));
  });
});

describe('whatever it is given', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSet: true, withBigInt: true }),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', Symbol.iterator, new Date(NaN), null),
  );
  const garbage = fc.sample(anything, { numRuns, seed });
  const any = (at: number): unknown => garbage[at % numRuns];

  it('it answers, and what it does not know is no', () => {
    const asked = decide as (...given: readonly unknown[]) => Decision;
    const answers = garbage.map((one, at) => asked(one, any(at + 1), any(at + 2), any(at + 3), any(at + 4)));
    expect(answers.filter(({ effect, missing }) => effect !== 'deny' || missing.length === 0)).toEqual([]);
  });

  /** By a way that asks for no consent. */
  const unconsented = ({ action }: Question, { basis }: Decision): boolean =>
    waysOf[action].some((way) => way.basis === basis && !way.consent);

  const stillSound: { readonly [Part in keyof Question]: (asked: Question, decision: Decision) => boolean } = {
    actor: ({ action }) => action === 'dimension.read',
    action: ({ action }) => actions.includes(action),
    facts: () => false,
    purpose: unconsented,
    at: ({ at }) => !Number.isNaN(at.getTime()),
  };
  for (const part of ['actor', 'action', 'facts', 'purpose', 'at'] as const)
    holds(`it answers where, for the ${part} of a sound question, there is anything at all`, (question, chance) => {
      const asked = { ...question, [part]: any(chance) } as Question;
      const decision = decided(asked);
      return decision.effect === 'deny' || stillSound[part](asked, decision);
    });

  for (const part of [
    'owner',
    'category',
    'tier',
    'thing',
    'ties',
    'barriers',
    'consents',
    'profile',
    'part2',
  ] as const)
    holds(`it answers where, for the ${part} among the facts, there is anything at all`, (question, chance) => {
      const broken = any(chance);
      const decision = decided(withFacts(question, { [part]: broken }));
      if (decision.effect === 'deny' || permits(question)) return true;
      // An empty list is no garbage; nor is it where nothing is looked at.
      return Array.isArray(broken) || !['ties', 'barriers', 'consents'].includes(part);
    });
});

/** The same in other words: every id is another one. */
function renamed(question: Question): Question {
  const words = JSON.stringify(question).replaceAll(
    '01960000-0000-7000-8000-0000000000',
    '01970000-1111-7000-8000-9999999999',
  );
  return JSON.parse(words, (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value,
  ) as Question;
}

/** A refusal of everything the question asks for, to whoever asks. */
function refusal({ actor, facts, purpose, at }: Question): ConsentTerms {
  return {
    id: 'no',
    person: facts.owner ?? melodie,
    kind: facts.category === 'sud-counseling-notes' ? 'sud-counseling-notes' : 'specific',
    decision: 'deny',
    purposes: [purpose],
    categories: [facts.category],
    recipients: [{ kind: 'person', person: actor.person ?? melodie }],
    from: at,
    expires: { kind: 'none' },
    form: 'spoken',
    withdrawals: [],
  };
}
