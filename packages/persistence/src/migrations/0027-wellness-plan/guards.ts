const refused = "raise exception 'What was published stays as it is.' using errcode = '2F003'";

/**
 * What was published stays as it was published, for the owner of the tables too. A version comes once, as the next of its
 * plan, with its contents; after that its contents can only go, and that it was there stays for as long as the plan does.
 * A suggestion stays in the words of whoever made it, and is decided once. Words that were kept as they are may be sealed; sealed ones
 * may be sealed anew by a role that no wall holds back, as when keys are renewed.
 */
export const guards = `
create function plan_counts_on() returns trigger language plpgsql as $$
begin
  if new.published not in (old.published, old.published + 1) then ${refused}; end if;
  return new;
end $$;

create function plan_version_comes_next() returns trigger language plpgsql as $$
begin
  if new.number <> (select published + 1 from plan where person_id = new.person_id and id = new.plan_id) then ${refused}; end if;
  return new;
end $$;

create function plan_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.destroyed_at is null and new.destroyed_at is not null
    and to_jsonb(old) - 'destroyed_at' = to_jsonb(new) - 'destroyed_at' then return new; end if;
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
  ${refused};
end $$;

create function plan_version_contents_stay() returns trigger language plpgsql as $$
begin
  if new.contents like 'sealed:%' and (old.contents not like 'sealed:%' or not row_security_active('public.plan_version_section'))
    and to_jsonb(old) - 'contents' = to_jsonb(new) - 'contents' then return new; end if;
  ${refused};
end $$;

create function plan_suggestion_stays() returns trigger language plpgsql as $$
begin
  if old.decided_as is null and new.decided_as is not null
    and to_jsonb(old) - 'decided_as' - 'decided_at' = to_jsonb(new) - 'decided_as' - 'decided_at' then return new; end if;
  if new.words like 'sealed:%' and (old.words not like 'sealed:%' or not row_security_active('public.plan_suggestion'))
    and to_jsonb(old) - 'words' = to_jsonb(new) - 'words' then return new; end if;
  ${refused};
end $$;

create trigger "plan_counts_on" before update on "plan" for each row execute function plan_counts_on();
create trigger "plan_version_comes_next" before insert on "plan_version" for each row execute function plan_version_comes_next();
create trigger "plan_version_stays" before update or delete on "plan_version" for each row execute function plan_version_stays();
create trigger "plan_version_is_not_emptied" before truncate on "plan_version" for each statement execute function peerness_refuse();
create trigger "plan_version_section_comes_next" before insert on "plan_version_section" for each row execute function plan_version_comes_next();
create trigger "plan_version_section_stays" before update on "plan_version_section" for each row execute function plan_version_contents_stay();
create trigger "plan_suggestion_stays" before update on "plan_suggestion" for each row execute function plan_suggestion_stays();
`;
