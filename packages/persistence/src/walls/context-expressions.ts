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
];

export const contextFunctionNames = [
  'acting_person', 'acting_organization', 'acting_purpose', 'signing_in_issuer', 'signing_in_subject', 'claiming_digest',
] as const;

/** In `(select …)`: asked once for a statement, not once for a row. */
export const actor = '(select acting_person())';
export const organization = '(select acting_organization())';
export const purpose = '(select acting_purpose())';
export const issuer = '(select signing_in_issuer())';
export const subject = '(select signing_in_subject())';
export const digest = '(select claiming_digest())';

/** What was set in an earlier transaction of a connection reads as empty, what never was as null: both mean nobody. */
function reads(name: string, type: string, setting: string): string {
  return (
    `create function ${name}() returns ${type} language sql stable parallel safe ` +
    `return nullif(current_setting('${setting}', true), '')::${type}`
  );
}
