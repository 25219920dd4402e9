import { describe, expect, it } from 'vitest';
import {
  actions,
  barriers,
  capabilities,
  consentForms,
  consentKinds,
  decide,
  infoCategories,
  part2Standings,
  waysOf,
} from '../../src/index.js';
import type { ConsentWords } from './truth-table/read-consent.js';
import { spelledOut } from './truth-table/read-consent.js';
import {
  askedOf,
  type AskedWords,
  changed,
  expected,
  readJson,
  readRows,
  type Row,
  type Situation,
  situationOf,
  situations,
} from './truth-table/read-table.js';

interface Stop {
  readonly title: string;
  readonly missing: string;
  readonly consents?: [];
  readonly change?: object & { readonly withdrawnFor?: string };
  readonly tier?: number;
  readonly profile?: string;
  readonly onlyIn?: readonly string[];
  readonly exceptIn?: readonly string[];
}

const rows = readRows();
const barred = readJson<{ barriers: { in: string; closedBy: string[]; openDespite: string[] }[] }>(
  'barriers.json',
).barriers;
const stops = readJson<{ stops: Stop[] }>('stops.json').stops;
const decided = Object.entries(situations).filter(
  ([
    ,
    {
      expect: { consent },
    },
  ]) => consent !== undefined,
);

const judged = ({ asked }: Pick<Row, 'asked'>): unknown => decide(...asked);
const withFacts = (situation: Situation, facts: object): AskedWords => changed(situation, { facts });

describe('the truth table', () => {
  it.each(Object.values(situations).map((one) => [one.title, one] as const))('allows: %s', (_, one) => {
    expect(decide(...askedOf(one))).toEqual(expected(one.expect));
  });

  it.each(rows.map((row) => [row.title, row] as const))('%s', (_, row) => {
    expect(judged(row)).toEqual(row.expect);
  });

  it.each(barred.map((one) => [one.in, one] as const))(
    'every barrier closes or leaves: %s',
    (name, { closedBy, openDespite }) => {
      const situation = situationOf(name);
      expect([...closedBy, ...openDespite].sort()).toEqual([...barriers].sort());
      for (const barrier of closedBy) {
        const { effect, missing } = decide(...askedOf(withFacts(situation, { barriers: [barrier] })));
        expect([barrier, effect, missing[0]]).toEqual([barrier, 'deny', barrier]);
      }
      for (const barrier of openDespite)
        expect(decide(...askedOf(withFacts(situation, { barriers: [barrier] })))).toEqual(expected(situation.expect));
    },
  );

  it.each(stops.map((stop) => [stop.title, stop.missing, stop] as const))('stops where %s: %s', (_, missing, stop) => {
    const { onlyIn, exceptIn = [] } = stop;
    const where = decided.filter(([name]) => (onlyIn ? onlyIn.includes(name) : !exceptIn.includes(name)));
    expect(where.length).toBeGreaterThan(0);
    for (const [name, situation] of where) {
      const decision = decide(...askedOf(withFacts(situation, stopped(stop, situation))));
      expect([name, decision.effect, decision.missing[0]]).toEqual([name, 'deny', missing]);
    }
  });
});

/** The facts of a situation with its consent changed as a stop says. */
function stopped({ consents, change = {}, tier, profile }: Stop, { facts }: Situation): object {
  const { withdrawnFor, ...rest } = change;
  const one = (words: ConsentWords): object => {
    const { to, categories } = spelledOut(words);
    const withdrawn =
      withdrawnFor === 'its recipient'
        ? to.map((recipient) => ({ at: 'now', for: recipient }))
        : categories.map((of) => ({ at: 'now', of }));
    return { like: words, ...rest, ...(withdrawnFor !== undefined && { withdrawn }) };
  };
  return {
    consents: consents ?? facts.consents.map(one),
    ...(tier && { tier }),
    ...(profile && { profile }),
  };
}

describe('what the truth table has to speak of', () => {
  const every = [
    ...Object.values(situations).map((one) => ({ asked: askedOf(one), expect: expected(one.expect) })),
    ...rows,
  ];
  const seen = (
    of: (row: (typeof every)[number]) => readonly (string | undefined)[],
  ): ReadonlySet<string | undefined> => new Set(every.flatMap(of));

  it('is every way of every action, each with every barrier', () => {
    const ways = actions.flatMap((action) =>
      waysOf[action].flatMap(({ basis, ties }) => ties.map((tie) => `${action} ${basis} ${tie}`)),
    );
    const ofSituation = ({ action, facts, expect: { basis } }: Situation): string[] =>
      (basis === 'self' ? ['self'] : [...facts.ties.map(({ kind }) => kind), 'none']).map(
        (tie) => `${action} ${basis} ${tie}`,
      );
    const spoken = new Set([
      ...Object.values(situations).flatMap(ofSituation),
      'facet.read member connected',
      ...seenTies(),
    ]);
    expect(ways.filter((way) => !spoken.has(way))).toEqual([]);
    expect(barred.map((one) => one.in).sort()).toEqual(Object.keys(situations).sort());
  });

  it('is everything a decision can be missing, every obligation and every basis', () => {
    const missing = new Set([
      ...seen(({ expect: one }) => one.missing),
      ...stops.map((one) => one.missing),
      ...barriers,
    ]);
    for (const one of [
      'action',
      'capability',
      'relationship',
      'denied',
      'consent',
      'in-force',
      'kind',
      'purpose',
      'category',
      'thing',
      'recipient',
      'writing',
      'tier',
    ])
      expect(missing).toContain(one);
    for (const one of ['audit', 'disclosure-ledger', 'notice:part-2', 'notice:confidentiality'])
      expect(seen(({ expect: { obligations } }) => obligations)).toContain(one);
    for (const one of ['self', 'participant', 'shown', 'crisis', 'member', 'anyone', 'none'])
      expect(seen(({ expect: { basis } }) => [basis])).toContain(one);
  });

  it('is every kind, form, standing and role there is', () => {
    const consents = ({ asked: [, , { consents: all }] }: (typeof every)[number]) => all;
    for (const kind of consentKinds) expect(seen((row) => consents(row).map((one) => one.kind))).toContain(kind);
    for (const form of consentForms) expect(seen((row) => consents(row).map((one) => one.form))).toContain(form);
    for (const standing of part2Standings)
      expect(seen(({ asked: [, , { profile }] }) => [profile?.part2])).toContain(standing);
    const roles = Object.values(capabilities).flatMap((one) => (typeof one === 'string' ? [] : one));
    for (const role of roles) expect(seen(({ asked: [{ roles: held }] }) => held)).toContain(role);
  });

  it('says how much it is', () => {
    const stopsTried = stops.reduce(
      (sum, { onlyIn, exceptIn = [] }) => sum + (onlyIn?.length ?? decided.length - exceptIn.length),
      0,
    );
    const tried = Object.keys(situations).length + rows.length + barred.length * barriers.length + stopsTried;
    console.log(
      `truth table: situations ${Object.keys(situations).length} · rows ${rows.length} · with barriers ${barred.length * barriers.length} · consent stops ${stopsTried} · decisions ${tried} · categories ${infoCategories.length}`,
    );
    expect(tried).toBeGreaterThan(500);
  });

  function seenTies(): readonly string[] {
    return rows
      .filter(({ expect: { effect } }) => effect === 'permit')
      .flatMap(({ asked: [, action, { ties }], expect: { basis } }) =>
        ties.map(({ kind }) => `${action} ${basis} ${kind}`),
      );
  }
});
