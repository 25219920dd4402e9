import type { CrisisLinkId } from '../../crisis/crisis-link.js';
import type { LegalDemand } from '../../legal/legal-demand.js';
import type { Access } from '../../record/accesses.js';
import { givenTo } from './given-to.js';
import { ownDemands } from './legal-seen.js';
import type { Look } from './look.js';
import { rememberedBy } from './remembered.js';

/** One line of who looked, with to whom outside it went. */
export interface AccessSeen {
  readonly access: Access;
  readonly to?: string;
}

/**
 * Everything others saw of the reader, newest first: who looked, what they gave out themselves, and what an
 * organization released because the law demanded it, unless the law bars telling them.
 */
export async function accessesSeen(look: Look): Promise<readonly AccessSeen[]> {
  const looked = await look.own(({ accesses }) => accesses.of(look.me));
  const seen: AccessSeen[] = [];
  const whom = linkFor(look);
  const letter = async ({ reader, consent }: Access): Promise<string | undefined> =>
    reader === undefined ? givenTo(look, consent) : undefined;
  for (const access of looked) {
    const to = access.basis === 'link' ? await whom(access.consent) : await letter(access);
    seen.push({ access, ...(to !== undefined && { to }) });
  }
  const released = (await ownDemands(look)).flatMap(({ what }) => releasedFor(what));
  if (released.length === 0) return seen;
  return [...seen, ...released].sort((one, other) => other.access.at.getTime() - one.access.at.getTime());
}

/** Whom a link is for, in the owner's words. Who it was that had it, nobody knows. */
function linkFor(look: Look): (link: string | undefined) => Promise<string | undefined> {
  return rememberedBy(async (link) => {
    const found = await look.own(({ crisisLinks }) => crisisLinks.find(look.me, link as CrisisLinkId));
    return found?.whom;
  });
}

function releasedFor({ id: demand, organization, person: owner, from: to, answer }: LegalDemand): AccessSeen[] {
  if (!answer) return [];
  return answer.items.map(({ thing, category, consent }) => ({
    to,
    access: {
      id: `${demand}.${thing}`,
      owner,
      organization,
      at: answer.at,
      action: 'legal-demand.answer',
      category,
      thing,
      purpose: 'legal-proceeding',
      basis: 'administrator',
      ...(consent !== undefined && { consent }),
      outcome: 'permit',
      disclosed: true,
    },
  }));
}
