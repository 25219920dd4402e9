import {
  actor,
  claimant,
  claimedOrganization,
  claimedPersonId,
  digest,
  erasedPerson,
  issuer,
  organization,
  purpose,
  subject,
} from './context-expressions.js';

/** A condition on a row, in SQL. */
export type Condition = string;

type Purpose =
  | 'self'
  | 'support'
  | 'match'
  | 'administer'
  | 'import'
  | 'claim'
  | 'crisis-link'
  | 'set-up'
  | 'dispatch'
  | 'clock'
  | 'notify'
  | 'audit'
  | 'note'
  | 'index'
  | 'sign-in'
  | 'erase'
  | 'forget';

export const anyOf = (...conditions: readonly Condition[]): Condition =>
  conditions.map((one) => `(${one})`).join(' or ');

export const allOf = (...conditions: readonly Condition[]): Condition =>
  conditions.map((one) => `(${one})`).join(' and ');

/** Whoever acts, acts for one of these purposes. */
export const actingFor = (...purposes: readonly Purpose[]): Condition =>
  `${purpose} in (${purposes.map((one) => `'${one}'`).join(', ')})`;

/** The row is about, by or for the person who acts. */
export const ownedByActor = (column = 'person_id'): Condition => `${column} = ${actor}`;

/** Nobody writes down that somebody else did it. */
export const byActor: Condition = `actor is null or actor = ${actor}`;

/** In a person's own scope, all of theirs; acting in an organization, what is theirs there and nowhere else. */
export const hereOrEverywhere: Condition = `${organization} is null or organization_id = ${organization}`;

/** The person who acts is one of the two. */
export const actorTakesPart: Condition = `inviter_id = ${actor} or invitee_id = ${actor}`;

/** The row belongs to the organization acted in, for one of these purposes. */
export const inOrganization = (...purposes: readonly Purpose[]): Condition =>
  allOf(`organization_id = ${organization}`, actingFor(...purposes));

/** The person who acts belongs, or once belonged, to the row's organization. */
export const actorBelongs = (table: string): Condition =>
  `exists (select 1 from membership as own where own.organization_id = ${table}.organization_id and own.person_id = ${actor})`;

/** The verified identity of this very sign-in. */
export const ownIdentity: Condition = allOf(
  actingFor('sign-in', 'claim'),
  `issuer = ${issuer}`,
  `subject = ${subject}`,
);

/** The claim code that was shown. */
export const shownCode: Condition = allOf(actingFor('claim'), `digest = ${digest}`);

/** A claim code was shown that there is. */
export const claiming: Condition = allOf(actingFor('claim'), `${claimedPersonId} is not null`);

/** The organization whose claim code was shown. */
export const inClaimedOrganization: Condition = allOf(actingFor('claim'), `organization_id = ${claimedOrganization}`);

/** The place a claim code was shown for, or the one who showed it: a person with this verified identity. */
export const claimedPerson = (column = 'person_id'): Condition =>
  allOf(actingFor('claim'), anyOf(`${column} = ${claimedPersonId}`, `${column} = ${claimant}`));

/** What one person said of another, who is the imported person whose place is claimed, or the one who claims it. */
export const saidOfClaimed: Condition = allOf(inClaimedOrganization, claimedPerson('other_id'));

/**
 * The person who acts does not supervise, schedule or employ the person this column names: not in any organization, and
 * whatever purpose they act for. Rests on two narrow tables, since a person's own scope sees nobody else's roles.
 */
export const notOverseen = (column: string): Condition =>
  `not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id ` +
  `where boss.person_id = ${actor} and theirs.person_id = ${column} and theirs.person_id <> boss.person_id ` +
  `and boss."from" <= now() and (boss.until is null or boss.until > now()) ` +
  `and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))`;

/**
 * In support, its person opened it under this category, an expression of SQL, to whoever acts and does not oversee them;
 * out of whose hands, the decision says.
 */
export const openedUnder = (table: string, category: string): Condition =>
  allOf(
    actingFor('support'),
    `exists (select 1 from consent_reach as held where held.person_id = ${table}.person_id and held.decision = 'permit' and held.category = ${category})`,
    notOverseen(`${table}.person_id`),
  );

/** The row is kept by somebody who granted it to the person who acts, and the grant has not ended. */
export const grantedToActor = (
  table: string,
  kind: 'plan-section' | 'roadmap-item' | 'contact',
  same: string,
): Condition =>
  `exists (select 1 from access_grant as held where held.person_id = ${table}.person_id and held.recipient_id = ${actor} ` +
  `and held.subject_kind = '${kind}' and ${same} and (held.until is null or held.until > now()))`;

/** The person who is being erased, because they asked for it. */
export const erasing = (column = 'person_id'): Condition => allOf(actingFor('erase'), `${column} = ${erasedPerson}`);

/** The row is of a connection the person who acts takes part in. */
export const actorsConnection = (table: string): Condition =>
  `exists (select 1 from connection as ours where ours.organization_id = ${table}.organization_id and ours.id = ${table}.connection_id and ${actor} in (ours.inviter_id, ours.invitee_id))`;

/** The person the row names supports the person who acts there, or once did: an invitation that came to nothing is none. */
export const supportedByRow = (table: string): Condition =>
  `exists (select 1 from connection as ours where ours.organization_id = ${table}.organization_id and ours.invitee_id = ${table}.person_id and ours.inviter_id = ${actor} and ours.kind = 'support' and ours.status in ('accepted', 'met', 'active', 'ended'))`;

/** Both of a connection's two read what stays between them and what cannot: without that it is not active. */
export const bothBriefed: Condition =
  "status <> 'active' or (select count(*) from openness as told where told.connection_id = connection.id and told.person_id in (connection.inviter_id, connection.invitee_id) and told.briefed_at is not null) = 2";

/** Whoever granted it is open to the person who acts as far as the last level, and both were told the limits. */
export const openedToActor: Condition =
  `exists (select 1 from openness as far where far.person_id = access_grant.person_id and far.connection_id = access_grant.connection_id and far.recipient_id = ${actor} and far.level = 'contact-and-plan') ` +
  `and exists (select 1 from openness as told where told.person_id = ${actor} and told.connection_id = access_grant.connection_id and told.briefed_at is not null)`;
