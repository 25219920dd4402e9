import { actingFor, allOf, type Condition } from './conditions.js';
import { digest } from './context-expressions.js';

/** The one link whose secret was presented. */
export const presentedDigest: Condition = allOf(actingFor('crisis-link'), `digest = ${digest}`);

/** The row is of whoever made the link that is presented. */
export const ofPresentedLink = (table: string): Condition =>
  allOf(
    actingFor('crisis-link'),
    `exists (select 1 from crisis_link as shown where shown.digest = ${digest} and shown.person_id = ${table}.person_id)`,
  );

/** The row is the crisis plan of the link that is presented, or part of it. */
export const aroundPresentedLink = (table: string, plan: 'id' | 'crisis_plan_id'): Condition =>
  allOf(
    actingFor('crisis-link'),
    `exists (select 1 from crisis_link as shown where shown.digest = ${digest} and shown.person_id = ${table}.person_id and shown.crisis_plan_id = ${table}.${plan})`,
  );

/**
 * Whether the presented link opens this section, or any of its plan's, or nothing in particular. Live, not locked, its
 * owner here, and in a crisis where it says so; whether the passphrase fits, nothing here can know. A function, so that it
 * is planned only where a link is presented; the walls of whoever presents it hold in it.
 */
export const openedByLink = `create function opened_by_link(owner uuid, opened text) returns boolean language plpgsql stable parallel restricted as $$
begin
  return exists (
    select 1 from public.crisis_link as shown
    join public.crisis_plan as written on written.person_id = shown.person_id and written.id = shown.crisis_plan_id
    where shown.person_id = owner and shown.revoked_at is null and shown.until > now()
      and (select count(*) from jsonb_array_elements_text(shown.wrong) as one where one::timestamptz > now() - interval '1 hour') < 5
      and not exists (select 1 from public.erasure as gone where gone.person_id = owner)
      and exists (select 1 from jsonb_array_elements_text(shown.sections) as section where written.opens @> to_jsonb(section)
        and (opened is null or section = opened or written.plan_id::text = opened))
      and (shown.opens = 'at-any-time' or exists (
        select 1 from public.crisis_activation as one
        where one.person_id = owner and one.crisis_plan_id = written.id
          and one.active_since is not null and one.over_at is null and one.active_until > now())));
end $$`;

export const openedByLinkSignature = 'opened_by_link(uuid, text)';

/** The presented link opens this, an expression of SQL. */
export const openedToWhoeverPresents = (table: string, opened: string): Condition =>
  allOf(actingFor('crisis-link'), `opened_by_link(${table}.person_id, ${opened})`);
