/**
 * What the walls ask believes only what was signed. Only the owner reads the keys: no right is given to anybody, and the
 * wall of the table shows nobody else a row.
 */
export const context = `
create table peerness_context_key (kid text primary key, inside bytea not null, outside bytea not null, until timestamptz);
alter table peerness_context_key enable row level security;
create function context_refused() returns text language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  told text := current_setting('app.context', true);
  pads record;
begin
  if told is null or told = '' then return 'none'; end if;
  select inside, outside into pads from public.peerness_context_key
  where kid = split_part(told, '.', 1) and (until is null or until > now());
  if not found then return 'key'; end if;
  if encode(sha256(pads.outside || sha256(pads.inside || convert_to(left(told, -64), 'UTF8'))), 'hex') <> right(told, 64) then return 'mac'; end if;
  if split_part(told, '.', 8) <> pg_backend_pid()::text then return 'backend'; end if;
  if split_part(told, '.', 9)::bigint <= extract(epoch from now()) then return 'expired'; end if;
  return null;
end $$;
create or replace function acting_person() returns uuid language sql stable parallel restricted return case when context_refused() is null then nullif(split_part(current_setting('app.context', true), '.', 2), '') end::uuid;
create or replace function acting_organization() returns uuid language sql stable parallel restricted return case when context_refused() is null then nullif(split_part(current_setting('app.context', true), '.', 3), '') end::uuid;
create or replace function acting_purpose() returns text language sql stable parallel restricted return case when context_refused() is null then nullif(replace(replace(split_part(current_setting('app.context', true), '.', 4), '%2E', '.'), '%25', '%'), '') end::text;
create or replace function signing_in_issuer() returns text language sql stable parallel restricted return case when context_refused() is null then nullif(replace(replace(split_part(current_setting('app.context', true), '.', 5), '%2E', '.'), '%25', '%'), '') end::text;
create or replace function signing_in_subject() returns text language sql stable parallel restricted return case when context_refused() is null then nullif(replace(replace(split_part(current_setting('app.context', true), '.', 6), '%2E', '.'), '%25', '%'), '') end::text;
create or replace function claiming_digest() returns text language sql stable parallel restricted return case when context_refused() is null then nullif(replace(replace(split_part(current_setting('app.context', true), '.', 7), '%2E', '.'), '%25', '%'), '') end::text;
create or replace function claimed_organization() returns uuid language plpgsql stable parallel restricted as $$ begin return (select organization_id from public.claim_code where digest = public.claiming_digest() limit 1); end $$;
create or replace function claimed_person() returns uuid language plpgsql stable parallel restricted as $$ begin return (select person_id from public.claim_code where digest = public.claiming_digest() limit 1); end $$;
create or replace function erased_person() returns uuid language plpgsql stable parallel restricted as $$ begin return (select person_id from public.erasure where public.acting_purpose() = 'erase' and person_id = public.acting_person() limit 1); end $$;
create or replace function claimant() returns uuid language plpgsql stable parallel restricted as $$ begin return (select person_id from public.identity where public.acting_purpose() = 'claim' limit 1); end $$;
`;
