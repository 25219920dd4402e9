import { standingOf } from '../../advance-directive/standing.js';
import type { Ports } from '../../work/ports.js';
import type { Look } from './look.js';

/** One's own advance directives, in one's own words; of agents the names one gave them, and what they answered. */
export async function directivesLived({ advanceDirectives }: Ports, { me, at }: Look): Promise<readonly object[]> {
  return (await advanceDirectives.of(me)).map(({ value }) => {
    const { id: _, owner: __, supersededBy, replaces, instructions, agents, answers, incapacities, ...rest } = value;
    return {
      ...rest,
      standing: standingOf(value, at),
      instructions: instructions.map(({ id: ___, ...said }) => said),
      agents: agents.map(({ id, person: ___, connection: ____, ...named }) => ({
        ...named,
        answers: answers.filter(({ appointment }) => appointment === id).map(({ appointment: _____, ...said }) => said),
      })),
      incapacities: incapacities.map(({ id: ___, recordedBy: ____, asAgent, ended, ...found }) => ({
        ...found,
        recordedBy: asAgent === undefined ? 'me' : 'an agent',
        ...(ended && { endedAt: ended.at }),
      })),
      ...(supersededBy && { supersededAt: supersededBy.at }),
      supersedes: replaces !== undefined,
    };
  });
}
