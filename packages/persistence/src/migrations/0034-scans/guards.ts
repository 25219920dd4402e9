const refused = "raise exception 'A scan on record stays as it is.' using errcode = '2F003'";
const only = (...columns: readonly string[]): string => {
  const without = columns.map((one) => ` - '${one}'`).join('');
  return `to_jsonb(old)${without} = to_jsonb(new)${without}`;
};
const seal = ['line', 'before', 'hash', 'public_key', 'signature'] as const;
const ofDirective = (row: string): string =>
  `from advance_directive as one where one.person_id = ${row}.person_id and one.id = ${row}.directive_id`;

/**
 * A ticket is used once. A scan comes by its ticket alone, as it was told, for a paper that is signed or about to be, and
 * never as one too many. It is sealed once, as the next of its line; from then on its content can go, and nothing else.
 */
export const guards = `
create function advance_scan_ticket_stays() returns trigger language plpgsql as $$
begin
  if old.used_at is null and new.used_at is not null and ${only('used_at')} then return new; end if;
  ${refused};
end $$;

create function advance_scan_comes() returns trigger language plpgsql as $$
begin
  if new.line is not null or new.destroyed_at is not null then ${refused}; end if;
  if not exists (select 1 ${ofDirective('new')} and one.state in ('ready-to-sign', 'recorded-as-executed')) then ${refused}; end if;
  if not exists (select 1 from advance_scan_ticket as asked where asked.person_id = new.person_id and asked.id = new.id
    and asked.directive_id = new.directive_id and asked.media_type = new.media_type and asked.bytes = new.bytes
    and asked.sha256 = new.sha256 and asked.used_at is not null) then ${refused}; end if;
  if (select count(*) from advance_scan as kept where kept.person_id = new.person_id and kept.directive_id = new.directive_id) > 10 then ${refused}; end if;
  return new;
end $$;

create function advance_scan_stays() returns trigger language plpgsql as $$
begin
  if old.line is null and new.line is not null and ${only(...seal)} then
    if new.before = coalesce(
        (select earlier.hash from advance_scan as earlier where earlier.person_id = new.person_id and earlier.directive_id = new.directive_id and earlier.line = new.line - 1),
        (select sealed.hash from advance_seal as sealed where sealed.person_id = new.person_id and sealed.directive_id = new.directive_id))
      and new.line = (select count(*) from advance_scan as sealed where sealed.person_id = new.person_id and sealed.directive_id = new.directive_id and sealed.line is not null)
    then return new; end if;
  end if;
  if old.destroyed_at is null and new.destroyed_at is not null and old.line is not null and ${only('destroyed_at')} then return new; end if;
  ${refused};
end $$;

create function advance_scan_goes() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 then return old; end if;
  if exists (select 1 ${ofDirective('old')} and one.signed_at is not null) then ${refused}; end if;
  return old;
end $$;

create function advance_scan_part_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from advance_scan as whole where whole.person_id = new.person_id and whole.directive_id = new.directive_id and whole.id = new.scan_id
      and whole.line is null and whole.destroyed_at is null) then return new; end if;
  elsif tg_op = 'UPDATE' then
    if acting_person() is null and new.contents like 'sealed:%' and ${only('contents')} then return new; end if;
  else
    if pg_trigger_depth() > 1 then return old; end if;
    if exists (select 1 from advance_scan as whole where whole.person_id = old.person_id and whole.directive_id = old.directive_id and whole.id = old.scan_id
      and whole.destroyed_at is not null) then return old; end if;
  end if;
  ${refused};
end $$;

create trigger "advance_scan_ticket_stays" after update on "advance_scan_ticket" for each row execute function advance_scan_ticket_stays();
create trigger "advance_scan_comes" after insert on "advance_scan" for each row execute function advance_scan_comes();
create trigger "advance_scan_stays" after update on "advance_scan" for each row execute function advance_scan_stays();
create trigger "advance_scan_goes" before delete on "advance_scan" for each row execute function advance_scan_goes();
create trigger "advance_scan_part_comes" after insert on "advance_scan_part" for each row execute function advance_scan_part_stays();
create trigger "advance_scan_part_stays" after update on "advance_scan_part" for each row execute function advance_scan_part_stays();
create trigger "advance_scan_part_goes" before delete on "advance_scan_part" for each row execute function advance_scan_part_stays();
`;
