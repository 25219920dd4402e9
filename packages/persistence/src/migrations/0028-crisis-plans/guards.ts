/**
 * Whose it is, and of what, stays as it came: whoever answers for themselves, or says that it is a crisis, moves nothing
 * into another person's plan.
 */
export const guards = `
create function crisis_stays_whose() returns trigger language plpgsql as $$
declare
  whose constant text[] := array['person_id', 'id', 'crisis_plan_id', 'supporter_id', 'organization_id', 'connection_id', 'asked_at', 'begun_at', 'drafted_at'];
begin
  if exists (select 1 from unnest(whose) as one where to_jsonb(old) -> one is distinct from to_jsonb(new) -> one) then
    raise exception 'A crisis plan stays whose it is.' using errcode = '42501';
  end if;
  return new;
end $$;

create trigger "crisis_plan_stays_whose" before update on "crisis_plan" for each row execute function crisis_stays_whose();
create trigger "crisis_supporter_stays_whose" before update on "crisis_supporter" for each row execute function crisis_stays_whose();
create trigger "crisis_activation_stays_whose" before update on "crisis_activation" for each row execute function crisis_stays_whose();
`;
