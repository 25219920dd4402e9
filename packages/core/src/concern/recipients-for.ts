import { inForce, type Membership, type MembershipId } from '../organization/membership.js';
import { oversees } from '../organization/oversees.js';
import type { PersonId } from '../person/person-id.js';
import type { ConcernRecipient } from './recipient.js';

/** What it rests on to whom somebody can tell a concern. */
export interface RecipientFacts {
  readonly reporter: MembershipId;
  /** Whom it is about, if anyone. */
  readonly about?: MembershipId;
  readonly recipients: readonly ConcernRecipient[];
  /** Of the reporter, of whom it is about, and of every recipient inside. */
  readonly memberships: readonly Membership[];
  /** Everyone who must not meet the reporter. */
  readonly around: ReadonlySet<PersonId>;
  readonly at: Date;
}

/**
 * To whom somebody can tell a concern: never to whom it is about, nor to anybody that person oversees, nor to whoever
 * oversees the reporter or is kept apart from them. At least two, one of them outside; otherwise nobody: without a
 * choice there is no recipient one could trust.
 */
export function recipientsFor(facts: RecipientFacts): readonly ConcernRecipient[] {
  const open = facts.recipients.filter(
    (recipient) => recipient.standing === 'outside' || isOpenInside(recipient, facts),
  );
  return isChoice(open) ? open : [];
}

/** At least two, one of them outside the organization. */
export function isChoice(recipients: readonly Pick<ConcernRecipient, 'standing'>[]): boolean {
  return recipients.length >= 2 && recipients.some(({ standing }) => standing === 'outside');
}

function isOpenInside(
  { member }: ConcernRecipient,
  { reporter, about, memberships, around, at }: RecipientFacts,
): boolean {
  const of = (whose: MembershipId | undefined) => memberships.find(({ id }) => id === whose);
  const [theirs, mine, subjects] = [of(member), of(reporter), of(about)];
  if (!theirs || !inForce(theirs, at)) return false;
  if (member === reporter || member === about || around.has(theirs.person)) return false;
  if (mine && oversees(theirs, mine, at)) return false;
  return !(subjects && oversees(subjects, theirs, at));
}
