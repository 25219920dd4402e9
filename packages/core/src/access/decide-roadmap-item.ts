import { type Consent, isInForce } from '../consent/consent.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { RoadmapItem } from '../roadmap/roadmap-item.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { termsOfShowing } from './terms-of.js';
import type { Barrier } from './tie.js';

/** What it rests on whether a reader may see something on a roadmap. */
export interface RoadmapFacts {
  readonly reader: PersonId;
  /** What its owner agreed to show the reader, withdrawn or not. */
  readonly consents: readonly Consent[];
  /** What the owner denied, to whomever. */
  readonly refusals?: readonly ConsentTerms[];
  /** Every connection of the two that is live now and on which the owner has come far enough. */
  readonly live: readonly string[];
  /** One of them keeps the other away, whoever set it. */
  readonly blocked: boolean;
  /** The organizations the reader belongs to, for what was refused to everyone there. */
  readonly among?: readonly OrganizationId[];
  /** What else stands between the two. */
  readonly barriers?: readonly Barrier[];
  readonly at: Date;
}

type Decided = Pick<RoadmapItem, 'id' | 'owner' | 'kind'>;

/**
 * An item is its owner’s. To somebody else it is there while a consent in force names this very item, between two people
 * not kept apart, on that very connection. Being shown one item opens nothing around it. A setback and a draft are never
 * asked about here: there is no way to show them.
 */
export function decideRoadmapItem(
  item: Decided,
  { reader, consents, refusals = [], live, blocked, among = [], barriers = [], at }: RoadmapFacts,
): Decision {
  return decide(
    { person: reader, roles: [] },
    'roadmap-item.read',
    {
      owner: item.owner,
      category: categoryOfItem(item),
      thing: item.id,
      ties: [
        ...live.map((connection) => ({ kind: 'connected', connection }) as const),
        ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
      ],
      barriers: blocked ? [...barriers, 'kept-apart'] : barriers,
      consents: [...consents.map(termsOfShowing), ...refusals],
    },
    'support',
    at,
  );
}

/** A story is a story to whoever refused to have theirs told. */
export function categoryOfItem({ kind }: Pick<RoadmapItem, 'kind'>): InfoCategory {
  return kind === 'story' ? 'story' : 'plan';
}

/** Whoever is shown an item may suggest something for it; its owner simply writes. */
export function maySuggest(decision: Decision): boolean {
  return decision.effect === 'permit' && decision.basis === 'shown';
}

/** The connections on which this reader is shown the item now. */
export function itemShownOn(item: Decided, facts: RoadmapFacts): readonly string[] {
  const showing = facts.consents.filter((consent) =>
    maySuggest(decideRoadmapItem(item, { ...facts, consents: [consent] })),
  );
  return [...new Set(showing.map(({ subject }) => subject.connection))];
}

/** Whether this consent, by itself, lets its recipient see the item now. */
export function showsItem(consent: Consent, item: RoadmapItem['id'], at: Date): boolean {
  return consent.subject.kind === 'roadmap-item' && consent.subject.item === item && isInForce(consent, at);
}
