import { decideEntry } from '../../access/decide-entry.js';
import type { Decision } from '../../access/decision.js';
import type { ComplianceProfile } from '../../consent/compliance-profile.js';
import { inForce } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import type { Ports } from '../../work/ports.js';
import { globalId } from '../global-id.js';
import type { Look } from './look.js';
import { notYet, openedOn } from './not-yet.js';
import type { PersonSeen } from './people-seen.js';
import { togetherWith } from './together-with.js';

/** An entry somebody opened, and the decision by which it is shown. */
export interface EntryOpen {
  readonly entry: ImportedEntry;
  readonly decision: Decision;
}

/** What organizations wrote about this person and the person opened to the reader, each decided on its own. */
export async function entriesOpen(
  look: Look,
  { relation, membership, organization: { id: organization } }: PersonSeen,
): Promise<readonly EntryOpen[]> {
  if (relation === 'self') return [];
  const { person } = membership;
  const read = await look.acting(organization, 'support', (ports) => readOpen(ports, look, organization, person));
  if (!read || read.entries.length === 0) return [];
  const { live, blocked, refusals, overseen } = await togetherWith(look, person);
  const connections = live.map(({ connection }) => connection);
  const facts = {
    reader: look.me,
    acting: read.acts ? [organization] : [],
    among: await look.organizations(),
    live: await openedOn(look, person, connections, 'contact-and-plan'),
    barriers: [
      ...(await notYet(look, person, connections, 'contact-and-plan')),
      ...(blocked ? (['kept-apart'] as const) : []),
      ...(overseen ? (['oversees'] as const) : []),
    ],
    permits: read.permits,
    refusals,
    at: look.at,
  };
  return read.entries.flatMap((entry): readonly EntryOpen[] => {
    const decision = decideEntry({ ...facts, entry, profile: read.profiles.get(entry.organization) });
    if (decision.effect === 'deny') return [];
    look.ledger.saw(decision, {
      owner: person,
      organization,
      action: 'entries.read',
      category: 'organization-entries',
      thing: globalId('entry', entry.organization, entry.id),
      purpose: 'support',
    });
    return [{ entry, decision }];
  });
}

async function readOpen(
  { importedEntries, directives, memberships, complianceProfiles }: Ports,
  { me, at }: Look,
  organization: OrganizationId,
  person: ImportedEntry['person'],
): Promise<{
  readonly entries: readonly ImportedEntry[];
  readonly permits: Awaited<ReturnType<Ports['directives']['permitting']>>;
  readonly profiles: ReadonlyMap<OrganizationId, ComplianceProfile>;
  readonly acts: boolean;
}> {
  const entries = await importedEntries.openedBy(person);
  const profiles = new Map<OrganizationId, ComplianceProfile>();
  for (const wrote of new Set(entries.map((entry) => entry.organization))) {
    const profile = await complianceProfiles.of(wrote);
    if (profile) profiles.set(wrote, profile);
  }
  const mine = await memberships.ofPerson(organization, me);
  return {
    entries,
    permits: entries.length > 0 ? await directives.permitting(person) : [],
    profiles,
    acts: mine?.value.roles.some((role) => inForce(role, at)) ?? false,
  };
}
