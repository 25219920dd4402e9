import {
  categoryOfDimension,
  decideFacet,
  type Organization,
  type PersonId,
  type Presence,
  termsOfFacet,
} from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { Asked } from './asked-of-all.js';
import { seeSomebody } from './see-somebody.js';
import type { Stands } from './stands.js';
import type { World } from './world.js';

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
  const refused = stands.refused(person);
  const { decision, question, here, live, mayMeet, ties } = seeSomebody(world, stands, reader, organization, presence);
  const id = globalId('person', organization.id, presence.membership);
  const row = `presence ${organization.id} ${person}`;
  const wallMay =
    isSelf ||
    (stands.belongs(reader, organization.id) && !stands.isGone(reader) && (presence.setting.seen || here.length > 0));
  const common = { reader: name, row, wallMay };
  yield { ...common, action: 'person.see', thing: id, core: [decision], questions: [question] };

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
      core: [decision, shown],
      questions: [
        question,
        {
          ...question,
          action: 'facet.read',
          facts: {
            owner: person,
            category: categoryOfDimension(facet.dimension),
            thing: facet.dimension,
            ties,
            barriers,
            consents: [...termsOfFacet(presence, facet), ...refused],
          },
        },
      ],
    };
  }
}
