import type { Json } from './json.js';

/**
 * Something that happened, in ids and codes only: never a person's words. Events of one aggregate are ordered by its
 * version; there is no order across aggregates.
 */
export interface DomainEvent<Kind extends string = string> {
  readonly id: string;
  /** Whose history this belongs to. */
  readonly owner: EventOwner;
  readonly aggregate: Aggregate;
  readonly aggregateId: string;
  /** The aggregate's version after this happened. */
  readonly version: number;
  readonly kind: Kind;
  /** The shape of `codes`, so that old events stay readable. */
  readonly schema: 1;
  readonly at: Date;
  /** The person who acted; absent when an organization's import did. */
  readonly actor?: string;
  readonly codes: { readonly [name: string]: Json };
}

export type EventOwner = { readonly person: string } | { readonly organization: string };

export type Aggregate =
  | 'person'
  | 'profile'
  | 'wishes'
  | 'blocks'
  | 'not-again'
  | 'meet-again'
  | 'conflict'
  | 'boundary'
  | 'cover'
  | 'crisis-lines'
  | 'notices'
  | 'concern'
  | 'consent'
  | 'directive'
  | 'plan'
  | 'plan-version'
  | 'paper'
  | 'suggestion'
  | 'crisis'
  | 'crisis-answer'
  | 'crisis-activation'
  | 'crisis-opening'
  | 'crisis-link'
  | 'crisis-link-look'
  | 'advance-directive'
  | 'advance-answer'
  | 'incapacity'
  | 'scan'
  | 'roadmap-item'
  | 'roadmap-suggestion'
  | 'membership'
  | 'connection'
  | 'openness'
  | 'briefing'
  | 'ask'
  | 'round'
  | 'round-place'
  | 'round-offer'
  | 'imported-entry'
  | 'dimension'
  | 'plan-template'
  | 'organization'
  | 'network-agreement'
  | 'session'
  | 'legal-demand'
  | 'legal-hold';
