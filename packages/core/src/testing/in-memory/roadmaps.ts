import { lineOf } from '../../roadmap/change.js';
import type { RoadmapItem } from '../../roadmap/roadmap-item.js';
import type { RoadmapDrafts, RoadmapItems, RoadmapSuggestions, Setbacks } from '../../roadmap/roadmaps.js';
import { keepVersion, pairOf, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';
import { isOpened } from './trust.js';

function isShown(shelves: Shelves, sight: Sight, { id, owner }: Pick<RoadmapItem, 'id' | 'owner'>): boolean {
  return (
    !sight.oversees(owner) &&
    [...shelves.grants.values()].some(
      (grant) =>
        isOpened(shelves, grant) &&
        grant.person === owner &&
        sight.isMe(grant.recipient) &&
        grant.subject.kind === 'roadmap-item' &&
        grant.subject.item === id,
    )
  );
}

export function inMemoryRoadmapItems(shelves: Shelves, sight: Sight): RoadmapItems {
  const asWritten = () =>
    [...shelves.roadmapItems.values()].sort(
      (a, b) => a.value.writtenAt.getTime() - b.value.writtenAt.getTime() || (a.value.id < b.value.id ? -1 : 1),
    );
  const sees = (item: RoadmapItem): boolean => sight.isMe(item.owner) || isShown(shelves, sight, item);

  return {
    async find(id) {
      const kept = shelves.roadmapItems.get(id);
      return kept && sees(kept.value) ? kept : undefined;
    },
    async of(owner) {
      return sight.isMe(owner) ? asWritten().filter(({ value }) => value.owner === owner) : [];
    },
    async countOf(owner) {
      return sight.isMe(owner) ? asWritten().filter(({ value }) => value.owner === owner).length : 0;
    },
    async shownTo(reader) {
      if (!sight.isMe(reader)) return [];
      return asWritten().filter(({ value }) => value.owner !== reader && sees(value));
    },
    async keep(kept, events) {
      const before = shelves.roadmapItems.get(kept.value.id)?.value ?? kept.value;
      if (!sight.isMe(kept.value.owner) || !sight.isMe(before.owner)) return outOfSight('something on a roadmap');
      const answer = keepVersion(shelves.roadmapItems, kept.value.id, kept);
      if (!answer.ok) return answer;
      const lines = shelves.roadmapLines.get(kept.value.id) ?? [];
      shelves.roadmapLines.set(kept.value.id, [...lines, lineOf(kept.value, answer.value)]);
      remember(shelves, events);
      return answer;
    },
    async historyOf(owner, id) {
      const isOwn = sight.isMe(owner) && shelves.roadmapItems.get(id)?.value.owner === owner;
      return isOwn ? (shelves.roadmapLines.get(id) ?? []) : [];
    },
    async remove(owner, id, events) {
      if (!sight.isMe(owner) || shelves.roadmapItems.get(id)?.value.owner !== owner) return false;
      shelves.roadmapItems.delete(id);
      shelves.roadmapLines.delete(id);
      shelves.roadmapDrafts.delete(pairOf(owner, id));
      for (const [key, { item }] of shelves.roadmapSuggestions) if (item === id) shelves.roadmapSuggestions.delete(key);
      remember(shelves, events);
      return true;
    },
  };
}

export function inMemoryRoadmapSuggestions(shelves: Shelves, sight: Sight): RoadmapSuggestions {
  const seen = () =>
    [...shelves.roadmapSuggestions.values()]
      .filter(({ owner, by }) => sight.isMe(owner) || sight.isMe(by))
      .sort((a, b) => a.suggestedAt.getTime() - b.suggestedAt.getTime() || (a.id < b.id ? -1 : 1));

  return {
    async find(id) {
      return seen().find((one) => one.id === id);
    },
    async at(item) {
      return seen().filter((one) => one.item === item);
    },
    async madeBy(person) {
      return seen().filter(({ by }) => by === person);
    },
    async keep(suggestion, events) {
      const { by, item, owner } = suggestion;
      if (!sight.isMe(by) || by === owner || !isShown(shelves, sight, { id: item, owner }))
        return outOfSight('a suggestion for what is not shown');
      shelves.roadmapSuggestions.set(suggestion.id, suggestion);
      remember(shelves, events);
    },
    async settle(id, events) {
      if (!seen().some((one) => one.id === id)) return false;
      shelves.roadmapSuggestions.delete(id);
      remember(shelves, events);
      return true;
    },
  };
}

export function inMemorySetbacks(shelves: Shelves, sight: Sight): Setbacks {
  return {
    async of(owner) {
      if (!sight.isMe(owner)) return [];
      return [...shelves.setbacks.values()]
        .filter((one) => one.owner === owner)
        .sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime() || (a.id < b.id ? 1 : -1));
    },
    async keep(setback) {
      if (!sight.isMe(setback.owner)) return outOfSight('a setback');
      shelves.setbacks.set(setback.id, setback);
    },
    async remove(owner, id) {
      if (!sight.isMe(owner) || shelves.setbacks.get(id)?.owner !== owner) return false;
      return shelves.setbacks.delete(id);
    },
  };
}

export function inMemoryRoadmapDrafts(shelves: Shelves, sight: Sight): RoadmapDrafts {
  return {
    async of(owner) {
      if (!sight.isMe(owner)) return [];
      return [...shelves.roadmapDrafts.values()]
        .filter((one) => one.owner === owner)
        .sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime() || (a.place < b.place ? -1 : 1));
    },
    async at(owner, place) {
      return sight.isMe(owner) ? shelves.roadmapDrafts.get(pairOf(owner, place)) : undefined;
    },
    async save(draft) {
      if (!sight.isMe(draft.owner)) return outOfSight('a draft');
      const key = pairOf(draft.owner, draft.place);
      if ((shelves.roadmapDrafts.get(key)?.version ?? 0) >= draft.version) return false;
      shelves.roadmapDrafts.set(key, draft);
      return true;
    },
    async drop(owner, place) {
      if (sight.isMe(owner)) shelves.roadmapDrafts.delete(pairOf(owner, place));
    },
  };
}
