import type { PlanId, SectionId, EntryId, Plan } from '../plan/plan.js';
import type { Membership, MembershipId } from '../organization/membership.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Role } from '../organization/role.js';
import type { PersonId } from '../person/person-id.js';
import type { Presence } from '../presence/presence.js';
import type { Access } from '../record/accesses.js';
import type { Occasion } from '../work/work.js';
import type { Seed } from './in-memory/seed.js';

/** The moment at which most tests happen. */
export const someTime: Date = new Date('2030-05-01T09:00:00Z');

/** A day before {@link someTime}, when everyone had already joined. */
export const longBefore: Date = new Date('2030-01-07T09:00:00Z');

export { daysAfter } from '../kernel/days.js';

/** Melodie looks for someone to talk to. */
export const melodie: PersonId = '01960000-0000-7000-8000-0000000000a1' as PersonId;
/** Corinna supports others, with two places. */
export const corinna: PersonId = '01960000-0000-7000-8000-0000000000a2' as PersonId;
/** Amir would like a mutual peer; he belongs to both organizations. */
export const amir: PersonId = '01960000-0000-7000-8000-0000000000a3' as PersonId;
/** Bo looks for support, too. */
export const bo: PersonId = '01960000-0000-7000-8000-0000000000a4' as PersonId;
/** Sam belongs to the other organization only. */
export const sam: PersonId = '01960000-0000-7000-8000-0000000000a5' as PersonId;
/** Alex administers the harbor. */
export const alex: PersonId = '01960000-0000-7000-8000-0000000000a6' as PersonId;
/** Nobody knows this person, and they belong nowhere. */
export const stranger: PersonId = '01960000-0000-7000-8000-0000000000af' as PersonId;

export const harbor: Organization = {
  id: '01960000-0000-7000-8000-0000000000b1' as OrganizationId,
  handle: 'harbor-house',
  name: 'Harbor House',
  contact: { name: 'Rosa at the front desk', reach: 'front-desk@harbor.example' },
  policies: [],
};

export const lighthouse: Organization = {
  id: '01960000-0000-7000-8000-0000000000b2' as OrganizationId,
  handle: 'lighthouse',
  name: 'Lighthouse',
  contact: { name: 'Jonah', reach: '+1 555 0100' },
  policies: [],
};

/** The membership id of one of the people above in one of the two organizations. */
export function memberIn({ id }: Pick<Organization, 'id'>, person: PersonId): MembershipId {
  return `01960000-0000-7000-8000-0000000${id.slice(-2)}0${person.slice(-2)}` as MembershipId;
}

export function aRole(over: Partial<Role> = {}): Role {
  return { code: 'peer-supporter', engagement: 'employed', places: 2, from: longBefore, ...over };
}

/** A membership as most tests need it: in force, without roles. */
export function aMembership(
  person: PersonId,
  organization: Pick<Organization, 'id'> = harbor,
  over: Partial<Membership> = {},
): Membership {
  return {
    id: memberIn(organization, person),
    organization: organization.id,
    person,
    from: longBefore,
    roles: [],
    ...over,
  };
}

/** A presence as most tests need it: an adult, seen, open to mutual peers. */
export function aPresence(
  person: PersonId,
  organization: Pick<Organization, 'id'> = harbor,
  over: Partial<Presence> = {},
): Presence {
  return {
    person,
    organization: organization.id,
    membership: memberIn(organization, person),
    name: names.get(person) ?? 'Someone',
    setting: { seen: true, mutual: true, paused: false, since: longBefore },
    ageGroup: 'adult',
    offers: [],
    facets: [],
    ...over,
  };
}

const names: ReadonlyMap<PersonId, string> = new Map([
  [melodie, 'Melodie'],
  [corinna, 'Corinna'],
  [amir, 'أمير'],
  [bo, 'Bo'],
  [sam, 'Sam'],
  [alex, 'Alex'],
]);

/** The two sections of {@link aPlan}. */
export const dailySection: SectionId = '01960000-0000-7000-8000-0000000000d1' as SectionId;
export const crisisSection: SectionId = '01960000-0000-7000-8000-0000000000d2' as SectionId;

/** Melodie's plan, with two sections written. */
export function aPlan(over: Partial<Plan> = {}): Plan {
  return {
    id: '01960000-0000-7000-8000-0000000000c1' as PlanId,
    owner: melodie,
    title: 'When it gets loud',
    draftedAt: longBefore,
    sections: [
      {
        id: dailySection,
        kind: 'daily-plan',
        entries: [
          {
            id: '01960000-0000-7000-8000-0000000000e1' as EntryId,
            words: 'Walk before breakfast.',
            language: 'en',
            writtenAt: longBefore,
          },
        ],
      },
      {
        id: crisisSection,
        kind: 'crisis',
        title: 'If I go quiet',
        entries: [
          {
            id: '01960000-0000-7000-8000-0000000000e2' as EntryId,
            words: 'Llama primero a Corinna.',
            language: 'es',
            writtenAt: longBefore,
          },
        ],
      },
    ],
    ...over,
  };
}

/** The two organizations and the people above, all present and seen, not yet connected. */
export function aTown(): Seed {
  const supports = [aRole()];
  return {
    organizations: [harbor, lighthouse],
    memberships: [
      aMembership(melodie),
      aMembership(corinna, harbor, { roles: supports }),
      aMembership(amir),
      aMembership(bo),
      aMembership(alex, harbor, { roles: [aRole({ code: 'administrator', places: 0 })] }),
      aMembership(amir, lighthouse),
      aMembership(sam, lighthouse),
    ],
    presences: [
      aPresence(melodie),
      aPresence(corinna, harbor, { offers: supports.map(({ code, ...rest }) => ({ role: code, ...rest })) }),
      aPresence(amir),
      aPresence(bo),
      aPresence(alex),
      aPresence(amir, lighthouse),
      aPresence(sam, lighthouse),
    ],
    profiles: [melodie, corinna, amir, bo, sam, alex].map((person) => ({
      person,
      name: names.get(person) ?? '',
      statements: [],
    })),
    identities: [melodie, corinna, amir, bo, sam, alex].map((person) => ({
      issuer: 'https://id.example',
      subject: person,
      person,
    })),
  };
}

/** An occasion whose ids are UUIDv7, and the same in every run: the `series` keeps two occasions of one test apart. */
export function occasion(at: Date = someTime, series = 0): Occasion {
  let made = 0;
  const time = at.getTime().toString(16).padStart(12, '0');
  const newId = (): string => {
    made += 1;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${series.toString(16).padStart(3, '0')}-8000-${made.toString(16).padStart(12, '0')}`;
  };
  return { at, newId };
}

/** A look at a section of somebody's plan, by somebody they showed it to. */
export function aLook(who: Pick<Access, 'id' | 'owner' | 'reader'>, over: Partial<Access> = {}): Access {
  return {
    ...who,
    at: someTime,
    action: 'plan-section.read',
    category: 'plan',
    purpose: 'support',
    basis: 'shown',
    outcome: 'permit',
    disclosed: true,
    ...over,
  };
}
