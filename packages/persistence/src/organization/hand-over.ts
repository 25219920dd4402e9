import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { OrganizationId, PersonId } from '@peerness/core';
import { ConflictTieRow } from '../apart/conflict-tie-row.js';
import { NotAgainRow } from '../apart/not-again-row.js';
import { AskAnswerRow } from '../ask/ask-answer-row.js';
import { DirectiveReachRow } from '../consent/directive-reach-row.js';
import { DirectiveRecipientRow } from '../consent/directive-recipient-row.js';
import { CoverRow } from '../cover/cover-row.js';
import { MeetAgainRow } from '../connection/meet-again-row.js';
import { passOnLines } from '../connection/keep-histories.js';
import { BlockRow } from '../presence/block-row.js';
import type { Sealing } from '../sealer.js';
import { moveSealed } from '../vault/move-sealed.js';
import { MembershipRow } from './membership-row.js';
import { OversightRow } from './oversight-row.js';
import { SupportHeldRow } from './support-held-row.js';

/** Tables with words in them, and by which column they are about somebody. */
const withWords: readonly (readonly [table: string, column: string])[] = [
  ['imported_entry', 'person_id'],
  ['presence', 'person_id'],
  ['connection', 'inviter_id'],
  ['connection', 'invitee_id'],
  ['ask', 'asker_id'],
  ['legal_demand', 'person_id'],
  ['legal_hold', 'person_id'],
  ['conflict', 'other_id'],
  ['boundary', 'other_id'],
];

/** What one organization keeps about one person is about another from now on; words among it are sealed as theirs. */
export async function handOver(
  em: EntityManager,
  sealing: Sealing,
  organization: OrganizationId,
  from: PersonId,
  to: PersonId,
): Promise<void> {
  const organizationId = organization;
  const nextVersion = raw('version + 1');
  await em.nativeUpdate(MembershipRow, { organizationId, personId: from }, { personId: to, version: nextVersion });
  for (const [table, column] of withWords)
    await moveSealed(em, sealing, table, { organization_id: organization, [column]: from }, { [column]: to });
  await passOnLines(em, organization, from, to);
  await em.nativeUpdate(AskAnswerRow, { organizationId, personId: from }, { personId: to });
  await em.nativeUpdate(BlockRow, { organizationId, blockedId: from }, { blockedId: to });
  await em.nativeUpdate(DirectiveRecipientRow, { decision: 'deny', recipientId: from }, { recipientId: to });
  await em.nativeUpdate(DirectiveReachRow, { decision: 'deny', reached: from }, { reached: to });
  for (const row of [OversightRow, SupportHeldRow])
    await em.nativeUpdate<OversightRow | SupportHeldRow>(row, { organizationId, personId: from }, { personId: to });
  for (const row of [NotAgainRow, MeetAgainRow, ConflictTieRow, CoverRow])
    await em.nativeUpdate<NotAgainRow | MeetAgainRow | ConflictTieRow | CoverRow>(
      row,
      { organizationId, otherId: from },
      { otherId: to },
    );
}
