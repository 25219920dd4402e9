import type { Selection } from '../../access/selection.js';
import type { ConnectionKind } from '../../connection/connection.js';
import type { PersonId } from '../../person/person-id.js';
import { facetsSeen } from '../load/facets-seen.js';
import type { Look } from '../load/look.js';
import type { PersonSeen } from '../load/people-seen.js';
import { project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { say } from '../words/say.js';
import { sentences } from '../words/sentences.js';
import { projectFacets } from './facet.js';
import { projectLabel } from './label.js';
import { projectRoles } from './role-held.js';

export interface InvitationShown {
  readonly inviter: PersonSeen;
  readonly kind: ConnectionKind;
  readonly openUntil: Date;
  /** Who is invited: the card is put together for their eyes, whoever looks. */
  readonly invitee: PersonId;
}

/**
 * Exactly what an invited person sees of whoever invites them. The inviter's preview is put together here too, with
 * the very same relation, so that the two cannot differ.
 */
export async function projectInvitationCard(
  look: Look,
  selection: Selection,
  { inviter, kind, openUntil, invitee }: InvitationShown,
): Promise<Finished | undefined> {
  const { membership, organization, presence, barriers, signed } = inviter;
  if (!presence) return undefined;
  const { name } = presence;
  const sentence = kind === 'support' ? sentences.invitesToSupport : sentences.invitesToMutual;
  return project(selection, 'InvitationCard', 'participant', {
    name: () => name,
    kind: () => spelled(kind),
    roles: (field) => projectRoles(field, 'participant', membership.roles, look),
    facets: (field) =>
      projectFacets(
        look,
        field,
        'participant',
        facetsSeen(look, presence, { reader: 'member', person: invitee, signed, barriers, at: look.at }),
        organization.id,
      ),
    text: (field) => projectLabel(field, 'participant', say(sentence, look.languages, { name })),
    openUntil: () => moment(openUntil),
  });
}
