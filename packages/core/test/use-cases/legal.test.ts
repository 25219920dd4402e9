import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { LegalDemandId } from '../../src/legal/legal-demand.js';
import { readGlobalId } from '../../src/views/global-id.js';
import {
  alex,
  aMembership,
  aRole,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  longBefore,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { answerDemand } from '../../src/use-cases/answer-demand.js';
import { beginHold } from '../../src/use-cases/begin-hold.js';
import { endHold } from '../../src/use-cases/end-hold.js';
import { liftBar } from '../../src/use-cases/lift-bar.js';
import { recordDemand, type RecordDemand } from '../../src/use-cases/record-demand.js';
import { reviewDemand } from '../../src/use-cases/review-demand.js';
import type { Outcome } from '../../src/work/outcome.js';
import type { Result } from '../../src/kernel/result.js';
import { told, town } from './town.js';

const administrators = [alex, bo].map((person) =>
  aMembership(person, harbor, {
    roles: [aRole({ code: 'administrator', engagement: 'employed', places: 0 })],
    takenAt: longBefore,
  }),
);
const open = () =>
  town({
    memberships: [
      ...(aTown().memberships ?? []).filter(
        (one) => one.organization !== harbor.id || !administrators.some(({ person }) => person === one.person),
      ),
      ...administrators,
    ],
  });
const about = (over: Partial<RecordDemand> = {}): RecordDemand => ({
  organization: harbor.id,
  member: memberIn(harbor, melodie),
  type: 'part-2-order',
  from: 'The county court',
  asked: { categories: ['everyday', 'faith'] },
  receivedAt: someTime,
  deadline: daysAfter(someTime, 14),
  ...over,
});
const review = { by: 'J. Ortiz', outcome: 'answer', reasons: 'It names her.' } as const;
const named = (answer: Result<Outcome, unknown>, key: string): string => {
  const ref = answer.ok ? readGlobalId(answer.value[key] ?? '') : answer;
  if (!ref.ok) throw new Error(JSON.stringify(answer));
  return ref.value.ids[1] ?? '';
};
type There = ReturnType<typeof open>;
const demandIn = ({ world }: There, demand: string) => world.shelves().demands.get(demand as LegalDemandId)?.value;

async function recorded(there: There, over: Partial<RecordDemand> = {}) {
  const answer = await recordDemand(there.work, selfScope(alex), about(over), occasion(someTime, 1));
  return { organization: harbor.id, demand: named(answer, 'demand') as LegalDemandId };
}

describe('a demand of the law', () => {
  it('is recorded by one administrator, read by counsel and answered by another, and by nobody alone', async () => {
    const there = open();
    const on = await recorded(there);
    const answering = (who = bo, series = 5) =>
      answerDemand(there.work, selfScope(who), on, occasion(someTime, series));
    expect(await answering()).toEqual({ ok: false, error: { kind: 'NotThisStep', state: 'received' } });
    expect(await reviewDemand(there.work, selfScope(alex), { ...on, ...review }, occasion(someTime, 2))).toMatchObject({
      ok: true,
    });
    expect(await answering(alex, 3)).toEqual({ ok: false, error: { kind: 'SecondPersonNeeded' } });
    expect(demandIn(there, on.demand)?.answer).toBeUndefined();
    expect(await answering(bo, 4)).toMatchObject({ ok: true });
    expect(demandIn(there, on.demand)).toMatchObject({ state: 'answered', answer: { approvedBy: bo } });
    expect(await answering(bo, 6)).toEqual({ ok: false, error: { kind: 'NotThisStep', state: 'answered' } });
    expect(told(there.world)).toEqual(['LegalDemandRecorded 1', 'LegalDemandReviewed 2', 'LegalDemandAnswered 3']);
  });

  it('is nothing to whoever does not administer, and cannot be recorded about oneself', async () => {
    const there = open();
    const on = await recorded(there);
    for (const who of [corinna, melodie]) {
      expect(await recordDemand(there.work, selfScope(who), about(), occasion(someTime, 7))).toMatchObject({
        error: { kind: 'NotFound' },
      });
      expect(await reviewDemand(there.work, selfScope(who), { ...on, ...review }, occasion(someTime, 8))).toEqual({
        ok: false,
        error: { kind: 'NotFound' },
      });
    }
    const herself = about({ member: memberIn(harbor, alex) });
    expect(await recordDemand(there.work, selfScope(alex), herself, occasion(someTime, 9))).toMatchObject({
      error: { kind: 'NotFound' },
    });
    expect(there.world.shelves().demands.size).toBe(1);
  });

  it('about an administrator is closed to them, though they administer', async () => {
    const there = open();
    const on = await recorded(there, { member: memberIn(harbor, bo), bar: { basis: 'sealed' } });
    expect(await answerDemand(there.work, selfScope(bo), on, occasion(someTime, 2))).toMatchObject({
      error: { kind: 'NotFound' },
    });
    expect(await liftBar(there.work, selfScope(bo), on, occasion(someTime, 3))).toMatchObject({
      error: { kind: 'NotFound' },
    });
    expect(demandIn(there, on.demand)?.bar).toEqual({ basis: 'sealed' });
  });

  it('has a bar that somebody lifts once', async () => {
    const there = open();
    const on = await recorded(there, { bar: { basis: 'sealed' } });
    for (const series of [2, 3])
      expect(await liftBar(there.work, selfScope(alex), on, occasion(someTime, series))).toMatchObject({ ok: true });
    expect(demandIn(there, on.demand)?.bar).toEqual({ basis: 'sealed', liftedAt: someTime });
    expect(told(there.world)).toEqual(['LegalDemandRecorded 1', 'LegalBarLifted 2']);
  });

  it('keeps no text that nobody could read', async () => {
    const there = open();
    expect(await recordDemand(there.work, selfScope(alex), about({ from: ' ' }), occasion())).toMatchObject({
      error: { kind: 'UnreadableText', path: ['from'] },
    });
    expect(await recordDemand(there.work, selfScope(alex), about({ bar: { basis: '' } }), occasion())).toMatchObject({
      error: { kind: 'UnreadableText', path: ['barBasis'] },
    });
  });
});

describe('a hold', () => {
  it('is begun and ended by an administrator, never about themselves, and ended once', async () => {
    const there = open();
    const command = { organization: harbor.id, member: memberIn(harbor, melodie), categories: ['everyday'] } as const;
    for (const [who, over] of [
      [corinna, {}],
      [alex, { member: memberIn(harbor, alex) }],
    ] as const)
      expect(await beginHold(there.work, selfScope(who), { ...command, ...over }, occasion(someTime, 9))).toMatchObject(
        { error: { kind: 'NotFound' } },
      );
    const begun = await beginHold(there.work, selfScope(alex), command, occasion(someTime, 1));
    const on = { organization: harbor.id, hold: named(begun, 'hold') as never };
    expect(await endHold(there.work, selfScope(corinna), on, occasion(someTime, 2))).toMatchObject({ ok: false });
    for (const series of [3, 4])
      expect(await endHold(there.work, selfScope(bo), on, occasion(daysAfter(someTime, 1), series))).toMatchObject({
        ok: true,
      });
    expect([...there.world.shelves().holds.values()]).toMatchObject([
      { value: { begunBy: alex, endedAt: daysAfter(someTime, 1) }, version: 2 },
    ]);
  });
});
