import type { PersonId } from '../../person/person-id.js';
import type { Session } from '../../session/session.js';
import type { Sessions } from '../../session/sessions.js';
import { remember, type Shelves } from './shelves.js';
import { keyOf, outOfSight, type Sight } from './sight.js';

export function inMemorySessions(shelves: Shelves, sight: Sight): Sessions {
  const isMine = (person: PersonId): boolean => sight.purpose === 'self' && sight.isMe(person);
  const signsIn = (person: PersonId): boolean =>
    sight.purpose === 'sign-in' &&
    sight.identity !== undefined &&
    shelves.identities.get(keyOf(sight.identity)) === person;
  const isOfIdentity = ({ identity, person }: Session): boolean =>
    signsIn(person) && sight.identity !== undefined && keyOf(identity) === keyOf(sight.identity);

  return {
    async of(person) {
      return [...shelves.sessions.values()]
        .filter((session) => session.person === person && (isMine(person) || isOfIdentity(session)))
        .sort((one, other) => other.startedAt.getTime() - one.startedAt.getTime() || (one.id < other.id ? 1 : -1));
    },
    async begin(session) {
      if (!isOfIdentity(session)) return outOfSight('a session');
      const isUnderWay = [...shelves.sessions.values()].some(
        ({ key, endedAt }) => key === session.key && endedAt === undefined,
      );
      if (!isUnderWay) shelves.sessions.set(session.id, session);
    },
    async see(_person, id, day) {
      const session = shelves.sessions.get(id);
      if (session && isOfIdentity(session) && session.endedAt === undefined)
        shelves.sessions.set(id, { ...session, lastSeenOn: day });
    },
    async end(person, id, at, events) {
      const session = shelves.sessions.get(id);
      if (!session || session.person !== person || !isMine(person) || session.endedAt !== undefined) return;
      shelves.sessions.set(id, { ...session, endedAt: at });
      remember(shelves, events);
    },
    async signedOutAt(person) {
      return isMine(person) || signsIn(person) ? shelves.signOuts.get(person) : undefined;
    },
    async signOut(person, at, events) {
      if (!isMine(person)) return outOfSight('a sign-out');
      for (const [id, session] of shelves.sessions) {
        if (session.person === person && session.endedAt === undefined)
          shelves.sessions.set(id, { ...session, endedAt: at });
      }
      const before = shelves.signOuts.get(person);
      if (before === undefined || before < at) shelves.signOuts.set(person, at);
      remember(shelves, events);
    },
  };
}
