import { decideRoadmapItem, maySuggest } from '../access/decide-roadmap-item.js';
import type { SelfScope } from '../access/scope.js';
import { type Connection, isLive, otherOf } from '../connection/connection.js';
import { asDecided } from '../consent/as-decided.js';
import { err, ok, type Result } from '../kernel/result.js';
import { inForce, type Membership } from '../organization/membership.js';
import { oversees } from '../organization/oversees.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { RoadmapItem, RoadmapItemId, RoadmapKind } from '../roadmap/roadmap-item.js';
import { type RoadmapSuggestionId, suggestFor, type SuggestRefusal } from '../roadmap/suggestion.js';
import { reaches } from '../trust/level.js';
import { levelOn } from '../trust/openness.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { findConnection, moveOn, type OnConnection } from './change-connection.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface SuggestForRoadmap extends Omit<OnConnection, 'expectedVersion'> {
  /** What it would lead to: an item one is shown on this connection. */
  readonly item: RoadmapItemId;
  readonly kind: RoadmapKind;
  readonly words: string;
  readonly language: string;
}

export type SuggestForRoadmapRefusal = SuggestRefusal | NotFound;

/** Suggests something for an item somebody shows. It is put beside their roadmap; only they can take it up. */
export async function suggestForRoadmap(
  work: Work,
  self: SelfScope,
  command: SuggestForRoadmap,
  occasion: Occasion,
): Promise<Result<Outcome, SuggestForRoadmapRefusal>> {
  const { organization, item: named, kind, words, language } = command;
  const mine = await work(self, ({ memberships }) => memberships.of(self.actor));
  const among = mine.filter(({ value }) => inForce(value, occasion.at)).map(({ value }) => value.organization);
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports, { value: own }): Promise<Result<Outcome, SuggestForRoadmapRefusal>> => {
      const found = await findConnection(ports, self, command, 'share');
      const item = found.ok ? (await ports.roadmapItems.find(named))?.value : undefined;
      if (!found.ok || !item || item.owner !== otherOf(found.value.value, self.actor))
        return err({ kind: 'NotFound', path: ['item'] });
      if (!(await isShown(ports, self, { item, own, among, connection: found.value.value }, occasion)))
        return err({ kind: 'NotFound', path: ['item'] });
      const id = occasion.newId() as RoadmapSuggestionId;
      const waiting = (await ports.roadmapSuggestions.at(item.id)).length;
      const made = suggestFor(item, waiting, { id, kind, words, language, by: self.actor, at: occasion.at });
      if (!made.ok) return made;
      const event = happened(occasion, self.actor, {
        owner: { person: self.actor },
        aggregate: 'roadmap-suggestion',
        aggregateId: id,
        version: 1,
        kind: 'SuggestionMade',
        codes: { item: item.id, kind },
      });
      await ports.roadmapSuggestions.keep(made.value, [event]);
      return ok({ item: globalId('roadmap', item.id) });
    },
  );
}

/** The very decision that a look at the item rests on, where something is suggested for it. */
async function isShown(
  ports: Ports,
  self: SelfScope,
  given: {
    readonly item: RoadmapItem;
    readonly own: Membership;
    readonly among: readonly OrganizationId[];
    readonly connection: Connection;
  },
  occasion: Occasion,
): Promise<boolean> {
  const { item, own, among, connection } = given;
  const { blocked } = await moveOn(ports, self, connection, occasion);
  const level = levelOn(
    (await ports.trust.on(connection.id)).map(({ value }) => value),
    connection.id,
    item.owner,
  );
  const isOpen = isLive(connection) && reaches(level, 'contact-and-plan');
  const theirs = await ports.memberships.ofPerson(own.organization, item.owner);
  const decision = decideRoadmapItem(item, {
    reader: self.actor,
    consents: (await ports.consents.between(item.owner, self.actor)).map(({ value }) => value),
    refusals: (await ports.directives.refusing(self.actor)).map(asDecided),
    live: isOpen ? [connection.id] : [],
    blocked,
    among,
    barriers: theirs && oversees(own, theirs.value, occasion.at) ? ['oversees'] : [],
    at: occasion.at,
  });
  return maySuggest(decision);
}
