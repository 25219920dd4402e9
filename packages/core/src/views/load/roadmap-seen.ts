import { decideRoadmapItem, itemShownOn, type RoadmapFacts } from '../../access/decide-roadmap-item.js';
import { type Decision, relationBy } from '../../access/decision.js';
import type { Relation } from '../../access/rule.js';
import type { Kept } from '../../kernel/kept.js';
import type { RoadmapItem, RoadmapItemId } from '../../roadmap/roadmap-item.js';
import type { Look } from './look.js';
import { notYet, openedOn } from './not-yet.js';
import { type Together, togetherWith } from './together-with.js';

/** Something on a roadmap as one reader may see it. */
export interface RoadmapItemSeen {
  readonly relation: Relation;
  readonly decision: Decision;
  readonly facts: RoadmapFacts;
  readonly item: RoadmapItem;
  readonly version: number;
  /** Where it is shown to the reader now; empty to its owner. */
  readonly shownOn: Together['live'];
}

export async function findRoadmapItem(look: Look, id: RoadmapItemId): Promise<RoadmapItemSeen | undefined> {
  const kept = await look.own(({ roadmapItems }) => roadmapItems.find(id));
  return kept && roadmapItemSeen(look, kept);
}

/** Decided anew at every look: what was taken back is gone, with nobody having to do anything. */
export async function roadmapItemSeen(
  look: Look,
  { value: item, version }: Kept<RoadmapItem>,
): Promise<RoadmapItemSeen | undefined> {
  const { me: reader, at } = look;
  const isMine = item.owner === reader;
  // Another's words are not for the device of whoever helps.
  if (look.withHelp && !isMine) return undefined;
  const consents = isMine ? [] : await look.own((ports) => ports.consents.between(item.owner, reader));
  const { live, blocked, refusals, overseen } = isMine ? alone : await togetherWith(look, item.owner);
  const connections = live.map(({ connection }) => connection);
  const unopened = await notYet(look, item.owner, connections, 'contact-and-plan');
  const facts: RoadmapFacts = {
    reader,
    consents: consents.map(({ value }) => value),
    live: await openedOn(look, item.owner, connections, 'contact-and-plan'),
    blocked,
    refusals,
    among: await look.organizations(),
    barriers: overseen ? (['oversees', ...unopened] as const) : unopened,
    at,
  };
  const decision = decideRoadmapItem(item, facts);
  const relation = relationBy(decision);
  const on = isMine ? [] : itemShownOn(item, facts);
  const shownOn = live.filter(({ connection }) => on.includes(connection));
  return relation && { relation, decision, facts, item, version, shownOn };
}

const alone: Together = { live: [], blocked: false, refusals: [], overseen: false };
