import type { Cover } from '../../cover/cover.js';
import type { Covers } from '../../cover/covers.js';
import { isSupportedIn } from '../../cover/is-supported-in.js';
import { aboutKey, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryCovers(shelves: Shelves, sight: Sight): Covers {
  /** In a support scope there, whoever is or was supported by the one who asked knows who agreed. */
  const isSupported = ({ organization, person }: Cover): boolean =>
    sight.purpose === 'support' &&
    sight.actsIn(organization) &&
    [...shelves.connections.values()].some(
      ({ value }) =>
        value.organization === organization &&
        value.invitee === person &&
        sight.actor !== undefined &&
        isSupportedIn(value, sight.actor),
    );
  const sees = (cover: Cover): boolean =>
    sight.isMe(cover.person) || sight.isMe(cover.other) || (cover.agreedAt !== undefined && isSupported(cover));
  const seen = () =>
    [...shelves.covers.values()]
      .filter(sees)
      .sort((one, two) => one.askedAt.getTime() - two.askedAt.getTime() || (aboutKey(one) < aboutKey(two) ? -1 : 1));

  return {
    async askedBy(person) {
      return seen().filter((one) => one.person === person);
    },
    async askedOf(person) {
      return seen().filter((one) => one.other === person);
    },
    async agreedFor(organization, person) {
      return seen()
        .flatMap(({ agreedAt, ...one }) =>
          agreedAt && one.organization === organization && one.person === person ? [{ ...one, agreedAt }] : [],
        )
        .sort((one, two) => one.agreedAt.getTime() - two.agreedAt.getTime() || (one.other < two.other ? -1 : 1))
        .map(({ other }) => other);
    },
    async ask({ person, other, organization, askedAt }, events) {
      const cover = { person, other, organization, askedAt };
      if (!sight.isMe(person)) return outOfSight('what somebody else asked');
      if (shelves.covers.has(aboutKey(cover))) return;
      shelves.covers.set(aboutKey(cover), cover);
      remember(shelves, events);
    },
    async agree({ agreedAt, ...name }, events) {
      if (!sight.isMe(name.other)) return outOfSight('a yes of somebody else');
      const before = shelves.covers.get(aboutKey(name));
      if (!before) return;
      shelves.covers.set(aboutKey(name), { ...before, agreedAt });
      remember(shelves, events);
    },
    async end(name, events) {
      if (!sight.isMe(name.person) && !sight.isMe(name.other)) return;
      if (shelves.covers.delete(aboutKey(name))) remember(shelves, events);
    },
  };
}
