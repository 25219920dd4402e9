import {
  type Connection,
  type Decision,
  decidePerson,
  type Organization,
  type PersonId,
  type Presence,
  termsOfBeingSeen,
  type Tie,
} from '@peerness/core';
import type { arbitraries } from '@peerness/core/testing';
import { isLiveNow, type Stands } from './stands.js';
import { membershipOf, presenceIn, type World } from './world.js';

/** How somebody stands to a person in one organization, and whether they are seen there at all. */
export interface Seen {
  readonly decision: Decision;
  readonly question: arbitraries.Question;
  /** The connections of the two there, and those that are live. */
  readonly here: readonly Connection[];
  readonly live: readonly Connection[];
  readonly mayMeet: boolean;
  readonly ties: readonly Tie[];
}

/** The first question about anything that is a person's: is the person seen? */
export function seeSomebody(
  world: World,
  stands: Stands,
  reader: PersonId,
  organization: Organization,
  presence: Presence,
): Seen {
  const { at } = world;
  const { person } = presence;
  const here = stands.between(reader, person).filter((one) => one.organization === organization.id);
  const live = here.filter(isLiveNow);
  const isApart = stands.areApart(reader, person);
  const erased = stands.erased(reader, person);
  const refused = stands.refused(person);
  const readersPresence = presenceIn(world, organization.id, reader);
  const membership = membershipOf(world, organization.id, person);
  const mayMeet = agesMeet(readersPresence, presence, organization);
  const areBoth = stands.belongs(reader, organization.id) && stands.belongs(person, organization.id);
  const member: Tie = { kind: 'fellow-member', organization: organization.id };
  const connected = live.map((one): Tie => ({ kind: 'connected', organization: organization.id, connection: one.id }));
  const open = here.some(({ status, openUntil }) => status === 'invited' && at < openUntil);

  const decision = decidePerson({
    reader,
    person,
    readersMembership: membershipOf(world, organization.id, reader),
    membership,
    readersPresence,
    presence,
    between: here,
    blocked: isApart,
    barriers: erased,
    refusals: refused,
    organization,
    at,
  });
  const question: arbitraries.Question = {
    actor: { person: reader, roles: [] },
    action: 'person.see',
    facts: {
      owner: person,
      category: 'name',
      thing: 'name',
      ties: areBoth
        ? [member, ...connected, ...(open ? [{ kind: 'invited', organization: organization.id } as const] : [])]
        : [],
      barriers: [
        ...erased,
        ...(isApart ? (['kept-apart'] as const) : []),
        ...(mayMeet ? [] : (['ages-apart'] as const)),
      ],
      consents: [...termsOfBeingSeen(presence), ...refused],
    },
    purpose: 'display',
    at,
  };
  return { decision, question, here, live, mayMeet, ties: [member, ...connected] };
}

function agesMeet(one: Presence | undefined, other: Presence, { policies }: Organization): boolean {
  const ages = [one?.ageGroup, other.ageGroup];
  if (ages.every((age) => age === 'adult')) return true;
  return ages.every((age) => age === 'minor') && policies.some(({ kind }) => kind === 'youth');
}
