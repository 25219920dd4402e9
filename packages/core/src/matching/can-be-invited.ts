import type { ConnectionKind } from '../connection/connection.js';
import { isResting } from '../presence/choose-presence.js';
import type { Presence } from '../presence/presence.js';
import type { Candidate } from '../presence/presences.js';
import { mayPair } from './may-pair.js';
import { hasFreePlace } from './offers-in-force.js';

export interface InvitationQuestion {
  readonly kind: ConnectionKind;
  readonly asker: Candidate;
  readonly candidate: Candidate;
  /** One of them keeps the other away. */
  readonly blocked: boolean;
  /** They are connected, or an invitation between them is open or was answered a short while ago. */
  readonly known: boolean;
  readonly youthPolicy: boolean;
  readonly at: Date;
}

/** Whether someone who chose to be seen may be listed to, and invited by, this person at all. Wishes come after. */
export function canBeInvited({ candidate, ...question }: InvitationQuestion): boolean {
  return candidate.presence.setting.seen && canBeIntroduced({ candidate, ...question });
}

/** The same, for someone who need not be seen: when both said yes to an ask. */
export function canBeIntroduced({
  kind,
  asker,
  candidate,
  blocked,
  known,
  youthPolicy,
  at,
}: InvitationQuestion): boolean {
  const { setting, person, ageGroup } = candidate.presence;
  if (person === asker.presence.person || blocked || known || isResting(setting, at)) return false;
  if (!stillBelongs(candidate.presence, at)) return false;
  if (!mayPair(asker.presence.ageGroup, ageGroup, youthPolicy)) return false;
  return kind === 'support' ? hasFreePlace(candidate, at) : setting.mutual;
}

/** What someone left on record ends with their membership, whether or not anybody wrote it anew. */
export function stillBelongs({ until }: Pick<Presence, 'until'>, at: Date): boolean {
  return until === undefined || at < until;
}
