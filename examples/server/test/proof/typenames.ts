import type { NodeKind } from '@peerness/core/use-cases';
import type { Thing } from './ids.js';

/** Whether it has an id as every thing in the graph has one. */
export const isNode = (thing: Thing): thing is Thing & { readonly kind: NodeKind } => thing.kind !== 'agreement';

/** As what a thing of a kind is answered. */
export const typenames: Readonly<Record<NodeKind, string>> = {
  self: 'Person',
  person: 'Person',
  organization: 'Organization',
  membership: 'Membership',
  consent: 'Consent',
  member: 'Member',
  statement: 'Statement',
  entry: 'ImportedEntry',
  wishes: 'WishList',
  connection: 'Connection',
  ask: 'Ask',
  round: 'Round',
  offer: 'RoundOffer',
  plan: 'Plan',
  section: 'PlanSection',
  roadmap: 'RoadmapItem',
  crisis: 'CrisisPlan',
  directive: 'AdvanceDirective',
  session: 'Session',
  concern: 'Concern',
  demand: 'LegalDemand',
  hold: 'LegalHold',
  dimension: 'Dimension',
};
