import { allOf, type Condition, notOverseen } from './conditions.js';
import { actor } from './context-expressions.js';

/**
 * Whether a directive is in force and opened to whoever acts: as an agent who accepted, on a connection that is live, in
 * whose scope this kind of instruction is. A function, so that it is planned only where a directive appoints whoever acts;
 * their own walls hold in it.
 */
export const openedToAgent = `create function opened_to_agent(owner uuid, directive uuid, about text) returns boolean language plpgsql stable parallel restricted as $$
begin
  return exists (
    select 1 from public.advance_agent as mine
    join public.advance_directive as one on one.person_id = mine.person_id and one.id = mine.directive_id
    join public.connection as ours on ours.id = mine.connection_id
    where mine.person_id = owner and mine.directive_id = directive and mine.agent_id = public.acting_person()
      and (mine.scope = '[]' or mine.scope @> to_jsonb(about))
      and (select count(*) filter (where said.answer = 'accepted') = 1 and count(*) = 1 from public.advance_answer as said
        where said.person_id = owner and said.directive_id = directive and said.appointment_id = mine.id)
      and one.state = 'recorded-as-executed' and coalesce(one.effective_from, one.signed_at) <= now()
      and (one.effective_until is null or one.effective_until > now())
      and exists (select 1 from public.advance_incapacity as found
        where found.person_id = owner and found.directive_id = directive and found.opens and found.ended_at is null)
      and ours.status in ('accepted', 'met', 'active') and owner in (ours.inviter_id, ours.invitee_id));
end $$`;

export const openedToAgentSignature = 'opened_to_agent(uuid, uuid, text)';

/** The row is of a directive that appoints whoever acts. */
const appoints = (table: string, directive: 'id' | 'directive_id'): string =>
  `select 1 from advance_agent as mine where mine.person_id = ${table}.person_id and mine.directive_id = ${table}.${directive} and mine.agent_id = ${actor}`;

const said = (table: string, directive: 'id' | 'directive_id', ...answers: readonly string[]): string =>
  `exists (select 1 from advance_answer as said where said.person_id = ${table}.person_id and said.directive_id = ${table}.${directive} ` +
  `and said.appointment_id = mine.id and said.answer in (${answers.map((one) => `'${one}'`).join(', ')}))`;

/** It appoints whoever acts, who has not said no and not stepped back, and is prepared or in force. */
export const appointedIn: Condition = allOf(
  `exists (${appoints('advance_directive', 'id')} and not ${said('advance_directive', 'id', 'declined', 'stepped-back')})`,
  "state in ('draft', 'ready-to-sign', 'recorded-as-executed')",
);

/** Whoever acts is an agent of its directive, said yes, and has not stepped back. */
export const acceptedIn = (table: string): Condition =>
  `exists (${appoints(table, 'directive_id')} and ${said(table, 'directive_id', 'accepted')} and not ${said(table, 'directive_id', 'stepped-back')})`;

/** The instruction is opened to whoever acts, who does not oversee its owner. */
export const instructionOpened: Condition = allOf(
  `exists (${appoints('advance_instruction', 'directive_id')} and opened_to_agent(mine.person_id, mine.directive_id, advance_instruction.kind))`,
  notOverseen('advance_instruction.person_id'),
);

/** All of its directive is opened to whoever acts, who does not oversee its owner: no kind of instruction is called so. */
export const scanOpened = (table: string): Condition =>
  allOf(
    `exists (${appoints(table, 'directive_id')} and opened_to_agent(mine.person_id, mine.directive_id, 'scan'))`,
    notOverseen(`${table}.person_id`),
  );

/** The appointment is of whoever acts. */
export const appointmentOfActor: Condition = `exists (select 1 from advance_agent as mine where mine.person_id = advance_answer.person_id and mine.directive_id = advance_answer.directive_id and mine.id = advance_answer.appointment_id and mine.agent_id = ${actor})`;

/** The appointment is of somebody who is not here. */
export const appointmentOutside: Condition =
  'exists (select 1 from advance_agent as named where named.person_id = advance_answer.person_id and named.directive_id = advance_answer.directive_id and named.id = advance_answer.appointment_id and named.agent_id is null)';

/** Whoever is appointed and the owner know each other, or did, on the connection that is named. */
export const appointedAmongTheConnected: Condition = `agent_id is null and connection_id is null or exists (select 1 from connection as ours where ours.id = advance_agent.connection_id and advance_agent.agent_id <> ${actor} and ${actor} in (ours.inviter_id, ours.invitee_id) and advance_agent.agent_id in (ours.inviter_id, ours.invitee_id))`;

/** The row is of somebody whose directive appoints whoever acts. */
export const ofWhomTheyWereAppointedBy = (table: string): Condition =>
  `exists (select 1 from advance_agent as mine where mine.person_id = ${table}.person_id and mine.agent_id = ${actor})`;
