import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { Ask } from '../../src/ask/ask.js';
import { type Connection, type ConnectionId, isLive, isOpen, takesPart } from '../../src/connection/connection.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { Shelves } from '../../src/testing/in-memory/shelves.js';
import { inMemoryWork } from '../../src/testing/in-memory-work.js';
import {
  amir,
  aMembership,
  aPlan,
  aPresence,
  aRole,
  corinna,
  dailySection,
  daysAfter,
  harbor,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { builtInBriefing } from '../../src/trust/built-in-briefing.js';
import { isBriefed } from '../../src/trust/openness.js';
import { acceptInvitation } from '../../src/use-cases/accept-invitation.js';
import { acknowledgeBriefing } from '../../src/use-cases/acknowledge-briefing.js';
import { agreeToMeeting } from '../../src/use-cases/agree-to-meeting.js';
import { answerAsk } from '../../src/use-cases/answer-ask.js';
import { block } from '../../src/use-cases/block.js';
import { openLevel, stepBack } from '../../src/use-cases/change-openness.js';
import { declineInvitation } from '../../src/use-cases/decline-invitation.js';
import { endConnection } from '../../src/use-cases/end-connection.js';
import { goOn } from '../../src/use-cases/go-on.js';
import { invite } from '../../src/use-cases/invite.js';
import { liftBlock } from '../../src/use-cases/lift-block.js';
import { proposeMeeting } from '../../src/use-cases/propose-meeting.js';
import { revealContact } from '../../src/use-cases/reveal-contact.js';
import { sayWeMet } from '../../src/use-cases/say-we-met.js';
import { setAsk } from '../../src/use-cases/set-ask.js';
import { showSection } from '../../src/use-cases/show-section.js';
import { takeBackContact } from '../../src/use-cases/take-back-contact.js';
import { takeBackSection } from '../../src/use-cases/take-back-section.js';
import { withdrawInvitation } from '../../src/use-cases/withdraw-invitation.js';
import type { Occasion, Work } from '../../src/work/work.js';
import { isLegal } from '../connection/a-connection.js';

const three = [melodie, corinna, amir];
const deeds = [
  'invite',
  'inviteMutual',
  'accept',
  'decline',
  'withdraw',
  'propose',
  'agree',
  'met',
  'goOn',
  'end',
  'reveal',
  'takeBack',
  'show',
  'hide',
  'block',
  'lift',
  'ask',
  'yes',
  'no',
  'read',
  'open',
  'stepBack',
] as const;
/** What leads on is done more often than what leads away, so that every state is come to. */
const likely = [
  ...deeds,
  'invite',
  'accept',
  'accept',
  'accept',
  'met',
  'met',
  'goOn',
  'goOn',
  'goOn',
  'lift',
  'yes',
  'accept',
  'met',
  'goOn',
  'goOn',
  'goOn',
] as const;

interface Step {
  readonly deed: (typeof deeds)[number];
  readonly by: PersonId;
  readonly other: PersonId;
  /** Which of the connections, or asks, there are by now, counted from the newest. */
  readonly which: number;
  readonly days: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    deed: fc.constantFrom(...likely),
    by: fc.constantFrom(...three),
    other: fc.constantFrom(...three),
    which: fc.nat(3),
    days: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(45)),
  }),
  { minLength: 25, maxLength: 45 },
);

/** Three people who all support with one place, share a language quietly, and have a plan. */
function opened() {
  const facets = [
    {
      dimension: 'language',
      answer: { answer: 'value', value: { form: 'language', tag: 'es', proficiency: 'good' } },
      match: true,
    },
  ] as const;
  const role = aRole({ places: 1 });
  const { code, ...dates } = role;
  return inMemoryWork({
    organizations: [harbor],
    memberships: three.map((person) => aMembership(person, harbor, { roles: [role] })),
    presences: three.map((person) => aPresence(person, harbor, { facets, offers: [{ role: code, ...dates }] })),
    plans: [aPlan()],
  });
}

async function take(
  work: Work,
  { deed, by, other, which, days }: Step,
  { connections, asks }: Shelves,
  occasion: Occasion,
): Promise<unknown> {
  const organization = harbor.id;
  const self = selfScope(by);
  const connection = ([...connections.keys()].at(-1 - (which % Math.max(connections.size, 1))) ??
    '01960000-0000-7000-8000-0000000000ff') as ConnectionId;
  const on = { organization, connection };
  const ask = ([...asks.keys()].at(-1 - (which % Math.max(asks.size, 1))) ??
    '01960000-0000-7000-8000-0000000000ff') as Ask['id'];
  const showing = { ...on, plan: aPlan().id, section: dailySection };
  const to = memberIn(harbor, other);
  const briefing = { text: builtInBriefing.version, language: 'en' };
  const meeting = { startsAt: daysAfter(occasion.at, 1), timeZone: 'UTC', mode: 'walk', words: 'walk' };
  switch (deed) {
    case 'invite':
      return invite(work, self, { organization, to, kind: 'support' }, occasion);
    case 'inviteMutual':
      return invite(work, self, { organization, to, kind: 'mutual' }, occasion);
    case 'accept':
      return acceptInvitation(work, self, { ...on, briefing, contact: 'x', meeting }, occasion);
    case 'read':
      return acknowledgeBriefing(work, self, { ...on, ...briefing }, occasion);
    case 'open':
      return openLevel(work, self, { ...on, level: 'story' }, occasion);
    case 'stepBack':
      return stepBack(work, self, { ...on, level: 'as-everyone-here' }, occasion);
    case 'decline':
      return declineInvitation(work, self, on, occasion);
    case 'withdraw':
      return withdrawInvitation(work, self, on, occasion);
    case 'propose':
      return proposeMeeting(work, self, { ...on, meeting }, occasion);
    case 'agree':
      return agreeToMeeting(work, self, on, occasion);
    case 'met':
      return sayWeMet(work, self, on, occasion);
    case 'goOn':
      if (days === 0) await acknowledgeBriefing(work, self, { ...on, ...briefing }, occasion);
      return goOn(work, self, on, occasion);
    case 'end':
      return endConnection(work, self, on, occasion);
    case 'reveal':
      return revealContact(work, self, { ...on, words: 'y' }, occasion);
    case 'takeBack':
      return takeBackContact(work, self, on, occasion);
    case 'show':
      return showSection(work, self, showing, occasion);
    case 'hide':
      return takeBackSection(work, self, showing, occasion);
    case 'block':
      return block(work, self, { organization, person: to }, occasion);
    case 'lift':
      return liftBlock(work, self, { organization, person: to }, occasion);
    case 'ask':
      return setAsk(work, self, { organization, kind: 'mutual', dimension: 'language' }, occasion);
    case 'yes':
      return answerAsk(work, self, { organization, ask, yes: true }, occasion);
    case 'no':
      return answerAsk(work, self, { organization, ask, yes: false }, occasion);
  }
}

function between(connections: readonly Connection[], one: PersonId, other: PersonId): readonly Connection[] {
  return connections.filter(
    (connection) => one !== other && takesPart(connection, one) && takesPart(connection, other),
  );
}

/** What must hold at every moment, whatever anyone did before. */
function expectOrder({ connections, blocks, grants, openness, history }: Shelves, at: Date): void {
  const all = [...connections.values()].map(({ value }) => value);
  expect(all.filter((connection) => !isLegal(connection))).toEqual([]);
  for (const { person, blocked } of blocks.values()) {
    expect(between(all, person, blocked).filter((connection) => isLive(connection) || isOpen(connection, at))).toEqual(
      [],
    );
    expect(
      [...grants.values()].filter((grant) =>
        [person, blocked].every((one) => one === grant.person || one === grant.recipient),
      ),
    ).toEqual([]);
  }
  for (const person of three) {
    const supported = all.filter(
      (connection) => isLive(connection) && connection.kind === 'support' && connection.invitee === person,
    );
    expect(supported.length).toBeLessThanOrEqual(1);
    for (const other of three)
      expect(between(all, person, other).filter((one) => isLive(one) || isOpen(one, at)).length).toBeLessThanOrEqual(1);
  }
  for (const { person, recipient, subject } of grants.values()) {
    expect(between(all, person, recipient).some((one) => isLive(one) && one.id === subject.connection)).toBe(true);
  }
  const told = [...openness.values()].map(({ value }) => value);
  for (const { id, status, inviter, invitee } of all.filter((one) => one.status === 'active'))
    expect([status, isBriefed(told, id, inviter), isBriefed(told, id, invitee)]).toEqual(['active', true, true]);
  for (const { person, subject } of grants.values())
    expect([told.find((one) => one.person === person && one.connection === subject.connection)?.level]).toEqual([
      'contact-and-plan',
    ]);
  const versions = [...history.values()].map(
    ({ owner, aggregate, aggregateId, version }) => `${JSON.stringify(owner)} ${aggregate} ${aggregateId} ${version}`,
  );
  expect(new Set(versions).size).toBe(versions.length);
}

describe('any life three people can lead together', () => {
  it('comes to no state that cannot be, keeps apart whom a block keeps apart, and never takes a place twice', async () => {
    const came = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { work, world } = opened();
        let at = someTime;
        for (const [index, step] of taken.entries()) {
          at = daysAfter(at, step.days);
          await take(work, step, world.shelves(), occasion(at, index));
          expectOrder(world.shelves(), at);
        }
        for (const { value } of world.shelves().connections.values()) came.add(value.status);
      }),
      { numRuns: 400 },
    );
    expect(came).toEqual(new Set(['invited', 'closed', 'accepted', 'met', 'active', 'ended']));
  });
});
