import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { OrganizationId, PersonId } from '@peerness/core';
import { BoundaryRow } from '../apart/boundary-row.js';
import { ConflictRow } from '../apart/conflict-row.js';
import { ConflictTieRow } from '../apart/conflict-tie-row.js';
import { NotAgainRow } from '../apart/not-again-row.js';
import { AskAnswerRow } from '../ask/ask-answer-row.js';
import { AskRow } from '../ask/ask-row.js';
import { DirectiveReachRow } from '../consent/directive-reach-row.js';
import { DirectiveRecipientRow } from '../consent/directive-recipient-row.js';
import { CoverRow } from '../cover/cover-row.js';
import { ConnectionRow } from '../connection/connection-row.js';
import { passOnLines } from '../connection/keep-histories.js';
import { LegalDemandRow } from '../legal/legal-demand-row.js';
import { LegalHoldRow } from '../legal/legal-hold-row.js';
import { BlockRow } from '../presence/block-row.js';
import { PresenceRow } from '../presence/presence-row.js';
import { ImportedEntryRow } from '../profile/imported-entry-row.js';
import { MembershipRow } from './membership-row.js';
import { OversightRow } from './oversight-row.js';
import { SupportHeldRow } from './support-held-row.js';

/** What one organization keeps about one person is about another from now on. */
export async function handOver(
  em: EntityManager,
  organization: OrganizationId,
  from: PersonId,
  to: PersonId,
): Promise<void> {
  const organizationId = organization;
  const nextVersion = raw('version + 1');
  await em.nativeUpdate(MembershipRow, { organizationId, personId: from }, { personId: to, version: nextVersion });
  await em.nativeUpdate(ImportedEntryRow, { organizationId, personId: from }, { personId: to });
  await em.nativeUpdate(PresenceRow, { organizationId, personId: from }, { personId: to });
  await em.nativeUpdate(ConnectionRow, { organizationId, inviterId: from }, { inviterId: to, version: nextVersion });
  await em.nativeUpdate(ConnectionRow, { organizationId, inviteeId: from }, { inviteeId: to, version: nextVersion });
  await passOnLines(em, organization, from, to);
  await em.nativeUpdate(AskRow, { organizationId, askerId: from }, { askerId: to, version: nextVersion });
  await em.nativeUpdate(AskAnswerRow, { organizationId, personId: from }, { personId: to });
  await em.nativeUpdate(LegalDemandRow, { organizationId, personId: from }, { personId: to, version: nextVersion });
  await em.nativeUpdate(LegalHoldRow, { organizationId, personId: from }, { personId: to, version: nextVersion });
  await em.nativeUpdate(BlockRow, { organizationId, blockedId: from }, { blockedId: to });
  await em.nativeUpdate(DirectiveRecipientRow, { decision: 'deny', recipientId: from }, { recipientId: to });
  await em.nativeUpdate(DirectiveReachRow, { decision: 'deny', reached: from }, { reached: to });
  for (const row of [OversightRow, SupportHeldRow])
    await em.nativeUpdate<OversightRow | SupportHeldRow>(row, { organizationId, personId: from }, { personId: to });
  for (const row of [NotAgainRow, ConflictRow, ConflictTieRow, BoundaryRow, CoverRow])
    await em.nativeUpdate<NotAgainRow | ConflictRow | ConflictTieRow | BoundaryRow | CoverRow>(
      row,
      { organizationId, otherId: from },
      { otherId: to },
    );
}
