import {
  type ConsentDirective,
  isSameRecipient,
  type NonEmptyArray,
  type OrganizationId,
  type PersonId,
  reachOf,
  type Recipient,
  type RecipientClass,
} from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { DirectiveReachRow } from './directive-reach-row.js';
import type { DirectiveRecipientRow } from './directive-recipient-row.js';
import type { DirectiveWithdrawalRow } from './directive-withdrawal-row.js';

const outsideOf = (owner: string, directive: string, position: number): SealedPlace => ({
  owner,
  table: 'consent_recipient',
  column: 'outside',
  row: `${directive}/${position}`,
});

export function toRecipient(sealer: Sealer, row: Columns<DirectiveRecipientRow>): Recipient {
  const { kind, recipientId, recipientOrganizationId, participants, recipientClass, outside } = row;
  if (kind === 'person' && recipientId) return { kind, person: recipientId as PersonId };
  if (kind === 'class' && recipientClass) return { kind, class: recipientClass as RecipientClass };
  if (kind === 'outside' && typeof outside === 'string')
    return { kind, name: sealer.open(outside, outsideOf(row.personId, row.directiveId, row.position)) };
  const organization = recipientOrganizationId as OrganizationId | null;
  if (organization && (kind === 'organization' || kind === 'members' || kind === 'connections'))
    return { kind, organization };
  if (organization && kind === 'intermediary' && participants)
    return { kind, organization, participants: participants as NonEmptyArray<PersonId> };
  throw new CorruptRow('consent_recipient', 'a recipient that is nobody');
}

export function toRecipientColumns(
  sealer: Sealer,
  { person, id, decision, recipients }: ConsentDirective,
): Columns<DirectiveRecipientRow>[] {
  return recipients.map((one, position) => ({
    personId: person,
    directiveId: id,
    position,
    decision,
    kind: one.kind,
    recipientId: one.kind === 'person' ? one.person : null,
    recipientOrganizationId: 'organization' in one ? one.organization : null,
    participants: one.kind === 'intermediary' ? one.participants : null,
    recipientClass: one.kind === 'class' ? one.class : null,
    outside: one.kind === 'outside' ? sealer.seal(one.name, outsideOf(person, id, position)) : null,
  }));
}

/** What was taken back, from the one numbered `first` on. */
export function toWithdrawalColumns(
  { person, id, recipients, withdrawals }: ConsentDirective,
  first = 0,
): Columns<DirectiveWithdrawalRow>[] {
  return withdrawals.slice(first).map(({ at, recipient, category }, index) => ({
    personId: person,
    directiveId: id,
    position: first + index,
    at,
    recipientPosition: recipient ? recipients.findIndex((one) => isSameRecipient(one, recipient)) : null,
    category: category ?? null,
  }));
}

/** What the walls go by, from the directive it comes from. */
export function toReachColumns(directive: ConsentDirective): Columns<DirectiveReachRow>[] {
  const { person, id, decision, expires } = directive;
  return reachOf(directive).map(({ position, category, reached }) => ({
    personId: person,
    directiveId: id,
    position,
    category,
    reached: reached.id,
    reachedKind: reached.kind,
    decision,
    until: expires.kind === 'date' ? expires.at : expires.kind === 'event' ? (expires.happenedAt ?? null) : null,
  }));
}
