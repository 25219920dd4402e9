import type { Papers } from '../../paper/papers.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryPapers(shelves: Shelves, sight: Sight): Papers {
  const isOwn = (person: Parameters<Sight['isMe']>[0]): boolean => sight.purpose === 'self' && sight.isMe(person);
  return {
    async keep(paper, events) {
      if (!isOwn(paper.person)) return outOfSight('a form of somebody else');
      shelves.papers.set(`${paper.person} ${paper.code}`, paper);
      remember(shelves, events);
    },
    async find(person, code) {
      return isOwn(person) ? shelves.papers.get(`${person} ${code}`) : undefined;
    },
    async of(person, plan) {
      if (!isOwn(person)) return [];
      return [...shelves.papers.values()]
        .filter((paper) => paper.person === person && paper.plan === plan)
        .sort((one, other) => other.printedAt.getTime() - one.printedAt.getTime() || (one.code < other.code ? -1 : 1));
    },
  };
}
