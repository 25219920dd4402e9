import type { Selection } from '../../access/selection.js';
import { type ConnectionId, type ConnectionKind } from '../../connection/connection.js';
import { sendInvitation } from '../../connection/send-invitation.js';
import type { MembershipId } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from '../load/look.js';
import { myselfIn } from '../load/myself.js';
import { projectInvitationCard } from '../types/invitation-card.js';
import type { Finished } from '../views.js';
import { personNamed } from './shared-nodes.js';

export interface InvitationPreview {
  readonly organization: OrganizationId;
  readonly membership: MembershipId;
  readonly kind: ConnectionKind;
}

/** What someone would see if the reader invited them now. Nothing for people the reader may not see, and for oneself. */
export async function previewInvitation(
  look: Look,
  { organization, membership, kind }: InvitationPreview,
  selection: Selection,
): Promise<Finished | null> {
  const to = await personNamed(look, organization, membership);
  const inviter = await myselfIn(look, organization);
  if (!to || to.relation === 'self' || !inviter) return null;
  const { openUntil } = sendInvitation({
    id: unsent,
    organization,
    kind,
    inviter: look.me,
    invitee: to.membership.person,
    at: look.at,
  });
  return (
    (await projectInvitationCard(look, selection, { inviter, kind, openUntil, invitee: to.membership.person })) ?? null
  );
}

/** An invitation that is only looked at has no id of its own. */
const unsent = '' as ConnectionId;
