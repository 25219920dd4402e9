import {
  type AskId,
  type ConcernId,
  type ConnectionId,
  type DimensionId,
  type DirectiveId,
  type EntryId,
  type ImportedEntryId,
  type MembershipId,
  type OrganizationId,
  parseAskId,
  parseConcernId,
  parseConnectionId,
  parseDirectiveId,
  parseEntryId,
  parseMembershipId,
  parseOrganizationId,
  parsePlanId,
  parseSectionId,
  parseSuggestionId,
  parseStatementId,
  type PlanId,
  type Result,
  type SectionId,
  type SuggestionId,
  type StatementId,
} from '@peerness/core';
import { type AdvanceDirectiveId, parseAdvanceDirectiveId } from '@peerness/core/advance-directive';
import {
  parseRoadmapItemId,
  parseRoadmapSuggestionId,
  parseSetbackId,
  type RoadmapItemId,
  type RoadmapSuggestionId,
  type SetbackId,
} from '@peerness/core/roadmap';
import { type CrisisPlanId, parseCrisisPlanId } from '@peerness/core/crisis';
import {
  type LegalDemandId,
  type LegalHoldId,
  parseLegalDemandId,
  parseLegalHoldId,
  parseSessionId,
  type SessionId,
} from '@peerness/core/record';
import { type NodeKind, readGlobalId } from '@peerness/core/use-cases';
import { type MatchRoundId, parseMatchRoundId, parseRoundOfferId, type RoundOfferId } from '@peerness/core/rounds';
import { badInput } from './errors/problem.js';

const spoken: { readonly [Kind in NodeKind]: string } = {
  self: 'a person',
  person: 'a person',
  organization: 'an organization',
  consent: 'a consent',
  membership: 'a membership',
  member: 'a member',
  statement: 'a statement',
  entry: 'an imported entry',
  wishes: 'a list of wishes',
  connection: 'a connection',
  ask: 'an ask',
  round: 'a round',
  offer: 'an offer',
  plan: 'a plan',
  section: 'a section',
  roadmap: 'something on a roadmap',
  crisis: 'a crisis plan',
  directive: 'an advance directive',
  session: 'a session',
  concern: 'a concern',
  demand: 'a demand',
  hold: 'a hold',
  dimension: 'a dimension',
};

/** The ids inside a global id of this kind. Anything else is not what was asked for, whatever it names. */
function idsIn(kind: NodeKind, text: string, path: readonly string[]): readonly string[] {
  const read = readGlobalId(text);
  if (read.ok && read.value.kind === kind) return read.value.ids;
  throw badInput(`This is not the id of ${spoken[kind]}.`, path);
}

function parsed<Id>({ ok, ...rest }: Result<Id, unknown>, kind: NodeKind, path: readonly string[]): Id {
  if (ok && 'value' in rest) return rest.value;
  throw badInput(`This is not the id of ${spoken[kind]}.`, path);
}

export function organizationId(text: string, path: readonly string[]): OrganizationId {
  const [id = ''] = idsIn('organization', text, path);
  return parsed(parseOrganizationId(id), 'organization', path);
}

export function dimensionId(text: string, path: readonly string[]): DimensionId {
  const [id = ''] = idsIn('dimension', text, path);
  return id;
}

export function statementId(text: string, path: readonly string[]): StatementId {
  const [id = ''] = idsIn('statement', text, path);
  return parsed(parseStatementId(id), 'statement', path);
}

export function consentId(text: string, path: readonly string[]): DirectiveId {
  const [id = ''] = idsIn('consent', text, path);
  return parsed(parseDirectiveId(id), 'consent', path);
}

export function planId(text: string, path: readonly string[]): PlanId {
  const [id = ''] = idsIn('plan', text, path);
  return parsed(parsePlanId(id), 'plan', path);
}

export function sessionId(text: string, path: readonly string[]): SessionId {
  const [id = ''] = idsIn('session', text, path);
  return parsed(parseSessionId(id), 'session', path);
}

/** Someone as they are known in one organization. One's own `self` id is nobody's there. */
export function personRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly person: MembershipId } {
  const [organization = '', person = ''] = idsIn('person', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'person', path),
    person: parsed(parseMembershipId(person), 'person', path),
  };
}

export function memberRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly member: MembershipId } {
  const [organization = '', member = ''] = idsIn('member', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'member', path),
    member: parsed(parseMembershipId(member), 'member', path),
  };
}

export function demandRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly demand: LegalDemandId } {
  const [organization = '', demand = ''] = idsIn('demand', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'demand', path),
    demand: parsed(parseLegalDemandId(demand), 'demand', path),
  };
}

export function holdRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly hold: LegalHoldId } {
  const [organization = '', hold = ''] = idsIn('hold', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'hold', path),
    hold: parsed(parseLegalHoldId(hold), 'hold', path),
  };
}

export function connectionRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly connection: ConnectionId } {
  const [organization = '', connection = ''] = idsIn('connection', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'connection', path),
    connection: parsed(parseConnectionId(connection), 'connection', path),
  };
}

export function askRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly ask: AskId } {
  const [organization = '', ask = ''] = idsIn('ask', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'ask', path),
    ask: parsed(parseAskId(ask), 'ask', path),
  };
}

export function roundRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly round: MatchRoundId } {
  const [organization = '', round = ''] = idsIn('round', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'round', path),
    round: parsed(parseMatchRoundId(round), 'round', path),
  };
}

export function offerRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly offer: RoundOfferId } {
  const [organization = '', offer = ''] = idsIn('offer', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'offer', path),
    offer: parsed(parseRoundOfferId(offer), 'offer', path),
  };
}

export function concernRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly concern: ConcernId } {
  const [organization = '', concern = ''] = idsIn('concern', text, path);
  return {
    organization: parsed(parseOrganizationId(organization), 'concern', path),
    concern: parsed(parseConcernId(concern), 'concern', path),
  };
}

export function entryRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly entry: ImportedEntryId } {
  const [organization = '', entry = ''] = idsIn('entry', text, path);
  return { organization: parsed(parseOrganizationId(organization), 'entry', path), entry: entry as ImportedEntryId };
}

export function sectionRef(
  text: string,
  path: readonly string[],
): { readonly plan: PlanId; readonly section: SectionId } {
  const [plan = '', section = ''] = idsIn('section', text, path);
  return {
    plan: parsed(parsePlanId(plan), 'section', path),
    section: parsed(parseSectionId(section), 'section', path),
  };
}

/** An entry of a plan is named within its section only. */
export function planEntryId(text: string, path: readonly string[]): EntryId {
  const read = parseEntryId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of an entry.', path);
}

/** A suggestion is named within a plan only. */
export function suggestionId(text: string, path: readonly string[]): SuggestionId {
  const read = parseSuggestionId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a suggestion.', path);
}
export function roadmapItemId(text: string, path: readonly string[]): RoadmapItemId {
  const [id = ''] = idsIn('roadmap', text, path);
  return parsed(parseRoadmapItemId(id), 'roadmap', path);
}

/** A suggestion is named beside its item only. */
export function roadmapSuggestionId(text: string, path: readonly string[]): RoadmapSuggestionId {
  const read = parseRoadmapSuggestionId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a suggestion.', path);
}

export function setbackId(text: string, path: readonly string[]): SetbackId {
  const read = parseSetbackId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a setback.', path);
}

export function crisisPlanId(text: string, path: readonly string[]): CrisisPlanId {
  const [id = ''] = idsIn('crisis', text, path);
  return parsed(parseCrisisPlanId(id), 'crisis', path);
}

export function advanceDirectiveId(text: string, path: readonly string[]): AdvanceDirectiveId {
  const [id = ''] = idsIn('directive', text, path);
  return parsed(parseAdvanceDirectiveId(id), 'directive', path);
}
