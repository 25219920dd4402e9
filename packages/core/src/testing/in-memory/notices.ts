import type { DomainEvent } from '../../kernel/event.js';
import type { NewsKept, NoticeDeliveries, NoticeDelivery } from '../../notice/notice-delivery.js';
import type { NoticePreferences } from '../../notice/notice-preference.js';
import type { PersonId } from '../../person/person-id.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

const isOwn = ({ purpose, isMe }: Sight, person: PersonId): boolean => purpose === 'self' && isMe(person);
const isNotifier = ({ purpose }: Sight): boolean => purpose === 'notify';

export function inMemoryNoticePreferences(shelves: Shelves, sight: Sight): NoticePreferences {
  const mayRead = (person: PersonId): boolean =>
    isOwn(sight, person) || (isNotifier(sight) && !shelves.erasures.has(person));
  return {
    async of(person) {
      return mayRead(person) ? shelves.noticePreferences.get(person) : undefined;
    },
    async keep(preference, events) {
      if (!isOwn(sight, preference.person)) return outOfSight('how somebody else wants to be told');
      shelves.noticePreferences.set(preference.person, preference);
      remember(shelves, events);
    },
    async remove(person, events) {
      if (!isOwn(sight, person)) return outOfSight('how somebody else wants to be told');
      shelves.noticePreferences.delete(person);
      for (const one of shelves.noticeDeliveries.values())
        if (one.person === person && one.delivery.state === 'waiting') shelves.noticeDeliveries.delete(one.id);
      remember(shelves, events);
    },
  };
}

export function inMemoryNoticeDeliveries(shelves: Shelves, sight: Sight): NoticeDeliveries {
  const put = async (delivery: NoticeDelivery): Promise<void> => {
    if (!isNotifier(sight)) return outOfSight('what somebody was told');
    shelves.noticeDeliveries.set(delivery.id, delivery);
    return undefined;
  };
  return {
    async of(person) {
      if (!isOwn(sight, person)) return [];
      return [...shelves.noticeDeliveries.values()]
        .filter((one) => one.person === person)
        .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1));
    },
    async waiting(atOnce) {
      if (!isNotifier(sight)) return [];
      return [...shelves.noticeDeliveries.values()]
        .flatMap(({ id, person, delivery }) =>
          delivery.state === 'waiting' ? [{ id, person, at: delivery.nextAt }] : [],
        )
        .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
        .slice(0, atOnce);
    },
    async find(id) {
      return isNotifier(sight) ? shelves.noticeDeliveries.get(id) : undefined;
    },
    async add(deliveries) {
      for (const one of deliveries) await put(one);
    },
    keep: put,
    async remove({ id }) {
      if (isNotifier(sight)) shelves.noticeDeliveries.delete(id);
    },
    async forget(person, before) {
      if (!isNotifier(sight)) return;
      for (const { id, person: whose, delivery } of shelves.noticeDeliveries.values()) {
        const over =
          delivery.state === 'sent' ? delivery.sentAt : delivery.state === 'failed' ? delivery.failedAt : undefined;
        if (whose === person && over && over < before) shelves.noticeDeliveries.delete(id);
      }
    },
  };
}

export function inMemoryNews(shelves: Shelves, sight: Sight): NewsKept {
  const untold = (): readonly DomainEvent[] =>
    isNotifier(sight) ? [...shelves.history.values()].filter(({ id }) => !shelves.newsTaken.has(id)) : [];
  return {
    async untold(kinds, atOnce) {
      return untold()
        .filter(({ aggregate, kind }) => kinds.includes(`${aggregate} ${kind}`))
        .slice(0, atOnce)
        .map(({ id, aggregate, aggregateId }) => ({ event: id, aggregate, aggregateId }));
    },
    async take(event) {
      const found = untold().find(({ id }) => id === event);
      if (found) shelves.newsTaken.add(event);
      return found;
    },
    async concerned({ aggregate, aggregateId }) {
      if (!isNotifier(sight)) return [];
      switch (aggregate) {
        case 'connection':
          return [...shelves.connections.values()]
            .filter(({ value }) => value.id === aggregateId && value.status !== 'closed' && value.status !== 'ended')
            .flatMap(({ value: { inviter, invitee } }) => [inviter, invitee]);
        case 'round-offer':
          return [...shelves.roundOffers.values()]
            .filter(({ value }) => value.id === aggregateId && !value.seekerSaid && !value.supporterSaid)
            .flatMap(({ value: { seeker, supporter } }) => [seeker, supporter]);
        case 'suggestion':
          return [...shelves.suggestions.values()]
            .filter(({ id, decided }) => id === aggregateId && !decided)
            .map(({ owner }) => owner);
        case 'roadmap-suggestion':
          return [...shelves.roadmapSuggestions.values()]
            .filter(({ id }) => id === aggregateId)
            .map(({ owner }) => owner);
        default:
          return [];
      }
    },
  };
}
