import { actingFor, allOf, anyOf, type Condition } from './conditions.js';
import { actor, organization } from './context-expressions.js';

/** The person who acts is a guest in the organization acted in: found there, and looking for nobody. */
export const actsAsGuest: Condition = `exists (select 1 from membership as own where own.organization_id = ${organization} and own.person_id = ${actor} and own.guest_of is not null)`;

/** The organization acted in is one of the two of an agreement: as it proposed it, or as it accepted it. */
export const oneOfTheTwo: Condition = anyOf(`organization_id = ${organization}`, `partner_id = ${organization}`);

/** It is asked, by the word it goes by, and nobody accepted yet. */
export const isAsked: Condition = allOf(
  'partner_id is null',
  `exists (select 1 from organization_handle as own where own.organization_id = ${organization} and own.handle = network_agreement.partner_handle)`,
);

/** Both said yes, and the person who acts belongs, or once belonged, to one of the two. */
export const agreedForActor: Condition = allOf(
  actingFor('self'),
  'accepted_at is not null',
  `exists (select 1 from membership as own where own.person_id = ${actor} and own.organization_id in (network_agreement.organization_id, network_agreement.partner_id))`,
);

/**
 * A guest's place ends with what it rests on, in the transaction of that: the trigger that sees to it sees the places of
 * guests from the organization acted in, and nobody but a trigger does.
 */
export const endsWithHome = (guestOf: string): Condition =>
  allOf('pg_trigger_depth() > 0', actingFor('administer', 'import'), `${guestOf} = ${organization}`);

/** The same, for how such a guest is listed. */
export const listedFromHome: Condition = `exists (select 1 from membership as place where place.organization_id = presence.organization_id and place.id = presence.membership_id and ${endsWithHome('place.guest_of')})`;
