import {
  categoryOfDimension,
  decideFacet,
  decidePerson,
  type Organization,
  type PersonId,
  type Presence,
  termsOfBeingSeen,
  termsOfFacet,
  type Tie,
} from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { arbitraries } from '@peerness/core/testing';
import type { Asked } from './asked-of-all.js';
import { isLiveNow, type Stands } from './stands.js';
import { membershipOf, presenceIn, type World } from './world.js';

/** Who is seen, and what of them is shown: every reader and everyone in every organization. */
export function* askAboutPeople(world: World, stands: Stands): Generator<Asked> {
  for (const [name, reader] of world.people)
    for (const organization of world.organizations)
      for (const presence of world.presences)
        if (presence.organization === organization.id)
          yield* askAbout(world, stands, name, reader, organization, presence);
}

function* askAbout(
  world: World,
  stands: Stands,
  name: string,
  reader: PersonId,
  organization: Organization,
  presence: Presence,
): Generator<Asked> {
  const { at } = world;
  const { person } = presence;
  const isSelf = reader === person;
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

  const seen = decidePerson({
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
  const id = globalId('person', organization.id, presence.membership);
  const row = `presence ${organization.id} ${person}`;
  const wallMay =
    isSelf ||
    (stands.belongs(reader, organization.id) && !stands.isGone(reader) && (presence.setting.seen || here.length > 0));
  const common = { reader: name, row, wallMay };
  yield { ...common, action: 'person.see', thing: id, core: [seen], questions: [question] };

  const notYet = !isSelf && live.length > 0 && !live.some(({ id: on }) => stands.isOpen(on, person, 'experiences'));
  const barriers = [...(mayMeet ? [] : (['ages-apart'] as const)), ...(notYet ? (['not-yet'] as const) : [])];
  for (const facet of presence.facets) {
    // To the person themselves this is what they show; what they show nobody they read elsewhere.
    if (isSelf && facet.display === undefined) continue;
    const shown = decideFacet(presence, facet, {
      reader: isSelf ? 'self' : live.length > 0 ? 'connection' : 'member',
      person: reader,
      signed: refused,
      barriers,
      at,
    });
    yield {
      ...common,
      action: 'facet.read',
      thing: `${id} ${facet.dimension}`,
      core: [seen, shown],
      questions: [
        question,
        {
          ...question,
          action: 'facet.read',
          facts: {
            owner: person,
            category: categoryOfDimension(facet.dimension),
            thing: facet.dimension,
            ties: [member, ...connected],
            barriers,
            consents: [...termsOfFacet(presence, facet), ...refused],
          },
        },
      ],
    };
  }
}

function agesMeet(one: Presence | undefined, other: Presence, { policies }: Organization): boolean {
  const ages = [one?.ageGroup, other.ageGroup];
  if (ages.every((age) => age === 'adult')) return true;
  return ages.every((age) => age === 'minor') && policies.some(({ kind }) => kind === 'youth');
}
