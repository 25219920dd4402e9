import { beforeEach, describe, expect, it } from 'vitest';
import { daysAfter } from '../../kernel/days.js';
import { paperCodeFrom } from '../../paper/paper-code.js';
import { type Paper, paperOf } from '../../paper/paper.js';
import type { PersonId } from '../../person/person-id.js';
import type { EntryId, Plan } from '../../plan/plan.js';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Papers} promises. */
export function describePapers(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps forms that were printed`, () => {
    let town: ContractTown;
    let plan: Plan;
    let paper: Paper;
    beforeEach(async () => {
      town = await contractTown(await open());
      const owner = town.melodie;
      const entry = { id: town.id<EntryId>(), words: 'Té', language: 'es', writtenAt: someTime };
      const sections: Plan['sections'] = [{ id: town.id(), kind: 'toolbox', entries: [entry] }];
      plan = { id: town.id(), owner, title: 'Winter', draftedAt: someTime, sections };
      const drafted = town.event({ person: owner }, 'plan', plan.id, 1);
      await town.work(town.self(owner), ({ plans }) => plans.keep({ value: plan, version: 0 }, [drafted]));
      paper = printed(someTime);
      await keeps(town.melodie, paper);
    });
    const printed = (at: Date): Paper => paperOf({ value: plan, version: 1 }, paperCodeFrom(town.newId()), at);
    const keeps = (person: PersonId, one: Paper) =>
      town.work(town.self(person), ({ papers }) =>
        papers.keep(one, [town.event({ person }, 'paper', town.newId(), 1)]),
      );
    const found = (person: PersonId, as = town.self(person)) =>
      town.read(as, ({ papers }) => papers.find(town.melodie, paper.code));

    it('whole, by its code and by its plan, newest first', async () => {
      expect(await found(town.melodie)).toEqual(paper);
      const later = printed(daysAfter(someTime, 1));
      await keeps(town.melodie, later);
      expect(await town.read(town.self(town.melodie), ({ papers }) => papers.of(town.melodie, plan.id))).toEqual([
        later,
        paper,
      ]);
      const other = town.read(town.self(town.melodie), ({ papers }) => papers.of(town.melodie, town.id()));
      expect(await other).toEqual([]);
    });

    it('for their owner alone, whoever knows the code', async () => {
      expect(await found(town.corinna)).toBeUndefined();
      expect(await found(town.melodie, town.self(town.stranger))).toBeUndefined();
      expect(
        await town.read(town.support(town.melodie), ({ papers }) => papers.find(town.melodie, paper.code)),
      ).toBeUndefined();
      await town.tries(town.self(town.corinna), ({ papers }) => papers.keep({ ...paper, lines: [] }, []));
      expect(await found(town.melodie)).toEqual(paper);
    });
  });
}
