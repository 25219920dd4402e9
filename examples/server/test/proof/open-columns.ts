/**
 * Columns in which a word that somebody could write may stand as it is, each with its reason. A column with a canary in
 * it and without a line here was forgotten.
 */
export const openColumns: { readonly [column: string]: string } = {
  'compliance_profile.basis': 'what an organization found about itself',
  'compliance_profile.decided_by': 'who in an organization found it',
  'dimension.definition': 'what an organization asks, and nobody’s answer',
  'plan_template.definition': 'what an organization offers to begin with, and nobody’s plan',
  'imported_entry.external_id': 'the number of a line in an organization’s list',
  'imported_entry.source': 'what an organization calls its list',
  'organization.contact_name': 'whom an organization says to turn to',
  'organization.contact_reach': 'whom an organization says to turn to',
  'organization.name': 'organizations are public',
  'match_round.name': 'what an organization calls its round',
  'network_agreement.name': 'organizations are public',
  'network_agreement.reason': 'why two organizations agreed, for both to read',
  'organization_policy.reason': 'a rule of an organization',
  'retention_term.basis': 'a rule of an organization',
  'reply.key': 'what a program calls its request: no person writes it',
};
