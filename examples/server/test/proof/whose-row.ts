import { appointedMayRead } from './appointed.js';
import { mayReadAgreement } from './agreements.js';
import { ownersAlone, ownersByThemselves } from './owners-alone.js';
import type { Caller, Row, Tables } from './raw-sql.js';

/**
 * Whether a row may be read by whoever tells the database this, written by hand from the promises of the issue: one's
 * own; what was expressly granted; what an organization's people may know for supporting, and for matching; nothing else.
 * A table nobody wrote a rule for is nobody's.
 */
export function mayRead(all: Tables, caller: Caller, table: string, row: Row): boolean {
  const { context } = caller;
  const [me, here, purpose] = [context['app.actor'], context['app.organization'], context['app.purpose']];
  const isMe = (person: unknown): boolean => me !== undefined && me !== '' && person === me;
  const isHere = here !== undefined && here !== '' && row['organization_id'] === here;
  const within = (...purposes: readonly string[]): boolean => isHere && purposes.includes(purpose ?? '');
  const owned = isMe(row['person_id']);
  const memberships = all.get('membership') ?? [];
  const belongs = memberships.some(
    (one) => one['organization_id'] === row['organization_id'] && isMe(one['person_id']),
  );
  const members = ['support', 'match', 'administer'];
  const amGuest = memberships.some(
    (one) => one['organization_id'] === here && isMe(one['person_id']) && one['guest_of'] !== null,
  );
  /** The last level towards me, and I was told the limits as well. */
  const opened = (grant: Row): boolean => {
    const on = (all.get('openness') ?? []).filter((one) => one['connection_id'] === grant['connection_id']);
    const far = on.some(
      (one) =>
        one['person_id'] === grant['person_id'] && isMe(one['recipient_id']) && one['level'] === 'contact-and-plan',
    );
    return far && on.some((one) => isMe(one['person_id']) && one['briefed_at'] !== null);
  };
  const granted = (kind: string, column: string, id: unknown, follows: (grant: Row) => boolean = () => true): boolean =>
    (all.get('access_grant') ?? []).some(
      (one) =>
        one['person_id'] === row['person_id'] &&
        isMe(one['recipient_id']) &&
        opened(one) &&
        one['subject_kind'] === kind &&
        one[column] === id &&
        follows(one),
    );
  const asWritten = (grant: Row): boolean => grant['follows'] === null;
  const inVersion = (grant: Row): boolean =>
    grant['follows'] === 'latest'
      ? (all.get('plan') ?? []).some((one) => one['id'] === row['plan_id'] && one['published'] === row['number'])
      : grant['number'] === row['number'];
  const connection = (all.get('connection') ?? []).filter((one) => one['organization_id'] === row['organization_id']);
  const takesPart = (one: Row | undefined): boolean => isMe(one?.['inviter_id']) || isMe(one?.['invitee_id']);
  const met = connection.some(
    (one) => takesPart(one) && [one['inviter_id'], one['invitee_id']].includes(row['person_id']),
  );
  const current = (one: Row): boolean =>
    Date.parse(String(one['from'])) <= Date.now() &&
    (one['until'] === null || Date.parse(String(one['until'])) > Date.now());
  const iOversee = (organization: unknown, code?: string): boolean =>
    (all.get('oversight') ?? []).some(
      (one) =>
        one['organization_id'] === organization &&
        isMe(one['person_id']) &&
        current(one) &&
        (code === undefined || one['code'] === code),
    );
  const overseen = (): boolean =>
    !owned &&
    (all.get('support_held') ?? []).some(
      (one) => one['person_id'] === row['person_id'] && current(one) && iOversee(one['organization_id']),
    );
  const anywhere = here === undefined || here === '' || isHere;
  const runsRounds = (): boolean =>
    within('match') && (iOversee(here, 'coordinator') || iOversee(here, 'administrator'));

  const hasARole = memberships.some(
    (one) =>
      one['organization_id'] === here &&
      isMe(one['person_id']) &&
      (all.get('role') ?? []).some((role) => role['membership_id'] === one['id']),
  );
  /** What somebody signed reaches whom it names, and who acts in an organization it names: with a role, to be shown anything. */
  const reaches = (one: Row): boolean => {
    const named = one['reached_kind'] === 'person' && isMe(one['reached']);
    const acting = one['reached_kind'] === 'organization' && here !== '' && one['reached'] === here;
    return one['decision'] === 'deny'
      ? (named || acting) && ['match', 'support'].includes(purpose ?? '')
      : named || (acting && hasARole && members.includes(purpose ?? ''));
  };
  const reach = (id: unknown): readonly Row[] =>
    (all.get('consent_reach') ?? []).filter((one) => one['directive_id'] === id && reaches(one));
  /** Its person opened it under this category to whoever acts. */
  const isOpenUnder = (category: unknown, what = row): boolean =>
    purpose === 'support' &&
    (all.get('consent_reach') ?? []).some(
      (one) =>
        one['person_id'] === what['person_id'] &&
        one['decision'] === 'permit' &&
        one['category'] === category &&
        (isMe(one['person_id']) || reaches(one)),
    );
  const isOpen = (entry: Row): boolean => isOpenUnder('organization-entries', entry);
  const isTold = (one: Row): boolean => one['bar_basis'] === null || one['bar_lifted_at'] !== null;
  const isDue = (one: Row): boolean =>
    (all.get('legal_demand') ?? []).some(
      (demand) =>
        demand['person_id'] === one['person_id'] &&
        demand['organization_id'] === one['organization_id'] &&
        demand['state'] === 'to-be-answered' &&
        !isMe(demand['recorded_by']),
    );

  /** Whoever was asked to be there in a crisis, and accepted. */
  const called = (crisis: unknown): boolean =>
    (all.get('crisis_supporter') ?? []).some(
      (one) => one['crisis_plan_id'] === crisis && isMe(one['supporter_id']) && one['standing'] === 'accepted',
    );

  if (ownersAlone.has(table)) return owned;
  if (ownersByThemselves.has(table)) return owned && purpose === 'self';
  if (table.startsWith('advance_')) return owned || appointedMayRead(all, caller, table, row);
  if (table === 'plan_template' && purpose === 'match') return belongs && isHere;

  switch (table) {
    case 'person':
      return isMe(row['id']);
    case 'identity':
    case 'claim_code':
    case 'organization_event':
    case 'outbox':
      return table === 'claim_code' && within('administer');
    case 'organization':
    case 'organization_handle':
    case 'organization_policy':
    case 'dimension':
    case 'plan_template':
      return (belongs && purpose === 'self') || within(...members);
    case 'network_agreement':
      return mayReadAgreement(all, caller, row);
    case 'membership':
      return (owned && purpose === 'self') || within(...members);
    case 'role':
      return (
        within(...members) ||
        (purpose === 'self' && memberships.some((one) => one['id'] === row['membership_id'] && isMe(one['person_id'])))
      );
    case 'compliance_profile':
      return (
        (belongs && (purpose === 'self' || within('match'))) ||
        within('support', 'administer') ||
        (purpose === 'support' &&
          (all.get('imported_entry') ?? []).some(
            (one) => one['organization_id'] === row['organization_id'] && (isMe(one['person_id']) || isOpen(one)),
          ))
      );
    case 'imported_entry':
      return owned || isOpen(row) || (within('administer') && !owned && isDue(row));
    case 'history_line':
      return owned || (isOpenUnder(row['category']) && !overseen());
    case 'legal_demand':
    case 'legal_hold':
      return (within('administer') && !owned) || (owned && isTold(row));
    case 'released_item': {
      const whole = (all.get('legal_demand') ?? []).find((one) => one['id'] === row['demand_id']);
      if (whole === undefined) return false;
      return isMe(whole['person_id']) ? isTold(whole) : within('administer');
    }
    case 'wish':
    case 'wish_list':
      return owned || within('match');
    case 'presence':
      return (
        owned || (within('match') && !amGuest) || (within('support') && ((row['seen'] === true && !amGuest) || met))
      );
    case 'block':
      return owned || (isMe(row['blocked_id']) && ['match', 'support'].includes(purpose ?? ''));
    case 'access_grant':
      return owned || (isMe(row['recipient_id']) && opened(row));
    case 'openness':
      return owned || isMe(row['recipient_id']);
    case 'trust_act':
      return anywhere && takesPart(connection.find((one) => one['id'] === row['connection_id']));
    case 'briefing':
      return (belongs && purpose === 'self') || within('match', 'support', 'administer');
    case 'consent':
      return (
        owned ||
        (isMe(row['recipient_id']) &&
          (all.get('access_grant') ?? []).some((one) => one['consent_id'] === row['id'] && opened(one)))
      );
    case 'consent_reach':
      return owned || reaches(row);
    case 'consent_directive':
      return owned || reach(row['id']).length > 0;
    case 'consent_wording':
      return owned || reach(row['directive_id']).some((one) => one['decision'] === 'permit');
    case 'consent_recipient':
      return owned || reach(row['directive_id']).some((one) => one['position'] === row['position']);
    case 'consent_withdrawal':
      return (
        owned ||
        reach(row['directive_id']).some((one) => [null, one['position']].includes(row['recipient_position'] as number))
      );
    case 'connection':
      return (takesPart(row) && anywhere) || within('match');
    case 'meeting':
      return anywhere && takesPart(connection.find((one) => one['id'] === row['connection_id']));
    case 'contact_card':
      return owned || granted('contact', 'subject_id', row['connection_id']);
    case 'ask':
      return (isMe(row['asker_id']) && anywhere) || (within('match') && row['withdrawn_at'] === null);
    case 'ask_answer':
      return (
        owned ||
        within('match') ||
        (anywhere && (all.get('ask') ?? []).some((one) => one['id'] === row['ask_id'] && isMe(one['asker_id'])))
      );
    case 'access':
      return owned && purpose === 'self' && row['outcome'] === 'permit';
    case 'erasure':
      return (
        (owned && purpose === 'self') ||
        (['match', 'support'].includes(purpose ?? '') &&
          memberships.some((one) => one['organization_id'] === here && one['person_id'] === row['person_id']))
      );
    case 'installation_event':
      return false;
    case 'erased_count':
      return within('administer');
    case 'retention_term':
      return (belongs && (purpose === 'self' || within('match'))) || within('support', 'administer');
    case 'plan':
      return owned || (granted('plan-section', 'plan_id', row['id']) && !overseen());
    case 'plan_section':
      return owned || (granted('plan-section', 'subject_id', row['id'], asWritten) && !overseen());
    case 'plan_entry':
      return owned || (granted('plan-section', 'subject_id', row['section_id'], asWritten) && !overseen());
    case 'plan_version_section':
      return owned || (granted('plan-section', 'subject_id', row['section_id'], inVersion) && !overseen());
    case 'plan_suggestion':
      return owned || isMe(row['by_id']);
    // What it opened is closed again: it is over. The clock comes from no caller here.
    case 'crisis_plan':
      return owned || called(row['id']);
    case 'crisis_activation':
    case 'crisis_voice':
      return owned || called(row['crisis_plan_id']);
    case 'crisis_supporter':
    case 'crisis_asked':
      return owned || isMe(row['supporter_id']);
    case 'roadmap_item':
      return owned || (granted('roadmap-item', 'subject_id', row['id']) && !overseen());
    case 'roadmap_suggestion':
      return owned || isMe(row['by_id']);
    case 'oversight':
      return owned || within('administer');
    case 'support_held':
      return owned || within('administer') || iOversee(row['organization_id']);
    case 'match_round':
      return belongs && ((purpose === 'self' && anywhere) || within(...members));
    case 'match_round_place':
      return (owned && anywhere) || runsRounds();
    case 'match_round_offer':
      return ((isMe(row['seeker_id']) || isMe(row['supporter_id'])) && anywhere) || runsRounds();
    case 'cover':
      return (
        owned ||
        isMe(row['other_id']) ||
        (within('support') &&
          row['agreed_at'] !== null &&
          connection.some(
            (one) =>
              one['kind'] === 'support' &&
              isMe(one['inviter_id']) &&
              one['invitee_id'] === row['person_id'] &&
              !['invited', 'closed'].includes(String(one['status'])),
          ))
      );
    case 'not_again':
    case 'conflict_tie':
      return owned || (isMe(row['other_id']) && ['match', 'support'].includes(purpose ?? ''));
    case 'meet_again':
      return owned || (isMe(row['other_id']) && purpose === 'match');
    case 'boundary':
      return owned || (isMe(row['other_id']) && within('support') && (row['told'] === true || row['kind'] === 'ways'));
    case 'managed_tie':
      return owned || (within('support') && iOversee(here, 'supervisor'));
    case 'concern_recipient':
      return within(...members);
    case 'concern':
      return (
        owned ||
        (within('support') &&
          row['recipient_membership_id'] !== row['about_id'] &&
          !overseen() &&
          memberships.some((one) => one['id'] === row['recipient_membership_id'] && isMe(one['person_id'])))
      );
    default:
      return false;
  }
}
