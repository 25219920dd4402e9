const definer = 'security definer set search_path = pg_catalog, public, pg_temp';

/** An event is noted as it is written, and sealed when its transaction is kept: one pass for all of them, heads in order. */
export const seal = `
create function peerness_note(family text, owner uuid, source text, event uuid, about text[], who uuid, codes jsonb) returns void language sql as $$
  insert into public.peerness_unsealed (tx, family, owner, source, event, opened, plain, named, salts)
  select pg_current_xact_id(), family, owner, source, event, 0,
    sha256(public.peerness_parts(array[source, owner::text, event::text] || about || said.parts)), sealed.named, sealed.salts
  from public.peerness_codes(codes) as said
  cross join lateral (
    select array_agg(sha256(salted.salt || public.peerness_parts(array[salted.ref])) order by salted.place) as named, array_agg(salted.salt order by salted.place) as salts
    from (
      select every.ref, every.place, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt
      from unnest(array[coalesce(who::text, '')] || said.refs) with ordinality as every (ref, place)
    ) as salted
  ) as sealed $$;

create function peerness_note_events() returns trigger language plpgsql ${definer} as $$
begin
  case tg_table_name
  when 'person_event' then
    perform peerness_note('person', one.person_id, 'person_event', one.id, array[one.aggregate, one.aggregate_id, one.version::text, one.kind, one.schema::text, peerness_moment(one.at)], one.actor, one.codes) from fresh as one;
  when 'organization_event' then
    perform peerness_note('organization', one.organization_id, 'organization_event', one.id, array[one.aggregate, one.aggregate_id, one.version::text, one.kind, one.schema::text, peerness_moment(one.at)], one.actor, one.codes) from fresh as one;
  when 'access' then
    perform peerness_note('person', one.person_id, 'access', one.id, array[one.organization_id::text, peerness_moment(one.at), one.action, one.category, one.thing, one.purpose, one.basis, one.consent, one.outcome, one.disclosed::text, one.notice], one.reader_id, '{}') from fresh as one;
  end case;
  return null;
end $$;

create function peerness_seal_one(chain peerness_head, note peerness_unsealed) returns peerness_head language plpgsql as $$
declare
  id uuid := note.event;
  digest bytea := note.plain;
  before bytea := chain.hash;
begin
  if note.source = 'erasure' then
    id := gen_random_uuid();
    digest := sha256(public.peerness_parts(array['erasure', note.opened::text]));
  end if;
  chain.seq := chain.seq + 1;
  chain.hash := sha256(public.peerness_parts(array['peerness seal 1', chain.label::text, chain.seq::text, note.source, id::text, note.opened::text, encode(digest, 'hex')]
    || array(select encode(one, 'hex') from unnest(note.named) with ordinality as every (one, place) order by place) || encode(before, 'hex')));
  insert into public.peerness_seal (family, owner, seq, source, event, opened, plain, named, salts, prev, hash)
  values (chain.family, chain.owner, chain.seq, note.source, id, note.opened, digest, note.named, note.salts, before, chain.hash);
  return chain;
end $$;

create function peerness_head_of(the_family text, the_owner uuid) returns peerness_head language plpgsql as $$
declare chain public.peerness_head;
begin
  insert into public.peerness_head (family, owner, label, seq, hash, tx) values (the_family, the_owner, gen_random_uuid(), 0, '', pg_current_xact_id()) on conflict do nothing;
  select * into chain from public.peerness_head where family = the_family and owner = the_owner for update;
  return chain;
end $$;

create function peerness_keep_head(chain peerness_head) returns void language sql as $$
  update public.peerness_head as kept set seq = chain.seq, hash = chain.hash, tx = pg_current_xact_id() where kept.family = chain.family and kept.owner = chain.owner $$;

create function peerness_seal_pending() returns trigger language plpgsql ${definer} as $$
declare
  mine constant xid8 := pg_current_xact_id();
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  one record;
  note peerness_unsealed;
  chain peerness_head;
  first_of_all peerness_head;
begin
  if not exists (select from peerness_unsealed as p where p.tx = mine and p.family = new.family and p.owner = new.owner and p.source = new.source and p.event = new.event) then
    return null;
  end if;
  if exists (select from peerness_unsealed where tx = mine and source = 'gone') then
    first_of_all := peerness_head_of('installation', nobody);
  end if;
  for one in select family, owner, bool_or(source = 'gone') as gone from peerness_unsealed where tx = mine group by family, owner order by family, owner loop
    if one.gone then
      delete from peerness_head where family = one.family and owner = one.owner returning * into chain;
      delete from peerness_seal where family = one.family and owner = one.owner;
      if chain.label is not null then
        note := row(mine, 'installation', nobody, 'gone', chain.label, 0, 0, sha256(peerness_parts(array['gone', chain.label::text])), '{}'::bytea[], '{}'::bytea[]);
        first_of_all := peerness_seal_one(first_of_all, note);
      end if;
    else
      chain := peerness_head_of(one.family, one.owner);
      for note in select * from peerness_unsealed where tx = mine and family = one.family and owner = one.owner order by place loop
        chain := peerness_seal_one(chain, note);
      end loop;
      perform peerness_keep_head(chain);
    end if;
  end loop;
  if first_of_all.label is not null then
    perform peerness_keep_head(first_of_all);
  end if;
  delete from peerness_unsealed where tx = mine;
  return null;
end $$;
`;
