import type {
  ConsentDirective,
  ConsentForm,
  ConsentKind,
  ConsentPurpose,
  ConsentTerms,
  DirectiveId,
  Expiry,
  ExpiryEvent,
  InfoCategory,
  NonEmptyArray,
  PersonId,
  Withdrawal,
} from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { Sealer } from '../sealer.js';
import { toRecipient } from './directive-recipient-mapper.js';
import type { DirectiveRecipientRow } from './directive-recipient-row.js';
import type { DirectiveRow } from './directive-row.js';
import type { DirectiveWithdrawalRow } from './directive-withdrawal-row.js';
import type { DirectiveWordingRow } from './directive-wording-row.js';
import { toWordingPart } from './directive-wording-mapper.js';

/** The rows of one directive, as far as they could be read: to whoever it reaches, their own recipients alone. */
export interface DirectiveRows {
  readonly directive: Columns<DirectiveRow>;
  readonly recipients: readonly Columns<DirectiveRecipientRow>[];
  readonly withdrawals: readonly Columns<DirectiveWithdrawalRow>[];
}

export function toTerms(sealer: Sealer, { directive, recipients, withdrawals }: DirectiveRows): ConsentTerms {
  const at = new Map(recipients.map((row) => [row.position, toRecipient(sealer, row)]));
  return {
    id: directive.id,
    person: directive.personId as PersonId,
    kind: directive.kind as ConsentKind,
    decision: directive.decision as ConsentTerms['decision'],
    purposes: directive.purposes as NonEmptyArray<ConsentPurpose>,
    categories: directive.categories as NonEmptyArray<InfoCategory>,
    ...optional('things', directive.things as NonEmptyArray<string> | null),
    ...optional('connection', directive.connectionId),
    recipients: [...at.values()] as unknown as ConsentTerms['recipients'],
    from: directive.from,
    expires: toExpiry(directive),
    form: directive.form as ConsentForm,
    withdrawals: withdrawals.map((row): Withdrawal => {
      const position = row.recipientPosition ?? undefined;
      const recipient = position === undefined ? undefined : at.get(position);
      if (position !== undefined && !recipient)
        throw new CorruptRow('consent_withdrawal', 'taken back from a recipient there is not');
      return { at: row.at, ...optional('recipient', recipient), ...optional('category', row.category as InfoCategory) };
    }),
  };
}

export function toDirective(
  sealer: Sealer,
  { wording, ...rows }: DirectiveRows & { readonly wording: Columns<DirectiveWordingRow> },
): ConsentDirective {
  return { ...toTerms(sealer, rows), id: rows.directive.id as DirectiveId, ...toWordingPart(sealer, wording) };
}

function toExpiry({ expires, expiresAt, expiryEvent }: Columns<DirectiveRow>): Expiry {
  if (expires === 'date' && expiresAt) return { kind: 'date', at: expiresAt };
  if (expires === 'event' && expiryEvent)
    return { kind: 'event', event: expiryEvent as ExpiryEvent, ...optional('happenedAt', expiresAt) };
  if (expires === 'none') return { kind: 'none' };
  throw new CorruptRow('consent_directive', 'an end that is none');
}

export function toDirectiveColumns(directive: ConsentDirective): Columns<DirectiveRow> {
  const { expires, signature } = directive;
  return {
    personId: directive.person,
    id: directive.id,
    kind: directive.kind,
    decision: directive.decision,
    purposes: directive.purposes,
    categories: directive.categories,
    things: directive.things ?? null,
    connectionId: directive.connection ?? null,
    from: directive.from,
    expires: expires.kind,
    expiresAt: expires.kind === 'date' ? expires.at : expires.kind === 'event' ? (expires.happenedAt ?? null) : null,
    expiryEvent: expires.kind === 'event' ? expires.event : null,
    form: directive.form,
    givenAt: signature.at,
  };
}
