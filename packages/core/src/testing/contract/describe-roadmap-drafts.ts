import { beforeEach, describe, expect, it } from 'vitest';
import type { RoadmapDraft } from '../../roadmap/draft.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link RoadmapDrafts} promises. */
export function describeRoadmapDrafts(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps drafts`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await begin());
    });

    type Who = ContractTown['melodie'];
    const aDraft = (over: Partial<RoadmapDraft> = {}) => aDraftOf(town, over);
    const save = (draft: RoadmapDraft) => saveDraft(town, draft);
    const drafts = (person: Who) => draftsSeen(town, person);

    it('keeps the newest save of a draft, for its owner alone, until it is dropped', async () => {
      const draft = aDraft();
      expect(await save(draft)).toBe(true);
      const newer = { ...draft, words: 'Volver a…', language: 'es', version: 4, savedAt: daysAfter(someTime, 1) };
      expect(await save(newer)).toBe(true);
      expect(await save({ ...newer, words: 'late', version: 4 })).toBe(false);
      expect(await save({ ...newer, words: 'late', version: 2 })).toBe(false);
      const other = aDraft({ place: 'setback', savedAt: longBefore });
      await save(other);
      expect(await drafts(town.melodie)).toEqual([newer, other]);
      expect(
        await town.read(town.self(town.melodie), ({ roadmapDrafts }) => roadmapDrafts.at(town.melodie, 'goal')),
      ).toEqual(newer);
      for (const person of [town.corinna, town.noor]) expect(await drafts(person)).toEqual([]);
      await town.tries(town.self(town.corinna), ({ roadmapDrafts }) => roadmapDrafts.save({ ...newer, version: 9 }));
      await town.tries(town.self(town.corinna), ({ roadmapDrafts }) => roadmapDrafts.drop(town.melodie, 'goal'));
      expect(await drafts(town.melodie)).toEqual([newer, other]);
      await town.work(town.self(town.melodie), ({ roadmapDrafts }) => roadmapDrafts.drop(town.melodie, 'goal'));
      expect(await drafts(town.melodie)).toEqual([other]);
    });
  });
}

export function aDraftOf(town: ContractTown, over: Partial<RoadmapDraft> = {}): RoadmapDraft {
  return {
    owner: town.melodie,
    place: 'goal',
    words: '',
    language: 'en',
    version: 1,
    savedAt: someTime,
    ...over,
  };
}

export function saveDraft(town: ContractTown, draft: RoadmapDraft): Promise<boolean> {
  return town.work(town.self(draft.owner), ({ roadmapDrafts }) => roadmapDrafts.save(draft));
}

/** Melodie's, as this person sees them. */
export function draftsSeen(town: ContractTown, person: ContractTown['melodie']): Promise<readonly RoadmapDraft[]> {
  return town.read(town.self(person), ({ roadmapDrafts }) => roadmapDrafts.of(town.melodie));
}
