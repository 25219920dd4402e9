import type { ConsentDirective, decideEntry, InfoCategory, OrganizationId, PersonId } from '@peerness/core';
import { isLiveNow, type Stands } from './stands.js';
import type { World } from './world.js';

export type Opening = Parameters<typeof decideEntry>[0];

/** How a reader stands to what its owner opened, where the two meet as members of this organization. */
export function openingFor(
  world: World,
  stands: Stands,
  reader: PersonId,
  owner: PersonId,
  here: OrganizationId,
): Opening {
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

/** By the reach of what its owner signed, as far as the wall looks: to whom, until when, and that they do not oversee. */
export function mayTheWall(
  world: World,
  stands: Stands,
  { reader, owner, category }: { readonly reader: PersonId; readonly owner: PersonId; readonly category: InfoCategory },
): boolean {
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
        one.categories.includes(category) && one.expires.kind === 'date' && one.expires.at > world.at && isReached(one),
    )
  );
}
