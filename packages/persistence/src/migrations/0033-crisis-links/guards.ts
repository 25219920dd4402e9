/**
 * A link stays what it was made as: only looks are noted in it, and that it was taken back, once, by its owner. Whoever
 * presents it does neither more nor otherwise. What a guard refuses is told apart from what a wall does, here and in
 * crisis plans.
 */
export const guards = `
create or replace function crisis_stays_whose() returns trigger language plpgsql as $$
declare
  whose constant text[] := array['person_id', 'id', 'crisis_plan_id', 'supporter_id', 'organization_id', 'connection_id', 'asked_at', 'begun_at', 'drafted_at'];
begin
  if exists (select 1 from unnest(whose) as one where to_jsonb(old) -> one is distinct from to_jsonb(new) -> one) then
    raise exception 'A crisis plan stays whose it is.' using errcode = '2F003';
  end if;
  return new;
end $$;

create function crisis_link_stays() returns trigger language plpgsql as $$
declare
  changes constant text[] := case when acting_purpose() = 'crisis-link' then array['wrong', 'opened_at'] else array['revoked_at'] end;
begin
  if acting_purpose() is not null
    and (to_jsonb(old) - changes is distinct from to_jsonb(new) - changes or old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'A crisis link stays what it was made as.' using errcode = '2F003';
  end if;
  return new;
end $$;

create trigger "crisis_link_stays" before update on "crisis_link" for each row execute function crisis_link_stays();
`;
