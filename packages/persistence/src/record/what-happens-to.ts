/** What happens to the rows of one table when a person takes their record with them, and when they are erased. */
export interface Fate {
  /** Under which heading it stands in the exported file; or why it does not. */
  readonly export: { readonly under: string } | { readonly notBecause: string };
  readonly erasure: AtErasure;
}

/** All there are; those of the organizations that hold; those that a hold names. */
export type HeldBack = 'all' | 'where it is held' | 'if it is named';

export type AtErasure =
  | {
      /** Columns that name a person: rows about them are removed. */
      readonly remove?: readonly string[];
      /** Which of them stay for as long as a hold of the law is in force; not one of them otherwise. */
      readonly heldBack?: HeldBack;
      /** Columns of rows that others keep: nobody takes the person's place. */
      readonly unname?: readonly string[];
      /** What else such a row tells of the person, emptied with it. */
      readonly empty?: readonly string[];
      /** Where nobody is left in any of the unnamed columns, nobody is left to keep the row. */
      readonly gone?: 'when nobody is left';
      /** JSON that may hold the person's id: nobody's takes its place. */
      readonly unnameWithin?: string;
    }
  /** Part of a row that is removed, and removed with it. */
  | { readonly goesWith: string }
  | { readonly staysBecause: string };

/**
 * Every table there is, in the order in which an erasure goes through them: what refers to something comes before it.
 * A table without a line here, and a column that names a person and is not spoken of, stop the tests.
 */
export const whatHappensTo: { readonly [table: string]: Fate } = {
  outbox: { export: { notBecause: 'it repeats which events were told onwards' }, erasure: { remove: ['person_id'] } },
  person_event: {
    export: { notBecause: 'it repeats, in codes, what the other headings hold' },
    erasure: { remove: ['person_id'], heldBack: 'all', unname: ['actor'], unnameWithin: 'codes' },
  },
  organization_event: {
    export: { notBecause: 'it repeats, in codes, what the other headings hold' },
    erasure: { unname: ['actor'], unnameWithin: 'codes' },
  },
  reply: {
    export: { notBecause: 'it is kept to answer a repeated request, and holds ids' },
    erasure: { remove: ['person_id'] },
  },
  session: {
    export: { notBecause: 'it tells when somebody signed in on this server, and opens nothing elsewhere' },
    erasure: { remove: ['person_id'], heldBack: 'all' },
  },
  sign_out: {
    export: { notBecause: 'it only says which tokens open nothing here' },
    erasure: { remove: ['person_id'], heldBack: 'all' },
  },
  brought_history: { export: { under: 'brought' }, erasure: { remove: ['person_id'] } },
  access: {
    export: { under: 'accesses' },
    erasure: { remove: ['person_id'], heldBack: 'all', unname: ['reader_id'] },
  },
  access_grant: {
    export: { notBecause: 'it repeats which consents are in force' },
    erasure: { remove: ['person_id', 'recipient_id'] },
  },
  consent: { export: { under: 'consents' }, erasure: { remove: ['person_id'], unname: ['recipient_id'] } },
  consent_reach: {
    export: { notBecause: 'it repeats whom the directives reach' },
    erasure: { remove: ['person_id', 'reached'] },
  },
  consent_withdrawal: { export: { under: 'directives' }, erasure: { goesWith: 'consent_directive' } },
  consent_recipient: {
    export: { under: 'directives' },
    erasure: { remove: ['person_id'], unname: ['recipient_id'], unnameWithin: 'participants' },
  },
  consent_wording: {
    export: { under: 'directives' },
    erasure: { remove: ['person_id'], unname: ['disclosing_person_id', 'signed_by', 'recorded_by'] },
  },
  consent_directive: { export: { under: 'directives' }, erasure: { remove: ['person_id'] } },
  block: { export: { under: 'blocks' }, erasure: { remove: ['person_id', 'blocked_id'] } },
  not_again: { export: { under: 'notAgain' }, erasure: { remove: ['person_id', 'other_id'] } },
  meet_again: { export: { under: 'meetAgain' }, erasure: { remove: ['person_id', 'other_id'] } },
  boundary: { export: { under: 'boundaries' }, erasure: { remove: ['person_id', 'other_id'] } },
  conflict: { export: { under: 'conflicts' }, erasure: { remove: ['person_id', 'other_id'] } },
  conflict_tie: {
    export: { notBecause: 'it repeats which ties were declared' },
    erasure: { remove: ['person_id', 'other_id'] },
  },
  managed_tie: {
    export: { notBecause: 'it repeats that a declared tie has a plan' },
    erasure: { remove: ['person_id'] },
  },
  cover: { export: { under: 'covers' }, erasure: { remove: ['person_id', 'other_id'] } },
  line_order: { export: { under: 'crisisLines' }, erasure: { remove: ['person_id'] } },
  notice_preference: { export: { under: 'notices' }, erasure: { remove: ['person_id'] } },
  notice_delivery: {
    export: { notBecause: 'it only says when this server told them that something waits' },
    erasure: { remove: ['person_id'] },
  },
  concern: { export: { under: 'concerns' }, erasure: { remove: ['person_id'] } },
  ask_answer: { export: { notBecause: 'it would tell what somebody else asked' }, erasure: { remove: ['person_id'] } },
  ask: { export: { under: 'asks' }, erasure: { remove: ['asker_id'] } },
  match_round_offer: { export: { under: 'roundOffers' }, erasure: { remove: ['seeker_id', 'supporter_id'] } },
  match_round_place: { export: { under: 'rounds' }, erasure: { remove: ['person_id'] } },
  contact_card: { export: { under: 'connections' }, erasure: { remove: ['person_id'] } },
  openness: { export: { under: 'connections' }, erasure: { remove: ['person_id', 'recipient_id'] } },
  trust_act: { export: { under: 'connections' }, erasure: { remove: ['by_id'] } },
  history_line: { export: { under: 'earlierSupport' }, erasure: { remove: ['person_id'] } },
  meeting: { export: { under: 'connections' }, erasure: { remove: ['proposed_by'] } },
  connection: {
    export: { under: 'connections' },
    erasure: {
      unname: ['inviter_id', 'invitee_id'],
      empty: ['said_yes_dimension', 'said_yes_value', 'going_on'],
      gone: 'when nobody is left',
    },
  },
  crisis_asked: {
    export: { notBecause: 'it tells whom the clock asked, who are others' },
    erasure: { remove: ['person_id', 'supporter_id'] },
  },
  crisis_voice: { export: { under: 'crises' }, erasure: { remove: ['person_id', 'by_id'] } },
  crisis_activation: { export: { under: 'crises' }, erasure: { remove: ['person_id'] } },
  crisis_supporter: { export: { under: 'crises' }, erasure: { remove: ['person_id', 'supporter_id'] } },
  crisis_link: { export: { under: 'crises' }, erasure: { remove: ['person_id'] } },
  crisis_plan: { export: { under: 'crises' }, erasure: { remove: ['person_id'] } },
  // A directive first: what was recorded as executed lets nothing of it go but with the whole.
  advance_directive: { export: { under: 'advanceDirectives' }, erasure: { remove: ['person_id'] } },
  advance_answer: { export: { under: 'advanceDirectives' }, erasure: { goesWith: 'advance_agent' } },
  advance_agent: {
    export: { under: 'advanceDirectives' },
    erasure: { remove: ['person_id'], unname: ['agent_id'] },
  },
  advance_incapacity: {
    export: { under: 'advanceDirectives' },
    erasure: { remove: ['person_id'], unname: ['recorded_by', 'ended_by'] },
  },
  advance_instruction: { export: { under: 'advanceDirectives' }, erasure: { goesWith: 'advance_directive' } },
  advance_ending: { export: { under: 'advanceDirectives' }, erasure: { goesWith: 'advance_directive' } },
  advance_seal: {
    export: { notBecause: 'it is taken along as a signed file of its own' },
    erasure: { goesWith: 'advance_directive' },
  },
  advance_scan_ticket: {
    export: { notBecause: 'it only let one scan be brought in, for ten minutes' },
    erasure: { goesWith: 'advance_directive' },
  },
  advance_scan: { export: { under: 'advanceDirectives' }, erasure: { goesWith: 'advance_directive' } },
  advance_scan_part: {
    export: { notBecause: 'each scan is taken along as a file of its own' },
    erasure: { goesWith: 'advance_scan' },
  },
  paper: {
    export: { notBecause: 'it says which mark on a sheet of paper stood for which line of a plan' },
    erasure: { goesWith: 'plan' },
  },
  consent_form: {
    export: { notBecause: 'it is a sheet of paper, which nobody signed yet' },
    erasure: { remove: ['person_id'] },
  },
  plan_suggestion: { export: { under: 'suggestions' }, erasure: { remove: ['person_id', 'by_id'] } },
  plan_entry: { export: { under: 'plans' }, erasure: { remove: ['person_id'], unname: ['suggested_by'] } },
  plan: { export: { under: 'plans' }, erasure: { remove: ['person_id'] } },
  plan_section: { export: { under: 'plans' }, erasure: { goesWith: 'plan' } },
  plan_version: { export: { under: 'plans' }, erasure: { goesWith: 'plan' } },
  plan_version_section: { export: { under: 'plans' }, erasure: { goesWith: 'plan_version' } },
  roadmap_line: { export: { under: 'roadmap' }, erasure: { goesWith: 'roadmap_item' } },
  roadmap_suggestion: {
    export: { notBecause: 'it is somebody else’s words, until they are taken up' },
    erasure: { remove: ['person_id', 'by_id'] },
  },
  roadmap_item: { export: { under: 'roadmap' }, erasure: { remove: ['person_id'], unname: ['suggested_by'] } },
  setback: { export: { under: 'roadmap' }, erasure: { remove: ['person_id'] } },
  roadmap_draft: { export: { notBecause: 'it is not said yet' }, erasure: { remove: ['person_id'] } },
  wish_list: { export: { under: 'wishes' }, erasure: { remove: ['person_id'] } },
  wish: { export: { under: 'wishes' }, erasure: { goesWith: 'wish_list' } },
  presence: { export: { under: 'presences' }, erasure: { remove: ['person_id'] } },
  imported_entry: {
    export: { under: 'entries' },
    erasure: { remove: ['person_id'], heldBack: 'if it is named' },
  },
  profile: { export: { under: 'profile' }, erasure: { remove: ['person_id'] } },
  statement: { export: { under: 'profile' }, erasure: { goesWith: 'profile' } },
  statement_use: { export: { under: 'profile' }, erasure: { goesWith: 'statement' } },
  released_item: { export: { under: 'legalDemands' }, erasure: { goesWith: 'legal_demand' } },
  legal_demand: {
    export: { under: 'legalDemands' },
    erasure: { remove: ['person_id'], heldBack: 'where it is held', unname: ['recorded_by', 'approved_by'] },
  },
  legal_hold: {
    export: { under: 'legalHolds' },
    erasure: { remove: ['person_id'], heldBack: 'where it is held', unname: ['begun_by'] },
  },
  claim_code: {
    export: { notBecause: 'it is a key to a place, and only its digest is kept' },
    erasure: { remove: ['person_id'] },
  },
  membership: {
    export: { under: 'memberships' },
    erasure: { remove: ['person_id'], heldBack: 'where it is held' },
  },
  role: { export: { under: 'memberships' }, erasure: { goesWith: 'membership' } },
  oversight: { export: { notBecause: 'it repeats the roles' }, erasure: { goesWith: 'membership' } },
  support_held: { export: { notBecause: 'it repeats the roles' }, erasure: { goesWith: 'membership' } },
  identity: {
    export: { notBecause: 'it is a key to this installation' },
    erasure: { remove: ['person_id'], heldBack: 'all' },
  },
  person: {
    export: { notBecause: 'it is a number of this installation' },
    erasure: { remove: ['id'], heldBack: 'all' },
  },
  erasure: { export: { notBecause: 'it ends with the record' }, erasure: { goesWith: 'person' } },
  installation_event: {
    export: { notBecause: 'it is about the installation' },
    erasure: { staysBecause: 'it holds codes and counts, and nobody’s id' },
  },
  erased_count: {
    export: { notBecause: 'it is a number' },
    erasure: { staysBecause: 'it counts people and tells of none' },
  },
  compliance_profile: {
    export: { notBecause: 'it is a finding of the organization' },
    erasure: { staysBecause: 'it is about the organization' },
  },
  retention_term: { export: { notBecause: 'it is a rule of the organization' }, erasure: { staysBecause: 'a rule' } },
  organization: { export: { under: 'memberships' }, erasure: { staysBecause: 'it is the organization’s' } },
  organization_handle: {
    export: { notBecause: 'it is the organization’s' },
    erasure: { staysBecause: 'it is the organization’s' },
  },
  network_agreement: {
    export: { notBecause: 'it is between two organizations' },
    erasure: { staysBecause: 'it is between two organizations; a guest’s place is a membership and goes with it' },
  },
  organization_policy: {
    export: { notBecause: 'it is the organization’s' },
    erasure: { staysBecause: 'it is the organization’s' },
  },
  match_round: {
    export: { notBecause: 'it is the organization’s; who joined it has that under a heading of their own' },
    erasure: { staysBecause: 'it is the organization’s' },
  },
  concern_recipient: {
    export: { notBecause: 'it is the organization’s' },
    erasure: { staysBecause: 'it is the organization’s; a member goes from it with their membership' },
  },
  briefing: {
    export: { notBecause: 'it is the organization’s' },
    erasure: { staysBecause: 'it is the organization’s' },
  },
  plan_template: {
    export: { notBecause: 'it is the organization’s; a plan begun from it says whose words its headings are' },
    erasure: { staysBecause: 'it is the organization’s' },
  },
  dimension: {
    export: { notBecause: 'it is the organization’s' },
    erasure: { staysBecause: 'it is the organization’s' },
  },
};
