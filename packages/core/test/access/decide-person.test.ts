import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Connection, type ConnectionId, type PersonFacts, relationToPerson } from '../../src/index.js';
import { aMembership, aPresence, corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/index.js';

const invited: Connection = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'invited',
};
const accepted: Connection = { ...invited, status: 'accepted', acceptedAt: someTime };
const ended: Connection = { ...invited, status: 'ended', endedAt: someTime };

const membership = fc.option(
  fc.constantFrom(
    aMembership(corinna),
    aMembership(corinna, harbor, { until: someTime }),
    aMembership(corinna, harbor, { from: daysAfter(someTime, 1) }),
  ),
  { nil: undefined },
);
const presence = fc.option(
  fc
    .record({
      seen: fc.boolean(),
      paused: fc.boolean(),
      ageGroup: fc.constantFrom('adult' as const, 'minor' as const, 'unknown' as const),
    })
    .map(({ ageGroup, ...setting }) =>
      aPresence(corinna, harbor, { ageGroup, setting: { ...setting, mutual: false, since: someTime } }),
    ),
  { nil: undefined },
);

const anyFacts: fc.Arbitrary<PersonFacts> = fc.record({
  reader: fc.constant(melodie),
  person: fc.constant(corinna),
  readersMembership: membership,
  membership,
  readersPresence: presence,
  presence,
  between: fc.subarray([invited, accepted, ended]),
  blocked: fc.boolean(),
  organization: fc.constantFrom(
    { policies: [] },
    { policies: [{ kind: 'youth' as const, reason: 'A youth group', from: someTime }] },
  ),
  at: fc.constantFrom(someTime, daysAfter(someTime, 14)),
});

const open: PersonFacts = {
  reader: melodie,
  person: corinna,
  readersMembership: aMembership(melodie),
  membership: aMembership(corinna),
  readersPresence: aPresence(melodie),
  presence: aPresence(corinna),
  between: [],
  blocked: false,
  organization: harbor,
  at: someTime,
};

describe('in which relation someone stands to a person', () => {
  it('is member towards someone who chose to be seen', () => {
    expect(relationToPerson(open)).toBe('member');
  });

  it('is participant while an invitation is open or a connection is live, seen or not', () => {
    const hidden = { ...open, presence: undefined };
    expect(relationToPerson({ ...hidden, between: [invited] })).toBe('participant');
    expect(relationToPerson({ ...hidden, between: [ended, accepted] })).toBe('participant');
    expect(relationToPerson({ ...hidden, between: [ended] })).toBeUndefined();
    expect(relationToPerson({ ...hidden, between: [invited], at: daysAfter(someTime, 14) })).toBeUndefined();
  });

  it('is self towards oneself, whatever else holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(relationToPerson({ ...facts, person: melodie })).toBe(facts.membership ? 'self' : undefined);
      }),
    );
  });

  it('is none across a block, or where either does not belong', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(relationToPerson({ ...facts, blocked: true })).toBeUndefined();
        expect(relationToPerson({ ...facts, membership: undefined })).toBeUndefined();
        expect(
          relationToPerson({ ...facts, readersMembership: aMembership(melodie, harbor, { until: facts.at }) }),
        ).toBeUndefined();
      }),
    );
  });

  it('is never more because someone chose less', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (facts.between.length > 0 || !facts.presence) return;
        for (const less of [{ seen: false }, { paused: true }]) {
          expect(
            relationToPerson({
              ...facts,
              presence: { ...facts.presence, setting: { ...facts.presence.setting, ...less } },
            }),
          ).toBeUndefined();
        }
      }),
    );
  });

  it('is none between an adult and someone who is not, or whose age nobody knows', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [one, other] = [facts.readersPresence?.ageGroup ?? 'unknown', facts.presence?.ageGroup ?? 'unknown'];
        if (one === other && one !== 'unknown') return;
        expect(relationToPerson({ ...facts, between: [] })).toBeUndefined();
      }),
    );
  });

  it('asks for the youth policy between two who are under 18', () => {
    const minors = {
      ...open,
      readersPresence: aPresence(melodie, harbor, { ageGroup: 'minor' }),
      presence: aPresence(corinna, harbor, { ageGroup: 'minor' }),
    };
    expect(relationToPerson(minors)).toBeUndefined();
    expect(
      relationToPerson({
        ...minors,
        organization: { policies: [{ kind: 'youth', reason: 'A youth group', from: someTime }] },
      }),
    ).toBe('member');
  });
});
