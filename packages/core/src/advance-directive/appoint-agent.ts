import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import type { TooMany } from '../plan/change.js';
import type { AdvanceDirective } from './advance-directive.js';
import { type AgentAppointment, longestPartyName, mostAgents } from './agent.js';
import { type AdvanceDirectiveChange, asDraft, type NotADraft, type NotInDirective } from './change.js';
import { helpedWith, isSameName } from './helped-with.js';

export interface AppointAgent extends AgentAppointment {
  readonly at: Date;
}

/** Whoever helped writing it is no agent of it, unless the owner wants that knowingly. */
export interface HelperAsAgent {
  readonly kind: 'HelperAsAgent';
}

/** That person, or somebody of that name, is an agent of it already; nobody is their own. */
export interface AgentTwice {
  readonly kind: 'AgentTwice';
}

/** The owner names an agent; after the first, an alternate. They become one by their own yes. */
export function appointAgent(
  directive: AdvanceDirective,
  { id, name, person, connection, scope, knowingly, at }: AppointAgent,
): Result<AdvanceDirectiveChange, NotADraft | TooMany | UnreadableTextAt | HelperAsAgent | AgentTwice> {
  const draft = asDraft(directive, at);
  if (!draft.ok) return draft;
  const { agents, owner } = directive;
  if (agents.length >= mostAgents) return err({ kind: 'TooMany', most: mostAgents });
  const line = atPath(readLine(name, longestPartyName), 'name');
  if (!line.ok) return line;
  if (!knowingly && helpedWith(directive, name)) return err({ kind: 'HelperAsAgent' });
  if (person === owner || agents.some((one) => isSame(one, { name, person }))) return err({ kind: 'AgentTwice' });
  const appointed: AgentAppointment = {
    id,
    name: line.value,
    ...(person !== undefined && { person }),
    ...(connection !== undefined && { connection }),
    scope: [...new Set(scope)],
    knowingly,
  };
  return ok({
    directive: { ...directive, agents: [...agents, appointed] },
    kind: 'AgentAppointed',
    codes: { appointment: id, position: agents.length },
  });
}

/** The owner takes an agent out of a draft; those after move up. */
export function removeAgent(
  directive: AdvanceDirective,
  { id, at }: Pick<AppointAgent, 'id' | 'at'>,
): Result<AdvanceDirectiveChange, NotADraft | NotInDirective> {
  const draft = asDraft(directive, at);
  if (!draft.ok) return draft;
  const agents = directive.agents.filter((one) => one.id !== id);
  if (agents.length === directive.agents.length) return err({ kind: 'NotInDirective' });
  const answers = directive.answers.filter(({ appointment }) => appointment !== id);
  return ok({ directive: { ...directive, agents, answers }, kind: 'AgentRemoved', codes: { appointment: id } });
}

function isSame(
  one: AgentAppointment,
  { name, person }: { readonly name: string; readonly person: PersonId | undefined },
): boolean {
  return one.person !== undefined && person !== undefined ? one.person === person : isSameName(one.name, name);
}
