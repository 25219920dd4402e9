import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import { takesPart } from '../../connection/connection.js';
import type { Recipient } from '../../consent/consent-terms.js';
import type { ConsentDirective } from '../../consent/directive.js';
import { daysAfter } from '../../kernel/days.js';
import { isEntryHeld } from '../../legal/held-entry.js';
import type { LegalDemand } from '../../legal/legal-demand.js';
import type { LegalHold } from '../../legal/legal-hold.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Plan } from '../../plan/plan.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import { nobody } from '../../record/erasure.js';
import { withRecipients } from './directives.js';
import { pairOf, type Shelves } from './shelves.js';

/**
 * The stand-in's erasure: everything about the person is gone but what a hold names, and nobody stands where others keep
 * something.
 */
export function destroyOnShelves(shelves: Shelves, person: PersonId, at: Date, holds: readonly LegalHold[] = []): void {
  const goes = whatGoes(person, at, holds);
  retain(shelves, goes, at);
  for (const { value } of shelves.memberships.values()) {
    if (!goes.in(value)) continue;
    const key = pairOf(value.organization, String(at.getUTCFullYear()));
    shelves.erasedCounts.set(key, (shelves.erasedCounts.get(key) ?? 0) + 1);
  }
  removeOwn(shelves, person, goes);
  unname(shelves, person);
  if (holds.length > 0) return;
  drop(shelves.identities, (one) => one === person);
  shelves.erasures.delete(person);
  shelves.people.delete(person);
}

interface Going {
  /** A thing of an organization about the person: not where one of its holds is in force. */
  readonly in: (thing: { readonly organization: OrganizationId; readonly person: PersonId }) => boolean;
  readonly entry: (entry: ImportedEntry) => boolean;
}

function whatGoes(person: PersonId, at: Date, holds: readonly LegalHold[]): Going {
  return {
    in: (thing) => thing.person === person && !holds.some(({ organization }) => organization === thing.organization),
    entry: (entry) => entry.person === person && !isEntryHeld(holds, entry, at),
  };
}

function removeOwn(shelves: Shelves, person: PersonId, goes: Going): void {
  drop(shelves.history, ({ owner }) => 'person' in owner && owner.person === person);
  drop(shelves.accesses, ({ owner }) => owner === person);
  drop(shelves.grants, (one) => one.person === person || one.recipient === person);
  drop(shelves.consents, ({ value }) => value.person === person);
  drop(shelves.directives, ({ value }) => value.person === person);
  drop(shelves.blocks, (one) => one.person === person || one.blocked === person);
  for (const said of [shelves.notAgains, shelves.meetAgains, shelves.conflicts, shelves.boundaries, shelves.covers])
    drop<string, { readonly person: PersonId; readonly other: PersonId }>(
      said,
      (one) => one.person === person || one.other === person,
    );
  drop(shelves.concerns, (one) => one.reporter === person);
  drop(shelves.lines, (one) => one.person === person);
  drop(shelves.asks, ({ value }) => value.asker === person);
  drop(shelves.roundOffers, ({ value }) => value.seeker === person || value.supporter === person);
  drop(shelves.roundPlaces, (one) => one.person === person);
  drop(shelves.cards, (one) => one.person === person);
  drop(shelves.openness, ({ value }) => value.person === person || value.recipient === person);
  drop(shelves.acts, (one) => one.by === person);
  drop(shelves.plans, ({ value }) => value.owner === person);
  drop(shelves.papers, (one) => one.person === person);
  drop(shelves.consentForms, (one) => one.person === person);
  drop(shelves.versions, ({ owner }) => owner === person);
  drop(shelves.suggestions, ({ owner, by }) => owner === person || by === person);
  destroyCrises(shelves, person);
  drop(shelves.advanceDirectives, ({ value }) => value.owner === person);
  for (const [id, { owner }] of shelves.scans) if (owner === person) shelves.scanContents.delete(id);
  drop(shelves.scans, ({ owner }) => owner === person);
  drop(shelves.scanTickets, ({ owner }) => owner === person);
  for (const [id, { value }] of shelves.roadmapItems) if (value.owner === person) shelves.roadmapLines.delete(id);
  drop(shelves.roadmapItems, ({ value }) => value.owner === person);
  drop(shelves.roadmapSuggestions, ({ owner, by }) => owner === person || by === person);
  drop(shelves.setbacks, ({ owner }) => owner === person);
  drop(shelves.roadmapDrafts, ({ owner }) => owner === person);
  drop(shelves.wishes, ({ value }) => value.person === person);
  drop(shelves.presences, (one) => one.person === person);
  drop(shelves.entries, goes.entry);
  drop(shelves.retained, ({ entry }) => entry.person === person);
  drop(shelves.demands, ({ value }) => goes.in(value));
  drop(shelves.holds, ({ value }) => goes.in(value));
  drop(shelves.codes, (one) => one.person === person);
  drop(shelves.memberships, ({ value }) => goes.in(value));
  drop(shelves.replies, (one) => one.person === person);
  shelves.profiles.delete(person);
  shelves.brought.delete(person);
  shelves.lineOrders.delete(person);
  shelves.noticePreferences.delete(person);
  drop(shelves.noticeDeliveries, (one) => one.person === person);
}

/** Theirs are gone, and so is their name and voice from those of others. */
function destroyCrises({ crises, activations, crisisLinks }: Shelves, person: PersonId): void {
  drop(crisisLinks, ({ owner }) => owner === person);
  drop(crises, ({ value }) => value.owner === person);
  drop(activations, ({ value }) => value.owner === person);
  for (const [id, kept] of crises) {
    const supporters = kept.value.supporters.filter((one) => one.person !== person);
    crises.set(id, { ...kept, value: { ...kept.value, supporters } });
  }
  for (const [id, kept] of activations) {
    const { assertions, acknowledged, asked } = kept.value;
    const value = {
      ...kept.value,
      assertions: assertions.filter(({ by }) => by !== person),
      acknowledged: acknowledged.filter(({ by }) => by !== person),
      asked: asked.filter((one) => one.person !== person),
    };
    activations.set(id, { ...kept, value });
  }
}

function unname(shelves: Shelves, person: PersonId): void {
  for (const [id, event] of shelves.history) {
    const codes = JSON.parse(JSON.stringify(event.codes).replaceAll(person, nobody)) as typeof event.codes;
    shelves.history.set(id, { ...event, codes, ...(event.actor === person && { actor: nobody }) });
  }
  for (const [id, one] of shelves.accesses)
    if (one.reader === person) shelves.accesses.set(id, { ...one, reader: nobody });
  for (const [id, kept] of shelves.plans) shelves.plans.set(id, { ...kept, value: unattributed(kept.value, person) });
  for (const [id, kept] of shelves.roadmapItems)
    if (kept.value.suggestedBy === person)
      shelves.roadmapItems.set(id, { ...kept, value: { ...kept.value, suggestedBy: nobody } });
  for (const [id, kept] of shelves.consents)
    if (kept.value.recipient === person)
      shelves.consents.set(id, { ...kept, value: { ...kept.value, recipient: nobody } });
  for (const [id, kept] of shelves.directives)
    shelves.directives.set(id, { ...kept, value: unnamedIn(kept.value, person) });
  for (const [id, kept] of shelves.advanceDirectives)
    shelves.advanceDirectives.set(id, { ...kept, value: unappointed(kept.value, person) });
  for (const [id, kept] of shelves.holds)
    if (kept.value.begunBy === person) shelves.holds.set(id, { ...kept, value: { ...kept.value, begunBy: nobody } });
  for (const [id, kept] of shelves.demands)
    shelves.demands.set(id, { ...kept, value: unnamedThere(kept.value, person) });
  for (const [id, kept] of shelves.asks) {
    const answers = kept.value.answers.filter((answer) => answer.person !== person);
    shelves.asks.set(id, { ...kept, value: { ...kept.value, answers } });
  }
  drop(shelves.connections, ({ value }) => takesPart(value, person) && takesPart(value, nobody));
  for (const [id, kept] of shelves.connections) {
    if (!takesPart(kept.value, person)) continue;
    const { saidYesTo: _, ...rest } = kept.value;
    const [inviter, invitee] = [rest.inviter, rest.invitee].map((one) => (one === person ? nobody : one));
    shelves.connections.set(id, { ...kept, value: { ...rest, inviter, invitee } as typeof kept.value });
  }
}

/** What the owner wrote and signed stays theirs; nobody stands where their agent was. */
function unappointed(directive: AdvanceDirective, person: PersonId): AdvanceDirective {
  const one = (id: PersonId): PersonId => (id === person ? nobody : id);
  return {
    ...directive,
    agents: directive.agents.map((agent) => (agent.person === person ? { ...agent, person: nobody } : agent)),
    incapacities: directive.incapacities.map((record) => ({
      ...record,
      recordedBy: one(record.recordedBy),
      ...(record.ended && { ended: { ...record.ended, by: one(record.ended.by) } }),
    })),
  };
}

/** The demand stays with the organization; nobody stands where its administrator was. */
function unnamedThere(demand: LegalDemand, person: PersonId): LegalDemand {
  const one = (id: PersonId): PersonId => (id === person ? nobody : id);
  const { recordedBy, answer } = demand;
  return {
    ...demand,
    recordedBy: one(recordedBy),
    ...(answer && { answer: { ...answer, approvedBy: one(answer.approvedBy) } }),
  };
}

function retain(shelves: Shelves, goes: Going, at: Date): void {
  for (const entry of shelves.entries.values()) {
    const term = shelves.retentionTerms.get(pairOf(entry.organization, 'organization-entries'));
    if (!goes.entry(entry) || !term) continue;
    // An id that leads to nobody: no person ever had an entry's.
    const nameless = entry.id as string as PersonId;
    shelves.retained.set(entry.id, { entry: { ...entry, person: nameless }, until: daysAfter(at, term.days) });
  }
}

function drop<Key, Value>(shelf: Map<Key, Value>, isTheirs: (value: Value) => boolean): void {
  for (const [key, value] of shelf) if (isTheirs(value)) shelf.delete(key);
}

/** What somebody else signed stays theirs; nobody stands where the person was named. */
function unnamedIn(directive: ConsentDirective, person: PersonId): ConsentDirective {
  const one = (id: PersonId): PersonId => (id === person ? nobody : id);
  const named = (recipient: Recipient): Recipient => {
    if (recipient.kind === 'person') return { ...recipient, person: one(recipient.person) };
    if (recipient.kind !== 'intermediary') return recipient;
    const [first, ...others] = recipient.participants;
    return { ...recipient, participants: [one(first), ...others.map(one)] };
  };
  const { discloser, recordedBy, signature } = directive;
  return {
    ...withRecipients(directive, named),
    discloser: discloser.kind === 'person' ? { ...discloser, person: one(discloser.person) } : discloser,
    signature: { ...signature, by: one(signature.by) },
    ...(recordedBy && { recordedBy: one(recordedBy) }),
  };
}

/** What they once suggested stays the words of somebody else, of whom nothing is known any more. */
function unattributed(plan: Plan, person: PersonId): Plan {
  const sections = plan.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => (entry.suggestedBy === person ? { ...entry, suggestedBy: nobody } : entry)),
  }));
  return { ...plan, sections };
}
