import type { EffectiveWish } from '../../matching/effective-wishes.js';
import { mayPair } from '../../matching/may-pair.js';
import { arePeersNarrowly } from '../../matching/common-ground.js';
import { matchValues } from '../../matching/usable-values.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { AgeGroup } from '../../person/age-group.js';
import type { Circuit, Gate, Node } from '../circuit/circuit.js';
import { anything, writing } from '../people/indexed-person.js';
import type { MatchIndex } from '../people/match-index.js';
import { mustBeShared, standingField } from '../people/scheme.js';
import { creditOfStated } from './credit-of-stated.js';
import type { CreditSteps } from './credit-steps.js';
import type { IndexQuestion } from './index-question.js';
import type { Leaves } from './leaves.js';

/** A limit, as what it does to those who are left. */
export type Limit = (circuit: Circuit, left: Node) => Node;

export function among(gate: Gate): Limit {
  return (circuit, left) => circuit.and(left, gate(circuit));
}

export function without(gate: Gate): Limit {
  return (circuit, left) => circuit.andNot(left, gate(circuit));
}

type Pairing = Pick<IndexQuestion, 'asker' | 'kind' | 'organization' | 'at'>;

/** Limits 1 to 4 of `docs/matching.md`, whoever may see whom: see `canBeIntroduced`. */
export function introduction(leaves: Leaves, { asker, kind, organization, at }: Pairing): readonly Limit[] {
  const stands = (...how: readonly string[]): Gate => leaves.any([standingField], how);
  const youthPolicy = policyInForce(organization, 'youth', at);
  const ages: readonly AgeGroup[] = ['adult', 'minor', 'unknown'];
  return [
    among(stands('there')),
    among(stands(kind === 'support' ? 'free' : 'mutual')),
    among(stands(...ages.filter((age) => mayPair(asker.presence.ageGroup, age, youthPolicy)))),
    without(leaves.apart),
  ];
}

/** Limits 5 and 6: what both must have in common to meet at all, and to be peers in the narrow sense. */
export function meeting(index: MatchIndex, leaves: Leaves, { asker, sense }: IndexQuestion): readonly Limit[] {
  const { catalogue, scheme, register } = index;
  const bothWrite = leaves.any(
    [standingField],
    [...scheme.values()]
      .filter(({ dimension }) => dimension.traits.includes('contact-mode'))
      .filter(({ dimension }) =>
        matchValues(asker.presence, dimension.id).some((value) => value.form === 'choice' && value.key === 'text'),
      )
      .map(({ listed }) => writing(listed)),
  );
  const limits = [...scheme.values()].flatMap((fields): readonly Limit[] => {
    const { dimension, listed } = fields;
    const { traits } = dimension;
    if (!mustBeShared(dimension)) return [];
    const mine = matchValues(asker.presence, dimension.id);
    if (mine.length === 0) return [];
    const { some } = creditOfStated(register, leaves, { fields, in: [listed] }, mine);
    const says = leaves.any([standingField], [anything(listed)]);
    return [
      (circuit, left) => {
        const alike = traits.includes('availability') ? circuit.or(some(circuit), bothWrite(circuit)) : some(circuit);
        return circuit.and(left, circuit.orNot(alike, says(circuit)));
      },
    ];
  });
  if (sense === 'broad') return limits;
  const lives = leaves.any(
    [standingField],
    arePeersNarrowly(asker.presence, asker.presence, catalogue) ? ['lives'] : [],
  );
  return [...limits, among(lives)];
}

/** Limit 7: every must is met and no avoid is; a must that spares employed supporters leaves none of them out. */
export function wishLimit(
  leaves: Leaves,
  { strength, sparesEmployed }: EffectiveWish,
  { full }: CreditSteps,
  kind: IndexQuestion['kind'],
): readonly Limit[] {
  if (strength === 'prefer') return [];
  if (strength === 'avoid') return [without(full)];
  const spared = leaves.any([standingField], sparesEmployed && kind === 'support' ? ['employed'] : []);
  return [(circuit, left) => circuit.and(left, circuit.or(full(circuit), spared(circuit)))];
}
