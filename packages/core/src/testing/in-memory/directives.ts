import type { ConsentTerms, Recipient } from '../../consent/consent-terms.js';
import type { ConsentDirective } from '../../consent/directive.js';
import type { Directives } from '../../consent/directives.js';
import { reachedBy, reachOf } from '../../consent/reach-of.js';
import { isSameRecipient } from '../../consent/is-same-recipient.js';
import { isNonEmpty } from '../../kernel/non-empty.js';
import { err, ok } from '../../kernel/result.js';
import type { InfoCategory } from '../../consent/info-category.js';
import type { PersonId } from '../../person/person-id.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryDirectives(shelves: Shelves, sight: Sight): Directives {
  const all = () =>
    [...shelves.directives.values()].sort(
      ({ value: a }, { value: b }) => b.signature.at.getTime() - a.signature.at.getTime() || (a.id < b.id ? 1 : -1),
    );
  const meansMe = meaning(shelves, sight);
  /** What is left of it for whoever acts: nothing, where no recipient means them. */
  const reaching = (directive: ConsentDirective): ConsentDirective | undefined => {
    const positions = new Set(reachOf(directive).map(({ position }) => position));
    const recipients = directive.recipients.filter(
      (one, position) => positions.has(position) && meansMe(directive.decision, one),
    );
    if (!isNonEmpty(recipients)) return undefined;
    const withdrawals = directive.withdrawals.filter(
      ({ recipient }) => recipient === undefined || recipients.some((one) => isSameRecipient(one, recipient)),
    );
    return { ...directive, recipients, withdrawals };
  };
  const reachingMe = (decision: ConsentDirective['decision']): readonly ConsentDirective[] =>
    all()
      .filter(({ value }) => value.decision === decision)
      .map(({ value }) => reaching(value))
      .filter((one) => one !== undefined);

  return {
    async find(person, id) {
      const kept = shelves.directives.get(id);
      if (!kept || kept.value.person !== person) return undefined;
      if (sight.isMe(person)) return kept;
      const value = kept.value.decision === 'permit' ? reaching(kept.value) : undefined;
      return value && { value, version: 1 + value.withdrawals.length };
    },
    async givenBy(person) {
      return sight.isMe(person) ? all().filter(({ value }) => value.person === person) : [];
    },
    async permitting(person) {
      return reachingMe('permit').filter((one) => one.person === person);
    },
    async permitters(reader) {
      return new Set(reachingMe('permit').flatMap(({ person }) => (person === reader ? [] : [person])));
    },
    async refusing(reader) {
      const decides = sight.purpose === 'support' || sight.purpose === 'match';
      if (!decides || !sight.isMe(reader)) return [];
      return reachingMe('deny')
        .filter(({ person }) => person !== reader)
        .map(termsAlone);
    },
    async keep({ value, version }, events) {
      if (!sight.isMe(value.person)) return outOfSight('a directive');
      const before = shelves.directives.get(value.id);
      if (before && before.value.person !== value.person) return outOfSight('a directive');
      if ((before?.version ?? 0) !== version) return err({ kind: 'ChangedMeanwhile', version: before?.version ?? 0 });
      const kept = before ? { ...before.value, withdrawals: value.withdrawals } : value;
      const next = 1 + value.withdrawals.length;
      shelves.directives.set(value.id, { value: kept, version: next });
      remember(shelves, events);
      return ok(next);
    },
  };
}

/** The same directive with its recipients named otherwise, in what was taken back too. */
export function withRecipients(
  directive: ConsentDirective,
  named: (recipient: Recipient) => Recipient,
): ConsentDirective {
  const [first, ...others] = directive.recipients;
  const withdrawals = directive.withdrawals.map((one) =>
    one.recipient ? { ...one, recipient: named(one.recipient) } : one,
  );
  return { ...directive, recipients: [named(first), ...others.map(named)], withdrawals };
}

function termsAlone({
  id,
  person,
  kind,
  decision,
  purposes,
  categories,
  things,
  connection,
  recipients,
  from,
  expires,
  form,
  withdrawals,
}: ConsentDirective): ConsentTerms {
  return {
    id,
    person,
    kind,
    decision,
    purposes,
    categories,
    ...(things && { things }),
    ...(connection !== undefined && { connection }),
    recipients,
    from,
    expires,
    form,
    withdrawals,
  };
}

/** Whether a recipient is whoever acts: what an organization is shown is for those who have a role there, what is refused to it, for everyone there. */
function meaning(
  shelves: Shelves,
  sight: Sight,
): (decision: ConsentDirective['decision'], recipient: Recipient) => boolean {
  const holdsARole = (organization: OrganizationId): boolean =>
    [...shelves.memberships.values()].some(
      ({ value }) => value.organization === organization && sight.isMe(value.person) && value.roles.length > 0,
    );
  return (decision, recipient) =>
    reachedBy(recipient).some((one) =>
      one.kind === 'person' ? sight.isMe(one.id) : sight.actsIn(one.id) && (decision === 'deny' || holdsARole(one.id)),
    );
}

/** Whether this person permitted something of the category to whoever acts, and did not take it back. */
export function opensTo(shelves: Shelves, sight: Sight, person: PersonId, category: InfoCategory): boolean {
  const meansMe = meaning(shelves, sight);
  return [...shelves.directives.values()].some(
    ({ value }) =>
      value.person === person &&
      value.decision === 'permit' &&
      reachOf(value).some((one) => {
        const recipient = value.recipients[one.position];
        return one.category === category && recipient !== undefined && meansMe('permit', recipient);
      }),
  );
}
