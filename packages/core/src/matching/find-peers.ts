import type { ConnectionKind } from '../connection/connection.js';
import type { Catalogue } from '../dimension/catalogue.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import { day } from '../kernel/days.js';
import type { Organization } from '../organization/organization.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { PersonId } from '../person/person-id.js';
import type { Presence } from '../presence/presence.js';
import type { Candidate } from '../presence/presences.js';
import type { Wish } from '../wish/wish.js';
import { canBeInvited } from './can-be-invited.js';
import { canMeet } from './can-meet.js';
import { arePeersNarrowly } from './common-ground.js';
import { type EffectiveWish, effectiveWishes } from './effective-wishes.js';
import { isEmployedSupporter } from './offers-in-force.js';
import { pairHash } from './pair-hash.js';
import { reasonsFor, type Reason } from './reasons.js';
import { listedValues, matchValues } from './usable-values.js';
import { type Contribution, meetAgain, totalOf, weighWishes } from './weigh-wishes.js';

/** Everything a list of peers rests on. The same question gives the same list, in whatever order candidates come. */
export interface PeerQuestion {
  readonly asker: Candidate;
  readonly wishes: readonly Wish[];
  readonly kind: ConnectionKind;
  /** `narrow`: both show a lived experience. */
  readonly sense: 'broad' | 'narrow';
  readonly candidates: readonly Candidate[];
  /** What candidates wish for in a mutual peer; read for `mutual` alone. */
  readonly wishesOf: ReadonlyMap<PersonId, readonly Wish[]>;
  readonly catalogue: Catalogue;
  readonly organization: Pick<Organization, 'policies'>;
  /** Everyone who must not meet the asker, whoever set the block. */
  readonly around: ReadonlySet<PersonId>;
  /** See `alreadyKnown`. */
  readonly known: ReadonlySet<PersonId>;
  /** With whom both said they would meet again. */
  readonly again?: ReadonlySet<PersonId>;
  readonly at: Date;
}

/** A peer the asker could trust, and why: reasons, never a bare score. */
export interface FoundPeer {
  readonly presence: Presence;
  readonly reasons: readonly Reason[];
  /** Of those in `again`. */
  readonly again?: true;
}

/** A peer in their place, with what the asker's wishes add. */
export interface RankedPeer {
  readonly presence: Presence;
  readonly contributions: readonly Contribution[];
}

/** The peers someone could trust, best first: hard limits filter, wishes rank, reasons explain. See `docs/matching.md`. */
export function findPeers(question: PeerQuestion): readonly FoundPeer[] {
  return rankPeers(question).map((ranked) => explain(question, ranked));
}

/** The same without reasons yet: only the page that is asked for is explained. */
export function rankPeers(question: PeerQuestion): readonly RankedPeer[] {
  const { asker, wishes, catalogue, organization, at } = question;
  const mine = (dimension: DimensionId) => matchValues(asker.presence, dimension);
  const settled: Settled = {
    ...question,
    effective: effectiveWishes(wishes, mine, catalogue, organization, at),
    youthPolicy: policyInForce(organization, 'youth', at),
  };
  return question.candidates.flatMap((candidate) => standingOf(settled, candidate) ?? []).sort(byStanding);
}

/** Why this peer stands in the list of this question. */
export function explain(
  { asker, catalogue, again }: Pick<PeerQuestion, 'asker' | 'catalogue' | 'again'>,
  { presence, contributions }: RankedPeer,
): FoundPeer {
  const found = { presence, reasons: reasonsFor(asker.presence, presence, contributions, catalogue) };
  return again?.has(presence.person) ? { ...found, again: true } : found;
}

interface Settled extends PeerQuestion {
  readonly effective: readonly EffectiveWish[];
  readonly youthPolicy: boolean;
}

interface Standing extends RankedPeer {
  readonly total: number;
  readonly waitingDays: number;
  readonly hash: number;
}

/** `undefined` if a hard limit keeps them off the list. */
function standingOf(settled: Settled, candidate: Candidate): Standing | undefined {
  const { asker, kind, sense, catalogue, at } = settled;
  const { presence } = candidate;
  const blocked = settled.around.has(presence.person);
  const known = settled.known.has(presence.person);
  if (!canBeInvited({ kind, asker, candidate, blocked, known, youthPolicy: settled.youthPolicy, at })) return undefined;
  if (!canMeet(asker.presence, presence, catalogue)) return undefined;
  if (sense === 'narrow' && !arePeersNarrowly(asker.presence, presence, catalogue)) return undefined;

  const isEmployed = kind === 'support' && isEmployedSupporter(presence, at);
  const contributions = weighWishes(settled.effective, presence, isEmployed);
  const theirs = kind === 'mutual' ? theirSide(settled, presence) : [];
  if (!contributions || !theirs) return undefined;

  return {
    presence,
    contributions,
    total: totalOf(contributions) + totalOf(theirs) + (settled.again?.has(presence.person) ? meetAgain : 0),
    waitingDays: Math.floor((at.getTime() - presence.setting.since.getTime()) / day),
    hash: pairHash(asker.presence.person, presence.person),
  };
}

/** In a mutual pair the other one's wishes count as much; about, and like, only what each shows to members. */
function theirSide(settled: Settled, presence: Presence): readonly Contribution[] | undefined {
  const { asker, wishesOf, catalogue, organization, at } = settled;
  const theirs = (dimension: DimensionId) => listedValues(presence, dimension);
  const wishes = effectiveWishes(wishesOf.get(presence.person) ?? [], theirs, catalogue, organization, at);
  return weighWishes(wishes, asker.presence, false);
}

function byStanding(one: Standing, other: Standing): number {
  return (
    other.total - one.total ||
    other.waitingDays - one.waitingDays ||
    one.hash - other.hash ||
    (one.presence.person < other.presence.person ? -1 : 1)
  );
}
