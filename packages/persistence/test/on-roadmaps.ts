import type { ConnectionId, ConsentId, PersonId } from '@peerness/core';
import type { RoadmapItem, RoadmapItemId, SetbackId } from '@peerness/core/roadmap';
import { type ContractTown, longBefore, someTime } from '@peerness/core/testing';

/** A goal with a past, a setback and a draft of theirs. */
export async function fillRoadmap(town: ContractTown, person: PersonId, suggestedBy: PersonId): Promise<void> {
  const at = someTime;
  await town.work(town.self(person), async ({ roadmapItems, setbacks, roadmapDrafts }) => {
    const item: RoadmapItem = {
      id: town.id<RoadmapItemId>(),
      owner: person,
      kind: 'goal',
      words: 'Volver a cantar',
      language: 'es',
      status: 'idea',
      area: 'community',
      wellness: 'social',
      from: new Date('2030-06-01T00:00:00Z'),
      by: new Date('2030-12-01T00:00:00Z'),
      measure: 'Cuando me oiga',
      suggestedBy,
      writtenAt: longBefore,
      changedAt: longBefore,
    };
    await roadmapItems.keep({ value: item, version: 0 }, [town.event({ person }, 'roadmap-item', item.id, 1)]);
    await roadmapItems.keep({ value: { ...item, status: 'active', changedAt: at }, version: 1 }, []);
    await setbacks.keep({
      id: town.id<SetbackId>(),
      owner: person,
      words: 'No fui.',
      language: 'es',
      writtenAt: at,
    });
    await roadmapDrafts.save({ owner: person, place: item.id, words: '', language: 'es', version: 1, savedAt: at });
  });
}

/** One of the two shows their goal, and the other one, where it is open to them, suggests a step. */
export async function showAndSuggest(
  town: ContractTown,
  one: PersonId,
  other: PersonId,
  organization: ContractTown['harbor'],
  connection: ConnectionId,
): Promise<void> {
  const item = await town.work(town.support(one, organization), async ({ roadmapItems, consents }) => {
    const [first] = await roadmapItems.of(one);
    if (!first) return undefined;
    const subject = { kind: 'roadmap-item', item: first.value.id, connection } as const;
    const consent = { id: town.id<ConsentId>(), person: one, recipient: other, subject, givenAt: longBefore };
    await consents.keep({ value: consent, version: 0 }, []);
    return first.value;
  });
  if (!item || (one === town.amir && organization === town.harbor)) return;
  await town.work(town.support(other, organization), ({ roadmapSuggestions }) =>
    roadmapSuggestions.keep(
      {
        id: town.id(),
        owner: one,
        item: item.id,
        kind: 'step',
        words: 'Go to one rehearsal.',
        language: 'en',
        by: other,
        suggestedAt: someTime,
      },
      [],
    ),
  );
}
