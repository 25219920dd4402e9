import { standingOf } from '../../advance-directive/standing.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { Scan } from '../../advance-directive/scan.js';
import type { Ports } from '../../work/ports.js';
import type { Look } from './look.js';

/** One's own advance directives, in one's own words; of agents the names one gave them, and what they answered. */
export async function directivesLived(ports: Ports, look: Look): Promise<readonly object[]> {
  const lived: object[] = [];
  for (const { value } of await ports.advanceDirectives.of(look.me))
    lived.push(directiveLived(look, value, value.state === 'draft' ? [] : await ports.scans.of(value.id)));
  return lived;
}

function directiveLived({ at }: Look, directive: AdvanceDirective, scans: readonly Scan[]): object {
  const { id: _, owner: __, supersededBy, replaces, instructions, agents, answers, incapacities, ...rest } = directive;
  return {
    ...rest,
    standing: standingOf(directive, at),
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
    scans: scans.map(({ id: ___, owner: ____, directive: _____, ...kept }) => kept),
    ...(supersededBy && { supersededAt: supersededBy.at }),
    supersedes: replaces !== undefined,
  };
}
