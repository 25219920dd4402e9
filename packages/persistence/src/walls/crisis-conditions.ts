import { allOf, type Condition, notOverseen } from './conditions.js';
import { actor } from './context-expressions.js';

/**
 * Whether a crisis plan is active now and opens this section, or any of its plan's, on a connection that is live. A
 * function, so that it is planned only where a crisis plan names whoever acts; their own walls hold in it.
 */
export const openedInCrisis = `create function opened_in_crisis(owner uuid, crisis uuid, place uuid, known uuid, shown text) returns boolean language plpgsql stable parallel restricted as $$
begin
  return exists (
    select 1 from public.crisis_plan as written
    join public.crisis_activation as one on one.person_id = written.person_id and one.crisis_plan_id = written.id
    join public.connection as ours on ours.organization_id = place and ours.id = known
    where written.person_id = owner and written.id = crisis
      and (written.opens @> to_jsonb(shown) or written.plan_id::text = shown and written.opens <> '[]')
      and one.active_since is not null and one.over_at is null and one.active_until > now()
      and ours.status in ('accepted', 'met', 'active'));
end $$`;

export const openedInCrisisSignature = 'opened_in_crisis(uuid, uuid, uuid, uuid, text)';

/** The owner's crisis plan is active, names whoever acts, who accepted and does not oversee them, and opens this. */
export const calledInCrisis = (table: string, shown: string): Condition =>
  allOf(
    `exists (select 1 from crisis_supporter as mine where mine.person_id = ${table}.person_id and mine.supporter_id = ${actor} and mine.standing = 'accepted' ` +
      `and opened_in_crisis(mine.person_id, mine.crisis_plan_id, mine.organization_id, mine.connection_id, ${shown}::text))`,
    notOverseen(`${table}.person_id`),
  );

/** The crisis plan of the row names whoever acts, and they stand to it in one of these ways. */
export const namedInCrisis = (
  table: string,
  plan: 'id' | 'crisis_plan_id',
  ...standings: readonly string[]
): Condition =>
  `exists (select 1 from crisis_supporter as mine where mine.person_id = ${table}.person_id and mine.crisis_plan_id = ${table}.${plan} ` +
  `and mine.supporter_id = ${actor} and mine.standing in (${standings.map((one) => `'${one}'`).join(', ')}))`;

/** Whoever acts is asked on a connection that is live and is the owner's and theirs. */
export const askedOnLiveConnection: Condition =
  `exists (select 1 from connection as ours where ours.organization_id = crisis_supporter.organization_id and ours.id = crisis_supporter.connection_id ` +
  `and ours.status in ('accepted', 'met', 'active') and ${actor} in (ours.inviter_id, ours.invitee_id) and crisis_supporter.supporter_id in (ours.inviter_id, ours.invitee_id))`;

/** Nobody but the owner ends it; it is active only once as many as the owner wrote agree, and no longer than they wrote. */
export const asTheOwnerWrote: Condition = allOf(
  'over_at is null and all_right_at is null and looked_back_at is null',
  "active_since is null or active_by = 'supporters' and " +
    '(select count(*) from crisis_voice as said where said.person_id = crisis_activation.person_id and said.activation_id = crisis_activation.id and said.crisis_plan_id = crisis_activation.crisis_plan_id and said.criterion_id is not null) >= ' +
    '(select written.needed from crisis_plan as written where written.person_id = crisis_activation.person_id and written.id = crisis_activation.crisis_plan_id) ' +
    'and active_until <= (select crisis_activation.active_since + make_interval(mins => written.ending_minutes) from crisis_plan as written where written.person_id = crisis_activation.person_id and written.id = crisis_activation.crisis_plan_id)',
);

/** The row is of somebody whose crisis plan names whoever acts. */
export const ofWhomTheyAreThereFor = (table: string): Condition =>
  `exists (select 1 from crisis_supporter as mine where mine.person_id = ${table}.person_id and mine.supporter_id = ${actor})`;
