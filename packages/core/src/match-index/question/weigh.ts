import type { Gate } from '../circuit/circuit.js';
import type { EffectiveWish } from '../../matching/effective-wishes.js';
import { listedValues } from '../../matching/usable-values.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { MatchIndex } from '../people/match-index.js';
import { importanceBits, importanceSaid } from '../people/wished.js';
import { creditOfStated } from './credit-of-stated.js';
import { creditOfWished } from './credit-of-wished.js';
import { among, type Limit, wishLimit, without } from './hard-limits.js';
import type { IndexQuestion } from './index-question.js';
import type { Leaves } from './leaves.js';

/** So much more of the total for everyone in the gate. */
export interface Weight {
  readonly gate: Gate;
  readonly weight: number;
}

export interface Weighed {
  readonly limits: readonly Limit[];
  readonly weights: readonly Weight[];
}

/** What one wish of the asker asks of everyone. A must that spares nobody adds the same for all who are left. */
export function weighWish(
  { register, scheme }: MatchIndex,
  leaves: Leaves,
  wish: EffectiveWish,
  kind: IndexQuestion['kind'],
): Weighed {
  const fields = scheme.get(wish.dimension.id);
  if (!fields) return { limits: [], weights: [] };
  const credits = creditOfStated(register, leaves, { fields, in: [fields.listed] }, wish.wished);
  const ranks = wish.strength === 'prefer' || (wish.strength === 'must' && wish.sparesEmployed && kind === 'support');
  return {
    limits: wishLimit(leaves, wish, credits, kind),
    weights: ranks ? credits.steps.map(({ gain, gate }) => ({ gate, weight: wish.importance * gain })) : [],
  };
}

/** What everyone's own wishes on each dimension ask of the asker, in a mutual pair: limit 8, and the other half of the rank. */
export function weighTheirs(index: MatchIndex, leaves: Leaves, question: IndexQuestion): readonly Weighed[] {
  const { asker, organization, at } = question;
  return [...index.scheme.values()]
    .filter(({ wishing }) => index.register.fields.has(wishing))
    .map((fields): Weighed => {
      const { dimension, wishing } = fields;
      const { steps, full } = creditOfWished(
        index.register,
        leaves,
        fields,
        listedValues(asker.presence, dimension.id),
      );
      const avoids = leaves.any([wishing], ['avoid']);
      const avoidsCount =
        !dimension.traits.includes('protected') ||
        policyInForce(organization, 'avoid-on-protected-trait', at, dimension.id);
      const musts = leaves.any([wishing], ['must']);
      return {
        limits: [
          among((circuit) => circuit.orNot(full(circuit), musts(circuit))),
          ...(avoidsCount ? [without((circuit) => circuit.and(avoids(circuit), full(circuit)))] : []),
        ],
        weights: importanceBits.flatMap((bit) => {
          const matters = leaves.any([wishing], [importanceSaid(bit)]);
          return steps.map(({ gain, gate }) => ({
            gate: (circuit) => circuit.and(matters(circuit), gate(circuit)),
            weight: gain << bit,
          }));
        }),
      };
    });
}
