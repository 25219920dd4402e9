import type { Finished, NodeKind, NodeRef } from '@peerness/core/use-cases';
import type { Call } from './call.js';

/** What each kind of id names. */
export const typeOfKind: { readonly [Kind in NodeKind]: string } = {
  self: 'Person',
  person: 'Person',
  organization: 'Organization',
  consent: 'Consent',
  membership: 'Membership',
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

/** A thing by its id. To someone who is not signed in there are only the dimensions everyone has; nothing else is looked for. */
export async function readNode(
  { views, reader, selection }: Pick<Call, 'views' | 'reader' | 'selection'>,
  ref: NodeRef,
): Promise<Finished | null> {
  if (!reader.self && ref.kind !== 'dimension') return null;
  const typename = typeOfKind[ref.kind];
  return views.node(reader, ref, { fields: selection.fields.filter(({ on }) => on === typename) });
}
