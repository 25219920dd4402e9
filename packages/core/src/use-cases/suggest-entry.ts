import { type PlanFacts, sectionsSeen, suggestsOn } from '../access/decide-plan.js';
import type { SelfScope } from '../access/scope.js';
import { asDecided } from '../consent/as-decided.js';
import { type Connection, type ConnectionId, isLive } from '../connection/connection.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { TooMany } from '../plan/change.js';
import type { PlanId, SectionId } from '../plan/plan.js';
import { type SuggestionId, suggestWith } from '../plan/suggestion.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { findConnection, moveOn } from './change-connection.js';
import { sectionOutcome } from './change-plan.js';
import { type EntryRefusal, inEntry } from './entry-refusal.js';
import type { NotFound } from './refusals.js';
import { suggestionEvent } from './suggestion-event.js';

export interface SuggestEntry {
  readonly plan: PlanId;
  readonly section: SectionId;
  readonly organization: OrganizationId;
  /** The one on which it is shown. */
  readonly connection: ConnectionId;
  readonly words: string;
  readonly language: string;
}

export type SuggestEntryRefusal = NotFound | TooMany | EntryRefusal;

/** Suggests words for a section somebody shows, to suggest for. They are in no plan until its owner takes them. */
export async function suggestEntry(
  work: Work,
  self: SelfScope,
  command: SuggestEntry,
  occasion: Occasion,
): Promise<Result<Outcome, SuggestEntryRefusal>> {
  const { plan: id, section: into, organization, connection, words, language } = command;
  // Somebody else's plan is not for the device of whoever helps.
  if (self.helpedBy !== undefined) return err({ kind: 'NotFound' });
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, SuggestEntryRefusal>> => {
      const found = await findConnection(ports, self, command, 'share');
      if (!found.ok) return found;
      const facts = await factsOn(ports, self, found.value.value, id, occasion);
      const section = facts && sectionsSeen(facts).find((one) => one.id === into);
      if (!section || suggestsOn(section, facts) === undefined) return err({ kind: 'NotFound' });
      const before = await ports.suggestions.forPlan(id);
      const open = before.filter((one) => one.section === into && one.by === self.actor && !one.decided).length;
      const made = suggestWith(
        {
          id: occasion.newId() as SuggestionId,
          owner: facts.plan.owner,
          plan: id,
          section: into,
          connection,
          by: self.actor,
          words,
          language,
          at: occasion.at,
        },
        open,
      );
      if (!made.ok) return err(inEntry(made.error));
      await ports.suggestions.keep(made.value, [suggestionEvent(made.value, 'SuggestionMade', self, occasion)]);
      return ok(sectionOutcome(id, into));
    },
  );
}

/** What is shown on this connection alone. The walls see to it that its owner opened it and is not overseen. */
async function factsOn(
  ports: Ports,
  self: SelfScope,
  connection: Connection,
  id: PlanId,
  occasion: Occasion,
): Promise<PlanFacts | undefined> {
  const kept = await ports.plans.find(id);
  if (!kept || kept.value.owner === self.actor) return undefined;
  const given = await ports.consents.between(kept.value.owner, self.actor);
  const { blocked } = await moveOn(ports, self, connection, occasion);
  return {
    reader: self.actor,
    plan: kept.value,
    consents: given.map(({ value }) => value).filter(({ subject }) => subject.connection === connection.id),
    refusals: (await ports.directives.refusing(self.actor)).map(asDecided),
    live: isLive(connection) ? [connection.id] : [],
    blocked,
    among: [connection.organization],
    at: occasion.at,
  };
}
