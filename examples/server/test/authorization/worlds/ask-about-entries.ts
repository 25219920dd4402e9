import {
  type ConsentTerms,
  categoryOfDimension,
  decideEntry,
  type ImportedEntry,
  type SensitivityTier,
  tierOfCategory,
  undetermined,
} from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { arbitraries } from '@peerness/core/testing';
import type { Asked } from './asked-of-all.js';
import { mayTheWall, type Opening, openingFor } from './opening-for.js';
import { seeSomebody } from './see-somebody.js';
import type { Stands } from './stands.js';
import type { World } from './world.js';

/** What organizations wrote about people: every reader, everyone else they may meet somewhere, and every entry. */
export function* askAboutEntries(world: World, stands: Stands): Generator<Asked> {
  for (const [name, reader] of world.people)
    for (const organization of world.organizations)
      for (const presence of world.presences) {
        // To the person themselves it stands elsewhere, whoever wrote it.
        if (presence.organization !== organization.id || presence.person === reader) continue;
        const seen = seeSomebody(world, stands, reader, organization, presence);
        const id = globalId('person', organization.id, presence.membership);
        for (const entry of world.entries) {
          if (entry.person !== presence.person) continue;
          const opening = openingFor(world, stands, reader, entry.person, organization.id);
          yield {
            action: 'entries.read',
            reader: name,
            thing: `${id} ${entry.source}`,
            row: `imported_entry ${entry.id}`,
            wallMay: mayTheWall(world, stands, { reader, owner: entry.person, category: 'organization-entries' }),
            core: [seen.decision, decideEntry(opening, entry)],
            questions: [seen.question, ...questionsOf(opening, entry)],
          };
        }
      }
}

/**
 * An entry is read by a yes to what organizations wrote, out of the hands of the one that wrote it; and where a yes to
 * its subject would stand, too: whoever said no to the subject said no to this.
 */
function questionsOf(
  { reader, ties, barriers, permits, refusals, at }: Opening,
  entry: ImportedEntry,
): arbitraries.Question[] {
  const subject = categoryOfDimension(entry.dimension);
  const isThere = entry.withdrawnAt === undefined || entry.withdrawnAt > at;
  const heard = permits.filter(
    ({ discloser }) => isThere && discloser.kind === 'organization' && discloser.organization === entry.organization,
  );
  const asked = (category: typeof subject, consents: readonly ConsentTerms[]): arbitraries.Question => ({
    actor: { person: reader, roles: [] },
    action: 'entries.read',
    facts: {
      owner: entry.person,
      category,
      thing: entry.id,
      tier: Math.max(tierOfCategory['organization-entries'], tierOfCategory[subject]) as SensitivityTier,
      ties,
      barriers,
      consents: [...consents, ...refusals],
      profile: undetermined,
    },
    purpose: 'support',
    at,
  });
  const wouldStand: ConsentTerms = {
    id: 'a yes to its subject',
    person: entry.person,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    categories: [subject],
    recipients: [{ kind: 'person', person: reader }],
    from: new Date(0),
    expires: { kind: 'none' },
    form: 'in-the-product',
    withdrawals: [],
  };
  return [asked(subject, [wouldStand]), asked('organization-entries', heard)];
}
