import type { ConnectionId } from '../connection/connection.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { type DisclosureLevel, reaches } from './level.js';

/**
 * What the two did that trust is made of, in words both can read. Nothing is added up. What must stay silent is never an
 * act here: an end, a block, a boundary, a briefing only one has read, a wish to go on only one has said.
 */
export const trustActKinds = [
  'invited',
  'accepted',
  'both-said-yes',
  'both-read-the-briefing',
  'met',
  'both-go-on',
  'offered',
  'asked',
  'opened',
  'stepped-back',
  'contact-shown',
  'contact-taken-back',
  'section-shown',
  'section-taken-back',
] as const;

export type TrustActKind = (typeof trustActKinds)[number];

/** One act of one of the two on their connection. */
export interface TrustAct {
  readonly id: string;
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
  readonly by: PersonId;
  readonly kind: TrustActKind;
  /** Of `offered`, `asked`, `opened`, `stepped-back`: which. */
  readonly level?: DisclosureLevel;
  readonly at: Date;
}

/** The acts that are of both: whoever completed them did so for the two. */
export function isOfBoth({ kind }: Pick<TrustAct, 'kind'>): boolean {
  return kind.startsWith('both-') || kind === 'met';
}

/**
 * What is offered by `owner`, or asked of them by the other one, and not settled: the furthest level named after the
 * owner last stepped back, if they have not come to it. It obliges nobody, and has no end.
 */
export function unsettled(
  acts: readonly TrustAct[],
  kind: 'offered' | 'asked',
  { owner, by, level }: { readonly owner: PersonId; readonly by: PersonId; readonly level: DisclosureLevel },
): DisclosureLevel | undefined {
  const since = acts.findLastIndex((act) => act.kind === 'stepped-back' && act.by === owner);
  return acts
    .slice(since + 1)
    .flatMap((act) => (act.kind === kind && act.by === by && act.level ? [act.level] : []))
    .filter((named) => !reaches(level, named))
    .reduce<DisclosureLevel | undefined>((far, one) => (far && reaches(far, one) ? far : one), undefined);
}
