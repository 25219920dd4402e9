import type { LineOrders } from '../../crisis-line/line-order.js';
import { remember, type Shelves } from './shelves.js';
import { isOpenedByLink, outOfSight, type Sight } from './sight.js';

export function inMemoryLineOrders(shelves: Shelves, sight: Sight): LineOrders {
  const isOwn = (person: Parameters<Sight['isMe']>[0]): boolean => sight.purpose === 'self' && sight.isMe(person);
  return {
    async of(person) {
      const isOpened = sight.link?.owner === person && isOpenedByLink(shelves, sight);
      return isOwn(person) || isOpened ? shelves.lineOrders.get(person) : undefined;
    },
    async keep(order, events) {
      if (!isOwn(order.person)) return outOfSight('what somebody else puts first');
      shelves.lineOrders.set(order.person, order);
      remember(shelves, events);
    },
  };
}
