import { relationToMember } from '../../access/decide-member.js';
import type { Relation } from '../../access/rule.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Look } from './look.js';

/** A member, as whoever administers the organization sees them. */
export interface MemberSeen {
  readonly relation: Relation;
  readonly membership: Kept<Membership>;
  readonly name: string | undefined;
}

export async function findMember(
  look: Look,
  organization: OrganizationId,
  id: MembershipId,
): Promise<MemberSeen | undefined> {
  const kept = await look.acting(organization, 'administer', ({ memberships }) => memberships.find(organization, id));
  const [seen] = kept ? await named(look, organization, await withoutGone(look, organization, [kept])) : [];
  return seen;
}

/** Everyone, by the day they came; `undefined` to whoever does not administer. */
export async function everyMember(
  look: Look,
  organization: OrganizationId,
): Promise<readonly Kept<Membership>[] | undefined> {
  const all = await look.acting(organization, 'administer', ({ memberships }) => memberships.everyone(organization));
  return all && withoutGone(look, organization, all);
}

/** Whoever took themselves out is in no list from that moment on, in this one neither. */
async function withoutGone(
  look: Look,
  organization: OrganizationId,
  members: readonly Kept<Membership>[],
): Promise<readonly Kept<Membership>[]> {
  const gone = await look.acting(organization, 'support', ({ erasures }) => erasures.besides(look.me));
  return members.filter(({ value }) => !gone?.has(value.person));
}

/** These members, with the names they are known by there. */
export async function named(
  look: Look,
  organization: OrganizationId,
  members: readonly Kept<Membership>[],
): Promise<readonly MemberSeen[]> {
  const { me: reader, at } = look;
  const own = (await look.memberships()).map(({ value }) => value);
  const people = members.map(({ value }) => value.person);
  const names =
    (await look.acting(organization, 'administer', ({ presences }) => presences.namesOf(organization, people))) ??
    new Map<PersonId, string>();
  return members.flatMap((membership): readonly MemberSeen[] => {
    const relation = relationToMember(membership.value, { reader, own, at });
    return relation ? [{ relation, membership, name: names.get(membership.value.person) }] : [];
  });
}
