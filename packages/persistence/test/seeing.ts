import type { Context } from '../src/walls/context-of.js';

export type Row = { readonly [column: string]: unknown };
/** Every row of every table, as a superuser reads them. */
export type Everything = ReadonlyMap<string, readonly Row[]>;

/** What a caller is to rows: whose they are, where they are, and what reaches whom. */
export interface Seeing {
  readonly rows: (table: string) => readonly Row[];
  readonly for_: (...purposes: readonly string[]) => boolean;
  readonly isMe: (person: unknown) => boolean;
  readonly there: (row: Row, ...purposes: readonly string[]) => boolean;
  readonly hereOrAnywhere: (row: Row) => boolean;
  readonly setUp: boolean;
  readonly goes: (person: unknown) => boolean;
  readonly left: (person: unknown) => boolean;
  readonly names: (json: unknown) => boolean;
  readonly tells: (row: Row) => boolean;
  readonly myIdentity: (row: Row) => boolean;
  readonly code: Row | undefined;
  /** The crisis link whose digest was presented. */
  readonly link: Row | undefined;
  readonly claimed: (person: unknown) => boolean;
  readonly inClaim: (row: Row) => boolean;
  readonly iBelong: (row: Row) => boolean;
  readonly ofOrganization: (row: Row) => boolean;
  /** The last level towards me, and I was told the limits as well. */
  readonly openedToMe: (grant: Row) => boolean;
  /** `follows`: what of it, where that matters; `undefined`, whatever. */
  readonly granted: (row: Row, kind: string, by: string, id: unknown, follows?: (grant: Row) => boolean) => boolean;
  readonly two: (row: Row) => boolean;
  readonly connectionOf: (row: Row) => Row | undefined;
  readonly connected: (row: Row) => boolean;
  readonly askOf: (row: Row) => Row | undefined;
  readonly reaches: (row: Row) => boolean;
  readonly reachOf: (row: Row, id: string) => readonly Row[];
  readonly inForce: (one: Row) => boolean;
  readonly iOversee: (organization: unknown) => boolean;
  readonly overseen: (person: unknown) => boolean;
  readonly stands: (row: Row) => boolean;
  readonly said: (row: Row) => boolean;
  readonly statedByMe: (row: Row) => boolean;
  readonly mine: (row: Row) => boolean;
  readonly ofTheLaw: (row: Row) => boolean;
  /** Of the two it is between; once agreed, of whom the one who asked supports or once supported. */
  /** Its person opened it under this category, in support, to whoever acts. */
  readonly openUnder: (row: Row, category: unknown) => boolean;
  readonly coverKnown: (row: Row) => boolean;
  readonly me: string | undefined;
  readonly here: string | undefined;
}

/** What a caller is to a row, in words: what the rules of every table are made of. */
export function seeing(all: Everything, given: Partial<Context>): Seeing {
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
  const link = for_('crisis-link')
    ? rows('crisis_link').find((row) => row['digest'] === told('app.digest'))
    : undefined;
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

  const wasTold = (row: Row): boolean => row['briefed_at'] !== null;
  const openedToMe = (grant: Row): boolean => {
    const on = rows('openness').filter((one) => one['connection_id'] === grant['connection_id']);
    return (
      on.some(
        (one) =>
          one['person_id'] === grant['person_id'] && isMe(one['recipient_id']) && one['level'] === 'contact-and-plan',
      ) && on.some((one) => isMe(one['person_id']) && wasTold(one))
    );
  };
  const granted: Seeing['granted'] = (row, kind, by, id, follows = () => true) =>
    rows('access_grant').some(
      (one) =>
        one['person_id'] === row['person_id'] &&
        isMe(one['recipient_id']) &&
        openedToMe(one) &&
        one['subject_kind'] === kind &&
        one[by] === id &&
        follows(one),
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

  const openUnder = (row: Row, category: unknown): boolean =>
    for_('support') &&
    !overseen(row['person_id']) &&
    rows('consent_reach').some(
      (one) =>
        one['person_id'] === row['person_id'] &&
        one['decision'] === 'permit' &&
        one['category'] === category &&
        (one['until'] === null || Date.parse(String(one['until'])) > Date.now()) &&
        (mine(one) || reaches(one)),
    );
  const coverKnown = (row: Row): boolean =>
    said(row) ||
    isMe(row['other_id']) ||
    (there(row, 'support') &&
      row['agreed_at'] !== null &&
      rows('connection').some(
        (one) =>
          one['organization_id'] === here &&
          one['kind'] === 'support' &&
          isMe(one['inviter_id']) &&
          one['invitee_id'] === row['person_id'] &&
          !['invited', 'closed'].includes(String(one['status'])),
      ));

  return {
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
    link,
    claimed,
    inClaim,
    iBelong,
    ofOrganization,
    openedToMe,
    granted,
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
  };
}
