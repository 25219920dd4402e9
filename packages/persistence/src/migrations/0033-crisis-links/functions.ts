/** What the walls of plans ask, where a link is presented. */
export const functions = `
create function opened_by_link(owner uuid, opened text) returns boolean language plpgsql stable parallel restricted as $$
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
end $$;
`;
