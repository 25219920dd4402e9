/**
 * Who is acting, where and what for, as PostgreSQL is told at the start of a transaction. Every wall asks these
 * functions and nothing else, so that another way of telling (a signed one, say) changes this file alone.
 */
export const contextFunctions: readonly string[] = [
  reads('acting_person', 'uuid', 'app.actor'),
  reads('acting_organization', 'uuid', 'app.organization'),
  reads('acting_purpose', 'text', 'app.purpose'),
  reads('signing_in_issuer', 'text', 'app.issuer'),
  reads('signing_in_subject', 'text', 'app.subject'),
  reads('claiming_digest', 'text', 'app.digest'),
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

/** What was set in an earlier transaction of a connection reads as empty, what never was as null: both mean nobody. */
function reads(name: string, type: string, setting: string): string {
  return (
    `create function ${name}() returns ${type} language sql stable parallel safe ` +
    `return nullif(current_setting('${setting}', true), '')::${type}`
  );
}

/**
 * Looked up only when a claim asks: a wall that spelled it out would cost every statement its planning. Names are
 * qualified, so that no temporary table can stand in; the asker's own walls hold.
 */
function finds(name: string, question: string): string {
  return `create function ${name}() returns uuid language plpgsql stable parallel safe as $$ begin return (${question} limit 1); end $$`;
}
