import type { CrisisLinks } from '../../crisis/crisis-links.js';
import type { PassphraseLock } from '../../crisis/passphrase-lock.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryCrisisLinks(shelves: Shelves, sight: Sight): CrisisLinks {
  const isOwn = (person: Parameters<Sight['isMe']>[0]): boolean => sight.purpose === 'self' && sight.isMe(person);
  return {
    async of(owner, crisis) {
      if (!isOwn(owner)) return [];
      return [...shelves.crisisLinks.values()]
        .filter((one) => one.owner === owner && one.crisis === crisis)
        .sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime() || (one.id < other.id ? 1 : -1));
    },
    async find(owner, id) {
      const found = shelves.crisisLinks.get(id);
      return isOwn(owner) && found?.owner === owner ? found : undefined;
    },
    async keep(link, events) {
      if (!isOwn(link.owner) || shelves.crisisLinks.has(link.id)) return outOfSight('a link of somebody else');
      shelves.crisisLinks.set(link.id, link);
      remember(shelves, events);
    },
    async keepRevoked({ id, owner, revokedAt }, events) {
      const found = shelves.crisisLinks.get(id);
      if (!isOwn(owner) || found?.owner !== owner || !revokedAt || found.revokedAt)
        return outOfSight('that a link was taken back');
      shelves.crisisLinks.set(id, { ...found, revokedAt });
      remember(shelves, events);
    },
    async presented(digest) {
      return sight.link?.digest === digest ? sight.link : undefined;
    },
    async keepLook({ id, wrong, openedAt }, events) {
      const found = sight.link;
      if (found?.id !== id) return outOfSight('a look at something else');
      shelves.crisisLinks.set(id, { ...found, wrong, ...(openedAt && { openedAt }) });
      remember(shelves, events);
    },
  };
}

/** Stands in for one that is slow: it hides nothing. */
export const inMemoryPassphraseLock: PassphraseLock = {
  make: (passphrase) => Promise.resolve(`${(made += 1)} ${passphrase}`),
  fits: (passphrase, lock) =>
    Promise.resolve(lock !== undefined && /^\d+ /.test(lock) && lock.replace(/^\d+ /, '') === passphrase),
};

let made = 0;
