import type { Context } from '../src/walls/context-of.js';
import { type Everything, type Row, seeing } from './seeing.js';
import { whoMaySeeAgreements } from './who-may-see-agreements.js';
import { whoMaySeeNotices } from './who-may-see-notices.js';
import { whoMaySeeRounds } from './who-may-see-rounds.js';
import { whoMaySeeSignIns } from './who-may-see-sign-ins.js';
import { whoMaySeePlans } from './who-may-see-plans.js';

export type { Everything, Row } from './seeing.js';

/**
 * Who may see which row, written a second time from the issue and not from the walls, in another language. A table
 * without a rule here stops the tests.
 */
export function maySee(all: Everything, given: Partial<Context>): ReadonlyMap<string, (row: Row) => boolean> {
  const seen = seeing(all, given);
  const {
    rows,
    for_,
    isMe,
    there,
    hereOrAnywhere,
    setUp,
    goes,
    left,
    names,
    tells,
    myIdentity,
    code,
    claimed,
    inClaim,
    iBelong,
    ofOrganization,
    granted,
    openedToMe,
    two,
    connectionOf,
    connected,
    askOf,
    reaches,
    reachOf,
    inForce,
    iOversee,
    overseen,
    stands,
    said,
    statedByMe,
    mine,
    ofTheLaw,
    coverKnown,
    openUnder,
    me,
    here,
  } = seen;

  const amGuest = rows('membership').some(
    (one) => one['organization_id'] === here && isMe(one['person_id']) && one['guest_of'] !== null,
  );
  /** Its person opened it to me, and I am not their boss. */
  const entryOpen = (row: Row): boolean => openUnder(row, 'organization-entries');

  return new Map<string, (row: Row) => boolean>([
    [
      'history_line',
      (row) =>
        mine(row) ||
        openUnder(row, row['category']) ||
        goes(row['person_id']) ||
        (inClaim(row) && claimed(row['person_id'])),
    ],
    ['person', (row) => isMe(row['id'])],
    ['identity', (row) => myIdentity(row) || setUp || goes(row['person_id'])],
    ['organization', (row) => ofOrganization(row) || (for_('forget') && row['closes_on'] !== null)],
    ['organization_handle', ofOrganization],
    ['organization_policy', ofOrganization],
    ['dimension', ofOrganization],
    ['plan_template', (row) => iBelong(row) || there(row, 'support', 'administer', 'import')],
    ...whoMaySeeAgreements(seen),
    [
      'membership',
      (row) =>
        (mine(row) && for_('self')) ||
        there(row, 'support', 'match', 'administer', 'import', 'index') ||
        (inClaim(row) && claimed(row['person_id'])) ||
        setUp ||
        goes(row['person_id']),
    ],
    [
      'role',
      (row) =>
        rows('membership').some(
          (one) => one['id'] === row['membership_id'] && isMe(one['person_id']) && (for_('self') || goes(me)),
        ) ||
        there(row, 'support', 'match', 'administer', 'import', 'index') ||
        inClaim(row) ||
        setUp,
    ],
    ['claim_code', (row) => there(row, 'import', 'administer') || row === code || setUp || goes(row['person_id'])],
    ['profile', (row) => statedByMe(row) || goes(row['person_id'])],
    ['statement', statedByMe],
    ['statement_use', statedByMe],
    [
      'imported_entry',
      (row) =>
        mine(row) ||
        entryOpen(row) ||
        there(row, 'import') ||
        (inClaim(row) && claimed(row['person_id'])) ||
        setUp ||
        (for_('erase') && row['keep_until'] !== null) ||
        (there(row, 'administer') &&
          !mine(row) &&
          rows('legal_demand').some(
            (one) =>
              one['organization_id'] === row['organization_id'] &&
              one['person_id'] === row['person_id'] &&
              one['state'] === 'to-be-answered' &&
              !isMe(one['recorded_by']),
          )),
    ],
    ['legal_demand', ofTheLaw],
    ['legal_hold', ofTheLaw],
    [
      'released_item',
      (row) =>
        rows('legal_demand').some(
          (one) => one['organization_id'] === row['organization_id'] && one['id'] === row['demand_id'] && ofTheLaw(one),
        ),
    ],
    ['wish_list', (row) => mine(row) || there(row, 'match')],
    ['wish', (row) => mine(row) || there(row, 'match')],
    [
      'presence',
      (row) =>
        mine(row) ||
        there(row, 'import', 'administer') ||
        (there(row, 'match', 'index') && !amGuest) ||
        (there(row, 'support') && ((row['seen'] === true && !amGuest) || connected(row))) ||
        (inClaim(row) && claimed(row['person_id'])) ||
        setUp,
    ],
    [
      'block',
      (row) =>
        mine(row) ||
        (isMe(row['blocked_id']) && for_('match', 'support')) ||
        goes(row['blocked_id']) ||
        (inClaim(row) && claimed(row['blocked_id'])),
    ],
    [
      'consent',
      (row) =>
        mine(row) ||
        left(row['recipient_id']) ||
        (isMe(row['recipient_id']) &&
          rows('access_grant').some((one) => one['consent_id'] === row['id'] && openedToMe(one))),
    ],
    ['consent_reach', (row) => mine(row) || reaches(row)],
    ['consent_directive', (row) => mine(row) || reachOf(row, 'id').length > 0],
    [
      'consent_wording',
      (row) =>
        mine(row) ||
        ['disclosing_person_id', 'signed_by', 'recorded_by'].some((column) => left(row[column])) ||
        reachOf(row, 'directive_id').some((one) => one['decision'] === 'permit'),
    ],
    [
      'consent_recipient',
      (row) =>
        mine(row) ||
        left(row['recipient_id']) ||
        names(row['participants']) ||
        reachOf(row, 'directive_id').some((one) => one['position'] === row['position']),
    ],
    [
      'consent_withdrawal',
      (row) =>
        mine(row) ||
        reachOf(row, 'directive_id').some(
          (one) => row['recipient_position'] === null || one['position'] === row['recipient_position'],
        ),
    ],
    ['access_grant', (row) => mine(row) || goes(row['recipient_id']) || (isMe(row['recipient_id']) && openedToMe(row))],
    [
      'connection',
      (row) =>
        (two(row) && hereOrAnywhere(row)) ||
        left(row['inviter_id']) ||
        left(row['invitee_id']) ||
        there(row, 'match') ||
        for_('notify') ||
        (inClaim(row) && (claimed(row['inviter_id']) || claimed(row['invitee_id']))),
    ],
    ['openness', (row) => mine(row) || isMe(row['recipient_id'])],
    ['trust_act', (row) => hereOrAnywhere(row) && two(connectionOf(row) ?? {})],
    ['briefing', (row) => there(row, 'support', 'match', 'administer', 'import', 'index') || iBelong(row)],
    ['meeting', (row) => hereOrAnywhere(row) && two(connectionOf(row) ?? {})],
    ['contact_card', (row) => mine(row) || granted(row, 'contact', 'subject_id', row['connection_id'])],
    [
      'ask',
      (row) =>
        (isMe(row['asker_id']) && hereOrAnywhere(row)) ||
        (there(row, 'match') && row['withdrawn_at'] === null) ||
        (inClaim(row) && claimed(row['asker_id'])),
    ],
    [
      'ask_answer',
      (row) =>
        mine(row) ||
        there(row, 'match') ||
        (hereOrAnywhere(row) && isMe(askOf(row)?.['asker_id'])) ||
        (inClaim(row) && claimed(row['person_id'])),
    ],
    ...whoMaySeePlans(seen),
    ['oversight', stands],
    ['support_held', (row) => stands(row) || iOversee(row['organization_id'])],
    ['not_again', (row) => said(row) || (isMe(row['other_id']) && for_('match', 'support'))],
    ['meet_again', (row) => said(row) || (isMe(row['other_id']) && for_('match'))],
    ['conflict', said],
    ['cover', coverKnown],
    ['paper', (row) => mine(row) && for_('self')],
    ['consent_form', mine],
    ...whoMaySeeRounds(seen),
    ...whoMaySeeNotices(seen),
    ['conflict_tie', (row) => said(row) || (isMe(row['other_id']) && for_('match', 'support'))],
    [
      'boundary',
      (row) =>
        said(row) ||
        (isMe(row['other_id']) && there(row, 'support') && (row['told'] === true || row['kind'] === 'ways')),
    ],
    [
      'managed_tie',
      (row) =>
        mine(row) ||
        (there(row, 'support') &&
          rows('oversight').some(
            (one) =>
              one['organization_id'] === here && isMe(one['person_id']) && one['code'] === 'supervisor' && inForce(one),
          )),
    ],
    ['concern_recipient', (row) => there(row, 'support', 'match', 'administer', 'import') || setUp],
    [
      'concern',
      (row) =>
        mine(row) ||
        (there(row, 'support') &&
          rows('membership').some((one) => one['id'] === row['recipient_membership_id'] && isMe(one['person_id'])) &&
          row['about_id'] !== row['recipient_membership_id'] &&
          !overseen(row['person_id'])),
    ],
    ['reply', mine],
    ['person_event', (row) => mine(row) || for_('dispatch', 'audit', 'notify') || tells(row)],
    ['organization_event', (row) => for_('dispatch', 'audit', 'notify') || tells(row)],
    ['outbox', (row) => for_('dispatch', 'notify') || goes(row['person_id'])],
    [
      'access',
      (row) =>
        (mine(row) && for_('self') && row['outcome'] === 'permit') ||
        for_('audit') ||
        goes(row['person_id']) ||
        left(row['reader_id']),
    ],
    ['brought_history', (row) => (mine(row) && for_('self')) || goes(row['person_id'])],
    [
      'erasure',
      (row) =>
        (mine(row) && for_('self', 'erase')) ||
        for_('forget', 'clock', 'notify') ||
        seen.link?.['person_id'] === row['person_id'] ||
        (for_('match', 'support') &&
          rows('membership').some((one) => one['organization_id'] === here && one['person_id'] === row['person_id'])) ||
        (for_('sign-in') && rows('identity').some((one) => myIdentity(one) && one['person_id'] === row['person_id'])),
    ],
    ...whoMaySeeSignIns(seen),
    [
      'compliance_profile',
      (row) =>
        there(row, 'support', 'administer', 'import') ||
        iBelong(row) ||
        setUp ||
        (for_('support') &&
          rows('imported_entry').some(
            (one) => one['organization_id'] === row['organization_id'] && (mine(one) || entryOpen(one)),
          )),
    ],
    ['installation_event', () => for_('audit')],
    ['erased_count', (row) => there(row, 'administer') || for_('erase')],
    [
      'retention_term',
      (row) => there(row, 'support', 'administer', 'import') || iBelong(row) || setUp || for_('forget'),
    ],
  ]);
}
