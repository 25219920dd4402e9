import type { Context } from '../src/walls/context-of.js';

export type Row = { readonly [column: string]: unknown };
/** Every row of every table, as a superuser reads them. */
export type Everything = ReadonlyMap<string, readonly Row[]>;

/**
 * Who may see which row, written a second time from the issue and not from the walls, in another language. A table
 * without a rule here stops the tests.
 */
export function maySee(all: Everything, given: Partial<Context>): ReadonlyMap<string, (row: Row) => boolean> {
  const told = (name: keyof Context): string | undefined => given[name] || undefined;
  const [me, here, purpose] = [told('app.actor'), told('app.organization'), told('app.purpose')];
  const rows = (table: string): readonly Row[] => all.get(table) ?? [];
  const for_ = (...purposes: readonly string[]): boolean => purpose !== undefined && purposes.includes(purpose);

  const isMe = (person: unknown): boolean => me !== undefined && person === me;
  const there = (row: Row, ...purposes: readonly string[]): boolean =>
    here !== undefined && row['organization_id'] === here && for_(...purposes);
  const hereOrAnywhere = (row: Row): boolean => here === undefined || row['organization_id'] === here;
  const setUp = for_('set-up');
  const nobody = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
  /** Who is being erased: only somebody who asked for it. */
  const erased = for_('erase') && rows('erasure').some((row) => isMe(row['person_id'])) ? me : undefined;
  const goes = (person: unknown): boolean => erased !== undefined && person === erased;
  const left = (person: unknown): boolean => for_('erase') && (person === nobody || goes(person));
  const names = (json: unknown): boolean =>
    for_('erase') && [erased, nobody].some((one) => one !== undefined && JSON.stringify(json).includes(one));
  const tells = (row: Row): boolean => left(row['actor']) || names(row['codes']);

  const myIdentity = (row: Row): boolean =>
    told('app.issuer') !== undefined &&
    row['issuer'] === told('app.issuer') &&
    row['subject'] === told('app.subject') &&
    for_('sign-in', 'claim');
  const code = for_('claim') ? rows('claim_code').find((row) => row['digest'] === told('app.digest')) : undefined;
  const claimed = (person: unknown): boolean =>
    code !== undefined &&
    (person === code['person_id'] || rows('identity').some((row) => myIdentity(row) && row['person_id'] === person));
  const inClaim = (row: Row): boolean => code !== undefined && row['organization_id'] === code['organization_id'];

  const iBelong = (row: Row): boolean =>
    rows('membership').some(
      (one) =>
        one['organization_id'] === row['organization_id'] &&
        isMe(one['person_id']) &&
        (for_('self') || goes(one['person_id']) || there(one, 'support', 'match', 'administer')),
    );
  const ofOrganization = (row: Row): boolean =>
    there(row, 'support', 'match', 'administer', 'import', 'index') || iBelong(row) || inClaim(row) || setUp;

  const granted = (row: Row, kind: string, by: string, id: unknown): boolean =>
    rows('access_grant').some(
      (one) =>
        one['person_id'] === row['person_id'] &&
        isMe(one['recipient_id']) &&
        one['subject_kind'] === kind &&
        one[by] === id,
    );
  const two = (row: Row): boolean => isMe(row['inviter_id']) || isMe(row['invitee_id']);
  const connectionOf = (row: Row): Row | undefined =>
    rows('connection').find(
      (one) => one['organization_id'] === row['organization_id'] && one['id'] === row['connection_id'],
    );
  const connected = (row: Row): boolean =>
    rows('connection').some(
      (one) =>
        one['organization_id'] === row['organization_id'] &&
        two(one) &&
        [one['inviter_id'], one['invitee_id']].includes(row['person_id']),
    );
  const askOf = (row: Row): Row | undefined =>
    rows('ask').find((one) => one['organization_id'] === row['organization_id'] && one['id'] === row['ask_id']);
  const holdsARole = (organization: unknown): boolean =>
    rows('membership').some(
      (one) =>
        one['organization_id'] === organization &&
        isMe(one['person_id']) &&
        rows('role').some((role) => role['membership_id'] === one['id']),
    );
  /** A directive reaches people by name, and whoever acts in an organization: with a role, where it permits. */
  const reaches = (row: Row): boolean => {
    if (goes(row['reached'])) return true;
    const byName = row['reached_kind'] === 'person' && isMe(row['reached']);
    const acts = row['reached_kind'] === 'organization' && row['reached'] === here;
    if (row['decision'] === 'deny')
      return (
        (for_('support', 'match') && (byName || acts)) || (row['reached_kind'] === 'person' && claimed(row['reached']))
      );
    return byName || (acts && for_('support', 'match', 'administer') && holdsARole(here));
  };
  const reachOf = (row: Row, id: string): readonly Row[] =>
    rows('consent_reach').filter((one) => one['directive_id'] === row[id] && reaches(one));
  const inForce = (one: Row): boolean =>
    Date.parse(String(one['from'])) <= Date.now() &&
    (one['until'] === null || Date.parse(String(one['until'])) > Date.now());
  const iOversee = (organization: unknown): boolean =>
    rows('oversight').some((one) => one['organization_id'] === organization && isMe(one['person_id']) && inForce(one));
  /** One of those I supervise, schedule or employ, wherever it is. */
  const overseen = (person: unknown): boolean =>
    !isMe(person) &&
    rows('support_held').some((one) => one['person_id'] === person && inForce(one) && iOversee(one['organization_id']));
  const stands = (row: Row): boolean =>
    isMe(row['person_id']) ||
    there(row, 'import', 'administer') ||
    (inClaim(row) && claimed(row['person_id'])) ||
    setUp;
  const said = (row: Row): boolean =>
    isMe(row['person_id']) || (inClaim(row) && claimed(row['other_id'])) || goes(row['other_id']);
  const statedByMe = (row: Row): boolean => (isMe(row['person_id']) && for_('self')) || claimed(row['person_id']);
  const mine = (row: Row): boolean => isMe(row['person_id']);
  const isTold = (row: Row): boolean =>
    row['bar_basis'] === null ||
    row['bar_lifted_at'] !== null ||
    (row['bar_until'] !== null && new Date(String(row['bar_until'])) <= new Date());
  const ofTheLaw = (row: Row): boolean =>
    (there(row, 'administer') && !mine(row)) ||
    there(row, 'import') ||
    (mine(row) && isTold(row)) ||
    (inClaim(row) && claimed(row['person_id'])) ||
    ['person_id', 'recorded_by', 'approved_by', 'begun_by'].some((column) => goes(row[column]));

  return new Map<string, (row: Row) => boolean>([
    ['person', (row) => isMe(row['id'])],
    ['identity', (row) => myIdentity(row) || setUp || goes(row['person_id'])],
    ['organization', ofOrganization],
    ['organization_handle', ofOrganization],
    ['organization_policy', ofOrganization],
    ['dimension', ofOrganization],
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
        there(row, 'match', 'index', 'import', 'administer') ||
        (there(row, 'support') && (row['seen'] === true || connected(row))) ||
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
        (isMe(row['recipient_id']) && rows('access_grant').some((one) => one['consent_id'] === row['id'])),
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
    ['access_grant', (row) => mine(row) || isMe(row['recipient_id'])],
    [
      'connection',
      (row) =>
        (two(row) && hereOrAnywhere(row)) ||
        left(row['inviter_id']) ||
        left(row['invitee_id']) ||
        there(row, 'match') ||
        (inClaim(row) && (claimed(row['inviter_id']) || claimed(row['invitee_id']))),
    ],
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
    ['plan', (row) => mine(row) || (granted(row, 'plan-section', 'plan_id', row['id']) && !overseen(row['person_id']))],
    [
      'plan_section',
      (row) => mine(row) || (granted(row, 'plan-section', 'subject_id', row['id']) && !overseen(row['person_id'])),
    ],
    [
      'plan_entry',
      (row) =>
        mine(row) || (granted(row, 'plan-section', 'subject_id', row['section_id']) && !overseen(row['person_id'])),
    ],
    ['oversight', stands],
    ['support_held', (row) => stands(row) || iOversee(row['organization_id'])],
    ['not_again', (row) => said(row) || (isMe(row['other_id']) && for_('match', 'support'))],
    ['conflict', said],
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
    ['person_event', (row) => mine(row) || for_('dispatch') || tells(row)],
    ['organization_event', (row) => for_('dispatch') || tells(row)],
    ['outbox', (row) => for_('dispatch') || goes(row['person_id'])],
    [
      'access',
      (row) =>
        (mine(row) && for_('self') && row['outcome'] === 'permit') || goes(row['person_id']) || left(row['reader_id']),
    ],
    ['brought_history', (row) => (mine(row) && for_('self')) || goes(row['person_id'])],
    [
      'erasure',
      (row) =>
        (mine(row) && for_('self', 'erase')) ||
        for_('forget') ||
        (for_('match', 'support') &&
          rows('membership').some((one) => one['organization_id'] === here && one['person_id'] === row['person_id'])) ||
        (for_('sign-in') && rows('identity').some((one) => myIdentity(one) && one['person_id'] === row['person_id'])),
    ],
    [
      'session',
      (row) =>
        (mine(row) && for_('self')) ||
        (for_('sign-in') &&
          myIdentity(row) &&
          rows('identity').some((one) => myIdentity(one) && one['person_id'] === row['person_id'])) ||
        goes(row['person_id']),
    ],
    [
      'sign_out',
      (row) =>
        (mine(row) && for_('self')) ||
        (for_('sign-in') && rows('identity').some((one) => myIdentity(one) && one['person_id'] === row['person_id'])) ||
        goes(row['person_id']),
    ],
    ['erased_count', (row) => there(row, 'administer') || for_('erase')],
    [
      'retention_term',
      (row) => there(row, 'support', 'administer', 'import') || iBelong(row) || setUp || for_('forget'),
    ],
  ]);
}
