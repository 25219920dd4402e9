/**
 * Why what was told of who acts is not believed: null when it is. It is told signed, in the one setting `app.context`
 * (see `signContext`), and its key is where the application's role cannot look. Transactions outlive a context: it has
 * to be in time when they begin.
 */
const refuses = `create function context_refused() returns text language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
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
end $$`;

/** Who is acting, where and what for, as PostgreSQL is told at the start of a transaction. Every wall asks these and nothing else. */
export const contextFunctions: readonly string[] = [
  refuses,
  reads('acting_person', 'uuid', 2),
  reads('acting_organization', 'uuid', 3),
  reads('acting_purpose', 'text', 4),
  reads('signing_in_issuer', 'text', 5),
  reads('signing_in_subject', 'text', 6),
  reads('claiming_digest', 'text', 7),
  finds(
    'claimed_organization',
    'select organization_id from public.claim_code where digest = public.claiming_digest()',
  ),
  finds('claimed_person', 'select person_id from public.claim_code where digest = public.claiming_digest()'),
  finds(
    'erased_person',
    "select person_id from public.erasure where public.acting_purpose() = 'erase' and person_id = public.acting_person()",
  ),
  finds('claimant', "select person_id from public.identity where public.acting_purpose() = 'claim'"),
];

export const contextFunctionNames = [
  'context_refused',
  'acting_person',
  'acting_organization',
  'acting_purpose',
  'signing_in_issuer',
  'signing_in_subject',
  'claiming_digest',
  'claimed_organization',
  'claimed_person',
  'erased_person',
  'claimant',
] as const;

/** In `(select …)`: asked once for a statement, not once for a row. */
export const actor = '(select acting_person())';
export const organization = '(select acting_organization())';
export const purpose = '(select acting_purpose())';
export const issuer = '(select signing_in_issuer())';
export const subject = '(select signing_in_subject())';
export const digest = '(select claiming_digest())';
/** Whose place the shown claim code is for, where, and who showed it; found behind the walls of those two tables. */
export const claimedOrganization = '(select claimed_organization())';
export const claimedPersonId = '(select claimed_person())';
/** Who is being erased: only somebody who asked for it. */
export const erasedPerson = '(select erased_person())';
export const claimant = '(select claimant())';

/**
 * One part of a context that is believed; nothing, which means nobody, of any other. PostgreSQL puts the body in the
 * place of the call, so that the context is checked once for each.
 */
function reads(name: string, type: string, place: number): string {
  const part = `split_part(current_setting('app.context', true), '.', ${place})`;
  const told = type === 'uuid' ? part : `replace(replace(${part}, '%2E', '.'), '%25', '%')`;
  return (
    `create function ${name}() returns ${type} language sql stable parallel restricted ` +
    `return case when context_refused() is null then nullif(${told}, '') end::${type}`
  );
}

/**
 * Looked up only when a claim asks: a wall that spelled it out would cost every statement its planning. Names are
 * qualified, so that no temporary table can stand in; the asker's own walls hold.
 */
function finds(name: string, question: string): string {
  return `create function ${name}() returns uuid language plpgsql stable parallel restricted as $$ begin return (${question} limit 1); end $$`;
}
