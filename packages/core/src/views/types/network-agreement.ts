import type { SelectedField, Selection } from '../../access/selection.js';
import { isAgreed, type NetworkAgreement, partnerOf } from '../../network/agreement.js';
import type { Membership } from '../../organization/membership.js';
import { inForce } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectMembership } from './membership.js';

/** Every agreement of an organization with others, and what it was asked for, to whoever administers it. */
export async function projectNetworkAgreements(
  look: Look,
  { selection }: SelectedField,
  organization: OrganizationId,
): Promise<readonly Finished[]> {
  const all = await look.acting(organization, 'administer', ({ networkAgreements }) => networkAgreements.all());
  return each(all ?? [], ({ value }) => projectAgreement(look, selection, value, organization));
}

function projectAgreement(
  { at }: Look,
  selection: Selection,
  agreement: NetworkAgreement,
  ours: OrganizationId,
): Promise<Finished> {
  const { id, proposer, partner, reason, from, until, proposedAt, acceptedAt, endedAt } = agreement;
  const isOurs = proposer.organization === ours;
  return project(selection, 'NetworkAgreement', 'self', {
    id: () => id,
    partner: () => (isOurs ? (partner.name ?? partner.handle) : proposer.name),
    isOurs: () => isOurs,
    reason: () => reason,
    from: () => moment(from),
    until: () => until && moment(until),
    proposedAt: () => moment(proposedAt),
    acceptedAt: () => acceptedAt && moment(acceptedAt),
    endedAt: () => endedAt && moment(endedAt),
    isInForce: () => isAgreed(agreement, at),
  });
}

/** Where one may be a guest: what the organizations one belongs to agreed with others, where one has no place of one's own. */
export async function projectGuestOffers(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const { at } = look;
  const [agreements, mine] = [await look.ownAgreements(), await look.memberships()];
  const offers = agreements
    .filter(({ value }) => isAgreed(value, at))
    .flatMap(({ value }) =>
      mine
        .filter(({ value: home }) => !home.guest && inForce(home, at))
        .flatMap(({ value: home }) => {
          const host = partnerOf(value, home.organization);
          const there = host && mine.find((one) => one.value.organization === host.organization);
          return host && (there === undefined || there.value.guest) ? [{ value, home, host, there }] : [];
        }),
    );
  return each(offers, ({ value: { id, reason, until, ...agreement }, home, host, there }) =>
    project(selection, 'GuestOffer', 'self', {
      agreement: () => id,
      home: () => partnerOf(agreement, host.organization)?.name,
      host: () => host.name,
      reason: () => reason,
      until: () => until && moment(until),
      place: (field) =>
        there && isUnder(there.value, id, home) && inForce(there.value, at)
          ? projectMembership(look, field.selection, 'self', there)
          : undefined,
    }),
  );
}

function isUnder({ guest }: Membership, id: NetworkAgreement['id'], home: Membership): boolean {
  return guest?.agreement === id && guest.of === home.organization;
}
