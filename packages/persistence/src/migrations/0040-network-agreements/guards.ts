const refused = (what: string): string => `raise exception '${what}' using errcode = '2F003'`;
const agreement = refused('Each of the two says its own part of an agreement, once.');
const place = refused(
  'A guest has a place by an agreement of both, by their own word, and no longer than either lasts.',
);

/**
 * An agreement is changed by what each of the two says. A guest's place is made by its person alone, where both
 * organizations agreed and the person has a place of their own at home; it lasts no longer than those two, and ends with
 * them: in the transaction in which they end. A guest oversees nobody.
 */
export const guards = `
create function network_agreement_stays() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
    or (old.organization_id, old.id, old.name, old.partner_handle, old.covers, old.reason, old."from", old."until", old.proposed_at)
      is distinct from (new.organization_id, new.id, new.name, new.partner_handle, new.covers, new.reason, new."from", new."until", new.proposed_at)
  then ${agreement}; end if;
  if new.ended_at is not null then
    if new.ender_id = acting_organization() and (old.partner_id, old.partner_name, old.accepted_at)
      is not distinct from (new.partner_id, new.partner_name, new.accepted_at) then return new; end if;
  elsif old.accepted_at is null and new.accepted_at is not null and new.partner_id = acting_organization() then return new;
  end if;
  ${agreement};
end $$;

create function network_agreement_ends() returns trigger language plpgsql as $$
begin
  update membership set "until" = greatest("from", new.ended_at), version = version + 1
    where agreement_id = new.id and guest_of is not null and ("until" is null or "until" > new.ended_at);
  update presence set "until" = place."until", seen = false, mutual = false from membership as place
    where place.organization_id = presence.organization_id and place.id = presence.membership_id
      and place.agreement_id = new.id and place.guest_of is not null and place."until" >= new.ended_at;
  return new;
end $$;

create function guest_place_stays() returns trigger language plpgsql as $$
declare
  agreed record;
  home record;
begin
  if pg_trigger_depth() > 1 then return new; end if;
  if new.guest_of is null and (tg_op = 'INSERT' or old.guest_of is null) then return new; end if;
  if tg_op = 'UPDATE' then
    if old.guest_of is null or new.guest_of is null then ${place}; end if;
    if (old.guest_of, old.agreement_id) is not distinct from (new.guest_of, new.agreement_id)
      and (old."until" is null or new."until" <= old."until")
      and (acting_purpose() is distinct from 'self' or (old."from", old.suspended_at) is not distinct from (new."from", new.suspended_at))
    then return new; end if;
    if old.suspended_at is distinct from new.suspended_at then ${place}; end if;
  end if;
  if acting_purpose() is distinct from 'self' or new.person_id is distinct from acting_person() then ${place}; end if;
  select one."until" into agreed from network_agreement as one
    where one.id = new.agreement_id and one.accepted_at is not null and one.ended_at is null
      and ((one.organization_id = new.guest_of and one.partner_id = new.organization_id)
        or (one.partner_id = new.guest_of and one.organization_id = new.organization_id)) for share;
  if not found or (agreed."until" is not null and (new."until" is null or new."until" > agreed."until")) then ${place}; end if;
  select own."until" into home from membership as own
    where own.organization_id = new.guest_of and own.person_id = new.person_id and own.guest_of is null and own.suspended_at is null for share;
  if not found or (home."until" is not null and (new."until" is null or new."until" > home."until")) then ${place}; end if;
  return new;
end $$;

create function guest_place_ends() returns trigger language plpgsql as $$
declare
  over timestamptz := least(new."until", new.suspended_at);
begin
  if new.guest_of is not null or over is null then return new; end if;
  if (old."until", old.suspended_at) is not distinct from (new."until", new.suspended_at) then return new; end if;
  update membership set "until" = greatest("from", over), version = version + 1
    where person_id = new.person_id and guest_of = new.organization_id and ("until" is null or "until" > over);
  update presence set "until" = place."until", seen = presence.seen and new.suspended_at is null, mutual = presence.mutual and new.suspended_at is null
    from membership as place where place.organization_id = presence.organization_id and place.id = presence.membership_id
      and place.person_id = new.person_id and place.guest_of = new.organization_id and place."until" >= over;
  return new;
end $$;

create function guest_oversees_nobody() returns trigger language plpgsql as $$
begin
  if exists (select 1 from membership as place where place.organization_id = new.organization_id and place.id = new.membership_id
    and place.guest_of is not null) then ${refused('A guest oversees nobody.')}; end if;
  return new;
end $$;

create trigger "network_agreement_stays" before update on "network_agreement" for each row execute function network_agreement_stays();
create trigger "network_agreement_ends" after update on "network_agreement" for each row when (new.ended_at is not null) execute function network_agreement_ends();
create trigger "guest_place_stays" before insert or update on "membership" for each row execute function guest_place_stays();
create trigger "guest_place_ends" after update on "membership" for each row execute function guest_place_ends();
create trigger "guest_oversees_nobody" before insert on "oversight" for each row execute function guest_oversees_nobody();
`;
