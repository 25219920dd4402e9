const refused = "raise exception 'What was recorded as executed stays as it is.' using errcode = '2F003'";
const only = (...columns: readonly string[]): string => {
  const without = columns.map((one) => ` - '${one}'`).join('');
  return `to_jsonb(old)${without} = to_jsonb(new)${without}`;
};
/** Nobody acts: whoever tends the keys seals words anew, and the words stay the same. */
const sealedAnew = (column: string): string =>
  `acting_person() is null and new.${column} like 'sealed:%' and ${only(column)}`;
const nobody = "'ffffffff-ffff-7fff-bfff-ffffffffffff'";

/**
 * What was recorded as executed stays as it was signed, whoever asks. A directive begins as a draft and is recorded once,
 * with its seal; from then on only what happened to it is added. A seal comes once, as the next of its chain. Asked after the
 * walls, so that to whoever may not write at all the wall answers.
 */
export const guards = `
create function advance_directive_begins() returns trigger language plpgsql as $$
begin
  if new.signed_at is not null then ${refused}; end if;
  return new;
end $$;

create function advance_directive_stays() returns trigger language plpgsql as $$
begin
  if old.signed_at is null and new.signed_at is not null and not exists (
    select 1 from advance_seal as sealed where sealed.person_id = new.person_id and sealed.directive_id = new.id and sealed.set_id = new.set_id and sealed.version_number = new.version_number
  ) then ${refused}; end if;
  if old.set_id <> new.set_id or old.version_number <> new.version_number then ${refused}; end if;
  if old.state = 'entered-in-error' and to_jsonb(old) - 'version' <> to_jsonb(new) - 'version' then ${refused}; end if;
  if old.signed_at is not null and not (${only('state', 'superseded_by_id', 'superseded_at', 'version')}) then ${refused}; end if;
  if old.superseded_at is not null and old.superseded_by_id is distinct from new.superseded_by_id then ${refused}; end if;
  if old.signed_at is not null and old.state <> new.state and not (
    old.state = 'recorded-as-executed' and new.state in ('revoked', 'superseded') or new.state = 'entered-in-error') then ${refused}; end if;
  return new;
end $$;

create function advance_contents_stay() returns trigger language plpgsql as $$
declare
  which record := case when tg_op = 'DELETE' then old else new end;
begin
  if pg_trigger_depth() > 1 then return which; end if;
  if exists (select 1 from advance_directive as one where one.person_id = which.person_id and one.id = which.directive_id and one.signed_at is not null) then ${refused}; end if;
  return which;
end $$;

create function advance_instruction_stays() returns trigger language plpgsql as $$
begin
  if ${sealedAnew('contents')} then return new; end if;
  if old.person_id <> new.person_id or old.directive_id <> new.directive_id
    or exists (select 1 from advance_directive as one where one.person_id = new.person_id and one.id = new.directive_id and one.signed_at is not null) then ${refused}; end if;
  return new;
end $$;

create function advance_agent_stays() returns trigger language plpgsql as $$
begin
  if ${sealedAnew('name')} then return new; end if;
  if new.agent_id = ${nobody} and ${only('agent_id')} then return new; end if;
  if old.person_id <> new.person_id or old.directive_id <> new.directive_id
    or exists (select 1 from advance_directive as one where one.person_id = new.person_id and one.id = new.directive_id and one.signed_at is not null) then ${refused}; end if;
  return new;
end $$;

create function advance_incapacity_stays() returns trigger language plpgsql as $$
begin
  if ${sealedAnew('contents')} then return new; end if;
  if (new.recorded_by = ${nobody} or new.ended_by = ${nobody}) and ${only('recorded_by', 'ended_by')} then return new; end if;
  if old.ended_at is null and new.ended_at is not null and new.ended_by = acting_person() and ${only('ended_at', 'ended_by')} then return new; end if;
  ${refused};
end $$;

create function advance_ending_stays() returns trigger language plpgsql as $$
begin
  if ${sealedAnew('contents')} then return new; end if;
  ${refused};
end $$;

create function advance_seal_comes_next() returns trigger language plpgsql as $$
begin
  if exists (select 1 from advance_seal as later where later.person_id = new.person_id and later.set_id = new.set_id and later.version_number > new.version_number) then ${refused}; end if;
  if new.before <> coalesce((select earlier.hash from advance_seal as earlier where earlier.person_id = new.person_id and earlier.set_id = new.set_id and earlier.version_number < new.version_number order by earlier.version_number desc limit 1), '') then ${refused}; end if;
  if not exists (select 1 from advance_directive as one where one.person_id = new.person_id and one.id = new.directive_id and one.set_id = new.set_id and one.version_number = new.version_number and one.state = 'ready-to-sign') then ${refused}; end if;
  return new;
end $$;

create function advance_seal_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if pg_trigger_depth() > 1 then return old; end if;
  elsif ${sealedAnew('content')} then return new; end if;
  ${refused};
end $$;

create trigger "advance_directive_begins" after insert on "advance_directive" for each row execute function advance_directive_begins();
create trigger "advance_directive_stays" after update on "advance_directive" for each row execute function advance_directive_stays();
create trigger "advance_instruction_comes" after insert on "advance_instruction" for each row execute function advance_contents_stay();
create trigger "advance_instruction_goes" before delete on "advance_instruction" for each row execute function advance_contents_stay();
create trigger "advance_instruction_stays" after update on "advance_instruction" for each row execute function advance_instruction_stays();
create trigger "advance_agent_comes" after insert on "advance_agent" for each row execute function advance_contents_stay();
create trigger "advance_agent_goes" before delete on "advance_agent" for each row execute function advance_contents_stay();
create trigger "advance_agent_stays" after update on "advance_agent" for each row execute function advance_agent_stays();
create trigger "advance_incapacity_stays" after update on "advance_incapacity" for each row execute function advance_incapacity_stays();
create trigger "advance_ending_stays" after update on "advance_ending" for each row execute function advance_ending_stays();
create trigger "advance_seal_comes_next" after insert on "advance_seal" for each row execute function advance_seal_comes_next();
create trigger "advance_seal_stays" after update on "advance_seal" for each row execute function advance_seal_stays();
create trigger "advance_seal_goes" before delete on "advance_seal" for each row execute function advance_seal_stays();
create trigger "advance_seal_is_not_emptied" before truncate on "advance_seal" for each statement execute function peerness_refuse();
`;
