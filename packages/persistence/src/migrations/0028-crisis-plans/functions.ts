/** What the walls of plans ask, where a crisis plan names somebody. */
export const functions = `
create function opened_in_crisis(owner uuid, crisis uuid, place uuid, known uuid, shown text) returns boolean language plpgsql stable parallel restricted as $$
begin
  return exists (
    select 1 from public.crisis_plan as written
    join public.crisis_activation as one on one.person_id = written.person_id and one.crisis_plan_id = written.id
    join public.connection as ours on ours.organization_id = place and ours.id = known
    where written.person_id = owner and written.id = crisis
      and (written.opens @> to_jsonb(shown) or written.plan_id::text = shown and written.opens <> '[]')
      and one.active_since is not null and one.over_at is null and one.active_until > now()
      and ours.status in ('accepted', 'met', 'active'));
end $$;
`;
