const definer = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What was written down stays, for the owner of the tables too. One way leads past: the erasure of a person who asked
 * for it takes their own chain away, and nobody's id takes the place of theirs in the chains of others.
 */
export const guard = `
create function peerness_refuse() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' and pg_trigger_depth() > 1 then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception 'What was written down stays.' using errcode = '2F003';
end $$;

create function peerness_only_erasure() returns trigger language plpgsql ${definer} as $$
declare
  who constant uuid := erased_person();
  nobody constant text := 'ffffffff-ffff-7fff-bfff-ffffffffffff';
  kin constant text := case tg_table_name when 'organization_event' then 'organization' else 'person' end;
  whose uuid;
  before text[];
  behind text[];
  places integer[];
  only_that boolean;
begin
  if who is not null and tg_op = 'DELETE' and kin = 'person' then
    if (to_jsonb(old) ->> 'person_id')::uuid = who then return old; end if;
  end if;
  if who is null or tg_op <> 'UPDATE' then
    raise exception 'What was written down stays.' using errcode = '2F003';
  end if;
  if tg_table_name = 'access' then
    before := array[coalesce(old.reader_id::text, '')];
    behind := array[coalesce(new.reader_id::text, '')];
    only_that := to_jsonb(old) - 'reader_id' = to_jsonb(new) - 'reader_id';
  else
    before := coalesce(old.actor::text, '') || (select refs from peerness_codes(old.codes));
    behind := coalesce(new.actor::text, '') || (select refs from peerness_codes(new.codes));
    only_that := to_jsonb(old) - 'actor' - 'codes' = to_jsonb(new) - 'actor' - 'codes'
      and new.codes in (old.codes, replace(old.codes::text, who::text, nobody)::jsonb);
  end if;
  select array_agg(every.place), only_that and coalesce(bool_and(every.now = replace(every.was, who::text, nobody)), true)
    into places, only_that
    from unnest(before, behind) with ordinality as every (was, now, place) where every.was is distinct from every.now;
  if not only_that then
    raise exception 'What was written down stays.' using errcode = '2F003';
  end if;
  if places is null then return new; end if;
  whose := coalesce(to_jsonb(old) ->> 'organization_id', to_jsonb(old) ->> 'person_id');
  if kin = 'person' then whose := to_jsonb(old) ->> 'person_id'; end if;
  update peerness_seal as s set salts = array(select case when place = any (places) then null else salt end from unnest(s.salts) with ordinality as every (salt, place) order by place)
    where s.owner = whose and s.event = old.id and s.family = kin;
  update peerness_unsealed as s set salts = array(select case when place = any (places) then null else salt end from unnest(s.salts) with ordinality as every (salt, place) order by place)
    where s.tx = pg_current_xact_id() and s.owner = whose and s.event = old.id and s.source = tg_table_name;
  insert into peerness_unsealed (tx, family, owner, source, event, opened, plain, named, salts)
    values (pg_current_xact_id(), kin, whose, 'erasure', '00000000-0000-0000-0000-000000000000', cardinality(places), '', '{}', '{}')
    on conflict on constraint peerness_unsealed_pkey do update set opened = peerness_unsealed.opened + excluded.opened;
  return new;
end $$;

create function peerness_chain_ends() returns trigger language plpgsql ${definer} as $$
begin
  delete from peerness_unsealed where tx = pg_current_xact_id() and family = 'person' and owner = old.id;
  if exists (select from peerness_head where family = 'person' and owner = old.id) then
    insert into peerness_unsealed (tx, family, owner, source, event, opened, plain, named, salts)
    values (pg_current_xact_id(), 'person', old.id, 'gone', '00000000-0000-0000-0000-000000000000', 0, '', '{}', '{}');
  end if;
  return null;
end $$;

create function peerness_heads(since xid8) returns table ("label" uuid, "seq" bigint, "hash" bytea) language sql stable ${definer} as $$
  select label, seq, hash from peerness_head where tx >= since order by label $$;
`;
