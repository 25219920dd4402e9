import {
  type ConsentDirective,
  type ConsentTerms,
  categoryOfDimension,
  decideEntry,
  type ImportedEntry,
  type OrganizationId,
  type PersonId,
  type SensitivityTier,
  tierOfCategory,
  undetermined,
} from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { arbitraries } from '@peerness/core/testing';
import type { Asked } from './asked-of-all.js';
import { seeSomebody } from './see-somebody.js';
import { isLiveNow, type Stands } from './stands.js';
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
            wallMay: mayTheWall(world, stands, reader, entry.person),
            core: [seen.decision, decideEntry(opening, entry)],
            questions: [seen.question, ...questionsOf(opening, entry)],
          };
        }
      }
}

type Opening = Parameters<typeof decideEntry>[0];

function openingFor(world: World, stands: Stands, reader: PersonId, owner: PersonId, here: OrganizationId): Opening {
  const among = world.organizations.map(({ id }) => id).filter((id) => stands.belongs(reader, id));
  const isApart = stands.areApart(reader, owner);
  const live = isApart
    ? []
    : stands.between(reader, owner).filter((one) => isLiveNow(one) && among.includes(one.organization));
  const opened = live.filter(({ id }) => stands.isOpen(id, owner, 'contact-and-plan'));
  return {
    reader,
    ties: [
      ...(stands.acts(reader, here) ? [{ kind: 'acts-for-recipient', organization: here } as const] : []),
      ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
      ...opened.map(({ id }) => ({ kind: 'connected', connection: id }) as const),
    ],
    barriers: [
      ...stands.erased(reader, owner),
      ...(live.length > 0 && opened.length === 0 ? (['not-yet'] as const) : []),
      ...(isApart ? (['kept-apart'] as const) : []),
      ...(stands.oversees(reader, owner) ? (['oversees'] as const) : []),
    ],
    permits: permitsOf(world, owner).flatMap((one) => heardHere(one, here)),
    refusals: stands.refused(owner),
    profiles: new Map(),
    at: world.at,
  };
}

/** A yes to people counts where it was signed, and nowhere else; what the same yes says to an organization, everywhere. */
function heardHere(permit: ConsentDirective, here: OrganizationId): readonly ConsentDirective[] {
  if (permit.discloser.kind === 'organization' && permit.discloser.organization === here) return [permit];
  const [to, ...more] = permit.recipients.filter(({ kind }) => kind === 'organization');
  return to ? [{ ...permit, recipients: [to, ...more] }] : [];
}

function permitsOf(world: World, owner: PersonId): readonly ConsentDirective[] {
  return world.directives.filter(({ person, decision }) => person === owner && decision === 'permit');
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

/** By the reach of what its owner signed, as far as the wall looks: to whom, until when, and that they do not oversee. */
function mayTheWall(world: World, stands: Stands, reader: PersonId, owner: PersonId): boolean {
  const isReached = ({ recipients, withdrawals }: ConsentDirective): boolean =>
    recipients.some(
      (to) =>
        !withdrawals.some(({ recipient }) => recipient === undefined || recipient === to) &&
        ((to.kind === 'person' && to.person === reader) ||
          (to.kind === 'organization' &&
            stands.belongs(reader, to.organization) &&
            stands.hasRole(reader, to.organization))),
    );
  return (
    !stands.oversees(reader, owner) &&
    permitsOf(world, owner).some(
      (one) =>
        one.categories.includes('organization-entries') &&
        one.expires.kind === 'date' &&
        one.expires.at > world.at &&
        isReached(one),
    )
  );
}
