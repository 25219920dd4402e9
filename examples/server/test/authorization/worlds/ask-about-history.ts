import { decideHistory, type HistoryLine, linesOf, undetermined } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { arbitraries } from '@peerness/core/testing';
import type { Asked } from './asked-of-all.js';
import { mayTheWall, type Opening, openingFor } from './opening-for.js';
import { seeSomebody } from './see-somebody.js';
import type { Stands } from './stands.js';
import type { World } from './world.js';

/** When people were supported before: every reader, everyone they may meet somewhere, and every line. */
export function* askAboutHistory(world: World, stands: Stands): Generator<Asked> {
  // No label is in any answer, and none is signed for: here each is only another.
  const lines = world.connections.flatMap((one) => linesOf(one).map((line) => ({ ...line, label: one.id })));
  for (const [name, reader] of world.people)
    for (const organization of world.organizations)
      for (const presence of world.presences) {
        if (presence.organization !== organization.id) continue;
        const { person } = presence;
        const seen = seeSomebody(world, stands, reader, organization, presence);
        const id = globalId('person', organization.id, presence.membership);
        for (const line of lines) {
          if (line.person !== person) continue;
          const opening = openingFor(world, stands, reader, person, organization.id);
          const day = line.on.toISOString().slice(0, 10);
          yield {
            action: 'history.read',
            reader: name,
            thing: `${id} ${line.category} ${day}`,
            row: `history_line ${person} ${line.category} ${day}`,
            wallMay: reader === person || mayTheWall(world, stands, { reader, owner: person, category: line.category }),
            core: [seen.decision, decideHistory(opening, line)],
            questions: [seen.question, questionOf(opening, line)],
          };
        }
      }
}

function questionOf(
  { reader, ties, barriers, permits, refusals, at }: Opening,
  { organization, person, category, label }: HistoryLine,
): arbitraries.Question {
  const heard = permits.filter(
    ({ discloser }) => discloser.kind === 'organization' && discloser.organization === organization,
  );
  return {
    actor: { person: reader, roles: [] },
    action: 'history.read',
    facts: {
      owner: person,
      category,
      thing: label,
      ties,
      barriers,
      consents: [...heard, ...refusals],
      profile: undetermined,
    },
    purpose: 'support',
    at,
  };
}
