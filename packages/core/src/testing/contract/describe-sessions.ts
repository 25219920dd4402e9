import { beforeEach, describe, expect, it } from 'vitest';
import { setUpScope, signInScope } from '../../access/scope.js';
import type { Identity } from '../../person/people.js';
import type { PersonId } from '../../person/person-id.js';
import { assistanceOf, assistedFor } from '../../session/assistance.js';
import { dayOf } from '../../kernel/days.js';
import type { Session } from '../../session/session.js';
import type { SessionId } from '../../session/session-id.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Sessions} promises. */
export function describeSessions(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps sessions`, () => {
    let town: ContractTown;
    let mine: Identity;
    beforeEach(async () => {
      town = await contractTown(await open());
      mine = await identified(town.melodie);
    });
    const identified = async (person: PersonId): Promise<Identity> => {
      const identity = { issuer: 'https://id.example', subject: town.newId() };
      await town.work(setUpScope(), ({ people }) => people.recognise(identity, person, someTime));
      return identity;
    };
    const aSession = (over: Partial<Session> = {}): Session => ({
      id: town.id<SessionId>(),
      person: town.melodie,
      identity: mine,
      key: town.newId().replaceAll('-', '').repeat(2),
      kind: 'passkey',
      startedAt: longBefore,
      lastSeenOn: dayOf(longBefore),
      ...over,
    });
    const begun = async (over: Partial<Session> = {}): Promise<Session> => {
      const session = aSession(over);
      await town.work(signInScope(session.identity), ({ sessions }) => sessions.begin(session));
      return session;
    };
    const own = (person = town.melodie) => town.read(town.self(person), ({ sessions }) => sessions.of(person));
    const end = (session: Session, by = town.melodie, at = someTime) =>
      town.work(town.self(by), ({ sessions }) =>
        sessions.end(by, session.id, at, [town.event({ person: by }, 'session', session.id, 1, 'SessionEnded')]),
      );

    it('gives them back exactly as they began, newest first', async () => {
      const one = await begun();
      const other = await begun({ kind: 'elsewhere', startedAt: someTime, lastSeenOn: dayOf(someTime) });
      expect(await own()).toEqual([other, one]);
      expect(await town.read(signInScope(mine), ({ sessions }) => sessions.of(town.melodie))).toEqual([other, one]);
    });

    it('gives back who helps and until when, in assisted mode', async () => {
      const assistance = assistanceOf('Rosa, from the front desk', longBefore);
      const one = await begun({ kind: 'visit-code', assistance });
      expect(await own()).toEqual([one]);
      expect(await town.read(signInScope(mine), ({ sessions }) => sessions.of(town.melodie))).toEqual([one]);
      const longest = new Date(longBefore.getTime() + assistedFor);
      expect((await own())[0]?.assistance?.endsAt).toEqual(longest);
    });

    it('begins one for a key while it is under way, however often and at once', async () => {
      const first = aSession();
      const again = { ...first, id: town.id<SessionId>() };
      await Promise.all(
        [first, again].map((one) => town.work(signInScope(mine), ({ sessions }) => sessions.begin(one))),
      );
      expect(await own()).toHaveLength(1);
      const [kept] = await own();
      await end(kept ?? first);
      await begun({ key: first.key, startedAt: someTime });
      expect(await own()).toHaveLength(2);
    });

    it('notes the day, until it ends', async () => {
      const session = await begun();
      const see = (day: Date) =>
        town.tries(signInScope(mine), ({ sessions }) => sessions.see(town.melodie, session.id, dayOf(day)));
      await see(someTime);
      expect(await own()).toEqual([{ ...session, lastSeenOn: dayOf(someTime) }]);
      await end(session);
      await see(daysAfter(someTime, 1));
      expect(await own()).toEqual([{ ...session, lastSeenOn: dayOf(someTime), endedAt: someTime }]);
    });

    it('ends once, and stays ended', async () => {
      const session = await begun();
      await end(session);
      await end(session, town.melodie, daysAfter(someTime, 1));
      expect(await own()).toEqual([{ ...session, endedAt: someTime }]);
    });

    it('ends all at once, and remembers the latest such instant', async () => {
      await begun();
      await begun();
      const signOut = (at: Date) =>
        town.work(town.self(town.melodie), ({ sessions }) =>
          sessions.signOut(town.melodie, at, [town.event({ person: town.melodie }, 'session', town.newId(), 1)]),
        );
      const signedOutAt = () => town.read(signInScope(mine), ({ sessions }) => sessions.signedOutAt(town.melodie));
      expect(await signedOutAt()).toBeUndefined();
      await signOut(someTime);
      expect((await own()).map(({ endedAt }) => endedAt)).toEqual([someTime, someTime]);
      await signOut(longBefore);
      expect(await signedOutAt()).toEqual(someTime);
      await signOut(daysAfter(someTime, 1));
      expect(await signedOutAt()).toEqual(daysAfter(someTime, 1));
    });

    it('shows them to nobody else, nor to another identity’s sign-in', async () => {
      const session = await begun();
      const theirs = await identified(town.corinna);
      const another = await identified(town.melodie);
      for (const scope of [
        town.self(town.corinna),
        town.support(town.corinna),
        town.acting('administer', town.corinna),
        town.support(town.melodie),
        signInScope(theirs),
        signInScope(another),
        setUpScope(),
      ])
        expect(await town.read(scope, ({ sessions }) => sessions.of(town.melodie))).toEqual([]);
      for (const scope of [town.self(town.corinna), signInScope(theirs), town.acting('administer', town.corinna)]) {
        await town.tries(scope, ({ sessions }) => sessions.end(town.melodie, session.id, someTime, []));
        await town.tries(scope, ({ sessions }) => sessions.signOut(town.melodie, someTime, []));
        await town.tries(scope, ({ sessions }) => sessions.see(town.melodie, session.id, dayOf(someTime)));
        await town.tries(scope, ({ sessions }) => sessions.begin(aSession({ identity: theirs })));
      }
      expect(await own()).toEqual([session]);
      expect(await town.read(signInScope(mine), ({ sessions }) => sessions.signedOutAt(town.melodie))).toBeUndefined();
    });
  });
}
