import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import type { AgentAppointment } from '../advance-directive/agent.js';
import type { AdvanceInstruction } from '../advance-directive/instruction.js';
import { answerOf, hasBegun, isOngoing, standingOf } from '../advance-directive/standing.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import { type Decision, relationBy } from './decision.js';
import type { Relation } from './rule.js';
import type { Barrier, Tie } from './tie.js';

/** What a reader's relation to an advance directive rests on. */
export interface AdvanceDirectiveFacts {
  readonly reader: PersonId;
  readonly directive: AdvanceDirective;
  /** Every connection of the two that is live now. */
  readonly live: readonly string[];
  /** What stands between the two. */
  readonly barriers: readonly Barrier[];
  readonly at: Date;
}

/** A directive is its owner's; it is shown to agents who said yes while it is opened; to everyone else there is none. */
export function relationToAdvanceDirective(facts: AdvanceDirectiveFacts): Relation | undefined {
  return relationBy(decideAdvanceDirective(facts));
}

/** The instructions this reader may see: all of one's own; as an agent those in one's scope. */
export function advanceInstructionsSeen(facts: AdvanceDirectiveFacts): readonly AdvanceInstruction[] {
  const { directive } = facts;
  const relation = relationToAdvanceDirective(facts);
  if (relation === undefined) return [];
  if (relation === 'self') return directive.instructions;
  const scope = appointmentOf(facts)?.scope ?? [];
  return directive.instructions.filter(({ kind }) => scope.length === 0 || scope.includes(kind));
}

/**
 * Whether this reader may see the scans of the signed paper: the owner does, and an agent who may speak of everything. A
 * picture of the whole paper leaves nothing out of anybody's scope.
 */
export function scansAreSeen(facts: AdvanceDirectiveFacts): boolean {
  const relation = relationToAdvanceDirective(facts);
  return relation === 'self' || (relation !== undefined && appointmentOf(facts)?.scope.length === 0);
}

export function decideAdvanceDirective(facts: AdvanceDirectiveFacts): Decision {
  const { reader, directive, barriers, at } = facts;
  const ties: readonly Tie[] = isOpened(directive, at) && appointmentOf(facts) ? [{ kind: 'speaks-for' }] : [];
  return decide(
    { person: reader, roles: [] },
    'advance-directive.read',
    { owner: directive.owner, category: 'crisis-plan', ties, barriers, consents: [] },
    'support',
    at,
  );
}

/** As whom the reader is an agent: they said yes, and the connection they were appointed on is live. */
function appointmentOf({ reader, directive, live }: AdvanceDirectiveFacts): AgentAppointment | undefined {
  return directive.agents.find(
    ({ id, person, connection }) =>
      person === reader &&
      answerOf(directive, id) === 'accepted' &&
      connection !== undefined &&
      live.includes(connection),
  );
}

/** Whether it is in force and an incapacity is on record that opens it. */
function isOpened(directive: AdvanceDirective, at: Date): boolean {
  return (
    standingOf(directive, at) === 'recorded-as-executed' &&
    hasBegun(directive, at) &&
    directive.incapacities.some((one) => one.opens && isOngoing(one))
  );
}
