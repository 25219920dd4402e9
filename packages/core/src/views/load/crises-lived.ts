import type { Ports } from '../../work/ports.js';
import type { Look } from './look.js';

/** One's own crisis plans in one's own words, and each time it came to one; of others, that they were there. */
export async function crisesLived({ crises, crisisLinks }: Ports, { me }: Look): Promise<readonly object[]> {
  const all: object[] = [];
  for (const { value } of await crises.of(me)) {
    const { id, owner: _, plan: __, opens, supporters, criteria, notToCall, ...rest } = value;
    all.push({
      ...rest,
      criteria: criteria.map(({ id: ___, ...words }) => words),
      notToCall: notToCall.map(({ id: ___, ...words }) => words),
      opens: opens.length,
      supporters: supporters.map(({ person: ___, connection: ____, ...asked }) => asked),
      links: (await crisisLinks.of(value.owner, id)).map(
        ({ id: ___, owner: ____, crisis: _____, digest: ______, lock: _______, sections, ...link }) => ({
          ...link,
          sections: sections.length,
        }),
      ),
      activations: (await crises.activations(id)).map(
        ({ value: { begunAt, active, allRightAt, over, assertions } }) => ({
          begunAt,
          voices: assertions.length,
          ...(active && { active }),
          ...(allRightAt && { allRightAt }),
          ...(over && { over }),
        }),
      ),
    });
  }
  return all;
}
