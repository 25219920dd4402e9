import type { Scope } from '../../access/scope.js';
import { takesPart } from '../../connection/connection.js';
import { type CrisisLink, mostWrongPassphrases } from '../../crisis/crisis-link.js';
import { isOverseeing } from '../../organization/oversees.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Identity } from '../../person/people.js';
import type { PersonId } from '../../person/person-id.js';
import type { SectionId } from '../../plan/plan.js';
import type { Shelves } from './shelves.js';

/** What a scope may reach: the stand-in's walls, the same as the database's. */
export interface Sight {
  readonly purpose: Scope['purpose'];
  readonly actor: PersonId | undefined;
  readonly organization: OrganizationId | undefined;
  readonly identity: Identity | undefined;
  /** In a claim scope: of the code it was opened with. */
  readonly digest: string | undefined;
  /** In a claim scope: the people it is about, the one imported and the one who signed in. */
  readonly claimed: ReadonlySet<PersonId>;
  /** In the scope of whoever presents one: that link. */
  readonly link: CrisisLink | undefined;
  isMe(person: PersonId): boolean;
  /** Whether the scope speaks for a person who acts in this organization. */
  actsIn(organization: OrganizationId): boolean;
  /** Whether the machinery works on this organization: its import, or setting it up. */
  tends(organization: OrganizationId): boolean;
  /**
   * Whether the actor oversees this supporter in some organization. The stand-in has no clock: a role or membership with
   * an end counts as over, one without as in force.
   */
  oversees(person: PersonId): boolean;
  /** Whether the two take part in a connection in this organization, in any state. */
  knows(organization: OrganizationId, person: PersonId): boolean;
}

export function keyOf({ issuer, subject }: Identity): string {
  return JSON.stringify([issuer, subject]);
}

export function sightOf(shelves: Shelves, scope: Scope): Sight {
  const actor = 'actor' in scope ? scope.actor : undefined;
  const code = scope.purpose === 'claim' ? shelves.codes.get(scope.digest) : undefined;
  const organization = 'organization' in scope ? scope.organization : code?.organization;
  const identity = 'identity' in scope ? scope.identity : undefined;
  const claimed = new Set(
    scope.purpose === 'claim'
      ? [code?.person, shelves.identities.get(keyOf(scope.identity))].filter((one) => one !== undefined)
      : [],
  );
  const acting = scope.purpose === 'support' || scope.purpose === 'match' || scope.purpose === 'administer';

  return {
    purpose: scope.purpose,
    actor,
    organization,
    identity,
    digest: scope.purpose === 'claim' ? scope.digest : undefined,
    claimed,
    link:
      scope.purpose === 'crisis-link'
        ? [...shelves.crisisLinks.values()].find(({ digest }) => digest === scope.digest)
        : undefined,
    isMe: (person) => person === actor,
    actsIn: (one) => acting && one === organization,
    tends: (one) => scope.purpose === 'set-up' || (scope.purpose === 'import' && one === organization),
    oversees: (person) => {
      const standing = [...shelves.memberships.values()].map(({ value }) => value).filter(({ until }) => !until);
      const holds = (whose: PersonId | undefined, oversight: boolean) =>
        standing.filter(
          (one) =>
            one.person === whose && one.roles.some(({ code, until }) => !until && isOverseeing(code) === oversight),
        );
      const places = new Set(holds(person, false).map((one) => one.organization));
      return person !== actor && holds(actor, true).some((one) => places.has(one.organization));
    },
    knows: (one, person) =>
      actor !== undefined &&
      [...shelves.connections.values()].some(
        ({ value }) => value.organization === one && takesPart(value, actor) && takesPart(value, person),
      ),
  };
}

/** The section that the presented link opens, or any at all. The stand-in has no clock: what is not over goes on. */
export function isOpenedByLink(shelves: Shelves, { link }: Sight, section?: SectionId): boolean {
  const plan = link && shelves.crises.get(link.crisis)?.value;
  if (!link || !plan || link.revokedAt || link.wrong.length >= mostWrongPassphrases || shelves.erasures.has(link.owner))
    return false;
  const names = (one: SectionId): boolean => link.sections.includes(one) && plan.opens.includes(one);
  if (section ? !names(section) : !link.sections.some(names)) return false;
  return (
    link.opens === 'at-any-time' ||
    [...shelves.activations.values()].some(({ value }) => value.crisis === plan.id && value.active && !value.over)
  );
}

/** What the database answers to a write its policies do not allow. */
export function outOfSight(what: string): Promise<never> {
  return Promise.reject(new Error(`This scope may not keep ${what}.`));
}
