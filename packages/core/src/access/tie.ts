import type { OrganizationId } from '../organization/organization-id.js';

/**
 * How the one who asks stands to whose it is: facts of the database, read now, each with its end where it has one.
 *
 * - `common`: it is no one's. - `belonged`: they belong to its organization, or once did. - `fellow-member`: both belong
 * now. - `takes-part`: it is between them and somebody else, as
 * a connection is, or a crisis plan whose owner asked them. - `invited`, `connected`: an invitation is open between the
 * two, a connection is live. - `acts-for-recipient`: they act for an organization that may be a recipient. -
 * `chosen-recipient`: the reporter picked them. - `called-in-crisis`: the owner's crisis plan is active, names them, and
 * opens this. - `demanded`, `ordered`: their organization
 * is to answer a demand of the law about the owner; and it suffices without them. - `speaks-for`: the owner's agent, who
 * accepted, while it is on record that the owner cannot decide.
 */
export type TieKind =
  | 'common'
  | 'belonged'
  | 'fellow-member'
  | 'takes-part'
  | 'invited'
  | 'connected'
  | 'acts-for-recipient'
  | 'chosen-recipient'
  | 'called-in-crisis'
  | 'demanded'
  | 'ordered'
  | 'speaks-for';

export interface Tie {
  readonly kind: TieKind;
  readonly organization?: OrganizationId;
  /** Of `connected` and `called-in-crisis`: which one. */
  readonly connection?: string;
  /** From this instant on there is no such tie. */
  readonly until?: Date;
}

/** What stands between two people, whatever ties and consents there are. */
export const barriers = [
  /** One keeps the other away, or said that they must not meet. Nobody is told which. */
  'kept-apart',
  /** An adult and a minor, or an age nobody knows, where the organization decided nothing else. */
  'ages-apart',
  /** The one who asks supervises, schedules or employs the owner. */
  'oversees',
  /** The owner took themselves out: hidden from everyone at once. */
  'erased',
  /** The owner has not come to this level with the other one, or stepped back from it. */
  'not-yet',
  /** The one who asks may not act now. */
  'suspended',
] as const;

export type Barrier = (typeof barriers)[number];
