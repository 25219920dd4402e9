import {
  advanceInstructionsSeen,
  type AdvanceDirectiveFacts,
  decideAdvanceDirective,
  scansAreSeen,
} from '../../access/decide-advance-directive.js';
import { type Decision, relationBy } from '../../access/decision.js';
import type { Relation } from '../../access/rule.js';
import type { Barrier } from '../../access/tie.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { AdvanceDirectiveId } from '../../advance-directive/advance-directive-id.js';
import type { AdvanceInstruction } from '../../advance-directive/instruction.js';
import type { Kept } from '../../kernel/kept.js';
import type { PersonId } from '../../person/person-id.js';
import { globalId } from '../global-id.js';
import type { Look } from './look.js';
import { type Together, togetherWith } from './together-with.js';

/** A directive as one reader may see it. */
export interface DirectiveSeen {
  readonly relation: Relation;
  readonly decision: Decision;
  readonly directive: AdvanceDirective;
  readonly instructions: readonly AdvanceInstruction[];
  /** Whether the scans of the signed paper are seen, too. */
  readonly scans: boolean;
  readonly version: number;
  /** On which connection the reader is an agent; absent to the owner. */
  readonly on?: Together['live'][number];
}

export async function findDirective(look: Look, id: AdvanceDirectiveId): Promise<DirectiveSeen | undefined> {
  const kept = await look.own(({ advanceDirectives }) => advanceDirectives.find(id));
  return kept && directiveSeen(look, kept);
}

/** Decided anew at every look: once it is over, or the two are parted, there is nothing any more. */
export async function directiveSeen(
  look: Look,
  { value: directive, version }: Kept<AdvanceDirective>,
): Promise<DirectiveSeen | undefined> {
  const { me: reader, at } = look;
  const isMine = directive.owner === reader;
  // Another's words are not for the device of whoever helps.
  if (look.withHelp && !isMine) return undefined;
  const { live, barriers } = isMine ? alone : await between(look, directive.owner);
  const connections = live.map(({ connection }) => connection);
  const facts: AdvanceDirectiveFacts = { reader, directive, live: connections, barriers, at };
  const decision = decideAdvanceDirective(facts);
  const relation = relationBy(decision);
  const mine = directive.agents.find(({ person }) => person === reader);
  const on = live.find(({ connection }) => connection === mine?.connection);
  const instructions = advanceInstructionsSeen(facts);
  const seen = relation && { relation, decision, directive, instructions, scans: scansAreSeen(facts), version };
  return seen && (on && !isMine ? { ...seen, on } : seen);
}

/** Whoever looks as an agent is written down, for the owner to read. */
export function writeDownDirective(look: Look, { decision, directive, on }: DirectiveSeen): void {
  look.ledger.saw(decision, {
    owner: directive.owner,
    action: 'advance-directive.read',
    category: 'crisis-plan',
    thing: globalId('directive', directive.id),
    purpose: 'support',
    ...(on && { organization: on.organization }),
  });
}

/** Where the reader and the owner are connected, and what stands between them. */
export async function between(
  look: Look,
  owner: PersonId,
): Promise<Pick<Together, 'live'> & { readonly barriers: readonly Barrier[] }> {
  const { live, blocked, overseen } = await togetherWith(look, owner);
  return {
    live,
    barriers: [...(blocked ? (['kept-apart'] as const) : []), ...(overseen ? (['oversees'] as const) : [])],
  };
}

const alone = { live: [], barriers: [] } as const;
