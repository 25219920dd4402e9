import { connectionKinds } from '../../connection/connection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { type PaperCode, paperCodeFrom } from '../../paper/paper-code.js';
import { invitingPage, type PersonPrinted } from '../words/inviting-page.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import type { PaperSeen } from './paper-seen.js';
import { peersFound } from './peers-found.js';

/** How many of a kind are printed: what fits on a few sheets. */
const most = 20;

/**
 * A sheet to write on whom one would like to invite in an organization one belongs to now. Its code is made of one's
 * membership, and nothing of it is kept. On somebody else's device it lists nobody: others' names are not the helper's.
 */
export async function invitingPaper(look: Look, organization: OrganizationId): Promise<PaperSeen | undefined> {
  const here = await look.here(organization);
  if (!here) return undefined;
  const people = look.withHelp ? [] : await peopleToInvite(look, here);
  const code = paperCodeFrom(here.membership.id);
  const page = invitingPage({ code, place: here.organization.name, people, languages: look.languages });
  return { kind: 'inviting', code, printedAt: look.at, page };
}

export async function invitingPaperNamed(look: Look, code: PaperCode): Promise<PaperSeen | undefined> {
  const named = (await look.memberships()).find(({ value }) => paperCodeFrom(value.id) === code);
  return named && invitingPaper(look, named.value.organization);
}

/** The very people a search lists, each once, with the kinds they can be invited to. */
async function peopleToInvite(look: Look, here: Here): Promise<readonly PersonPrinted[]> {
  const found = new Map<string, PersonPrinted>();
  for (const kind of connectionKinds) {
    const search = { organization: here.organization.id, kind, sense: 'broad', first: most } as const;
    const { items } = await peersFound(look, here, { search, question: [], after: undefined });
    for (const { item } of items) {
      const { presence, membership } = item.person;
      const kinds = [...(found.get(membership.id)?.kinds ?? []), kind];
      if (presence) found.set(membership.id, { code: paperCodeFrom(membership.id), name: presence.name, kinds });
    }
  }
  return [...found.values()];
}
