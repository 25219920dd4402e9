import { relationToOwn } from '../../access/decide-own.js';
import type { Selection } from '../../access/selection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { parseOrganizationId } from '../../organization/organization-id.js';
import type { NodeKind } from '../global-id.js';
import { offersSeen } from '../load/rounds-seen.js';
import type { Look } from '../load/look.js';
import { projectAsk } from '../types/ask.js';
import { projectConsent } from '../types/consent.js';
import { projectImportedEntry } from '../types/imported-entry.js';
import { projectMembership } from '../types/membership.js';
import { projectSelf } from '../types/person.js';
import { projectOffer } from '../types/round.js';
import { projectSession } from '../types/session.js';
import { projectStatement } from '../types/statement.js';
import { projectWishList } from '../types/wish-list.js';
import type { Finished } from '../views.js';
import { named } from './named.js';

/** Finds one node by the ids in its global id; nothing where the reader stands in no relation to it. */
export type FindNode = (look: Look, ids: readonly string[], selection: Selection) => Promise<Finished | undefined>;

/** What someone keeps for themselves. */
export const ownNodes: Readonly<
  Record<
    Extract<
      NodeKind,
      'self' | 'membership' | 'statement' | 'entry' | 'wishes' | 'ask' | 'offer' | 'session' | 'consent'
    >,
    FindNode
  >
> = {
  self: async (look, [person], selection) => (person === look.me ? projectSelf(look, selection) : undefined),

  async consent(look, [id], selection) {
    const kept = (await look.directives()).find(({ value }) => value.id === id);
    const relation = kept && relationToOwn(kept.value.person, look.me);
    return relation && projectConsent(look, selection, relation, kept);
  },

  async membership(look, [organization, id], selection) {
    const kept = (await look.memberships()).find(({ value }) => value.organization === organization && value.id === id);
    const relation = kept && relationToOwn(kept.value.person, look.me);
    return relation && projectMembership(look, selection, relation, kept);
  },

  async statement(look, [id], selection) {
    const profile = (await look.profile())?.value;
    const relation = profile && relationToOwn(profile.person, look.me);
    const statement = profile?.statements.find((one) => one.id === id);
    return relation && statement && projectStatement(look, selection, relation, statement);
  },

  async entry(look, [organization, id], selection) {
    const entries = await look.own(({ importedEntries }) => importedEntries.aboutMe(look.me));
    const entry = entries.find((one) => one.organization === organization && one.id === id);
    const relation = entry && relationToOwn(entry.person, look.me);
    return relation && projectImportedEntry(look, selection, relation, entry);
  },

  async session(look, [id], selection) {
    const session = (await look.own(({ sessions }) => sessions.of(look.me))).find((one) => one.id === id);
    const relation = session && relationToOwn(session.person, look.me);
    const isOpen = !look.withHelp || session?.id === look.session;
    return isOpen && relation && session ? projectSession(look, selection, relation, session) : undefined;
  },

  async wishes(look, [id], selection) {
    const organization = named(parseOrganizationId, id);
    return organization && wishesIn(look, organization, selection);
  },

  async ask(look, [id, ask], selection) {
    const organization = named(parseOrganizationId, id);
    if (!organization) return undefined;
    const asks = await look.acting(organization, 'support', (ports) => ports.asks.setBy(organization, look.me));
    const found = asks?.find(({ value }) => value.id === ask)?.value;
    const relation = found && relationToOwn(found.asker, look.me);
    return relation && projectAsk(look, selection, relation, found);
  },

  async offer(look, [id, offer], selection) {
    const organization = named(parseOrganizationId, id);
    const seen = organization && (await offersSeen(look, organization)).find(({ kept }) => kept.value.id === offer);
    return seen && projectOffer(look, selection, seen);
  },
};

/** What the reader asks of a peer in an organization they belong to, or once did. */
export async function wishesIn(
  look: Look,
  organization: OrganizationId,
  selection: Selection,
): Promise<Finished | undefined> {
  if (!(await look.organization(organization))) return undefined;
  const kept = await look.own(({ wishes }) => wishes.of(look.me, organization));
  const relation = relationToOwn(kept.value.person, look.me);
  return relation && projectWishList(look, selection, relation, kept);
}
