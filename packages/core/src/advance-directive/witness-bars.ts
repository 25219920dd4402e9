import type { AdvanceDirective } from './advance-directive.js';
import { helpedWith, isSameName } from './helped-with.js';
import type { AdvanceWitness, WitnessTie } from './execution.js';
import { rulesOf } from './known-rules.js';

/** What keeps somebody from witnessing whatever the place: they helped writing, or are an agent in it. */
const barredByDefault: readonly WitnessTie[] = ['helped', 'agent'];

/** The ties of a witness that keep them from witnessing: those the owner told, and those their name gives away. */
export function barsOf(
  directive: AdvanceDirective,
  witness: Pick<AdvanceWitness, 'name' | 'ties'>,
): readonly WitnessTie[] {
  const { witnesses } = rulesOf(directive.jurisdiction, directive.policyVersion);
  const bars = [...barredByDefault, ...(witnesses === 'unknown' ? [] : witnesses.bars)];
  const ties: readonly WitnessTie[] = [
    ...witness.ties,
    ...(helpedWith(directive, witness.name) ? (['helped'] as const) : []),
    ...(isAgentOf(directive, witness.name) ? (['agent'] as const) : []),
  ];
  return [...new Set(ties)].filter((tie) => bars.includes(tie));
}

/** Whether an agent of it has this name. */
export function isAgentOf({ agents }: Pick<AdvanceDirective, 'agents'>, name: string): boolean {
  return agents.some((one) => isSameName(one.name, name));
}
