import { credit } from '../../dimension/credit.js';
import { languageItself } from '../../dimension/comparators/language.js';
import type { Value } from '../../dimension/value.js';
import { identityOf } from '../people/identity.js';
import type { Register } from '../people/register.js';
import { intervalSaid, pathsAbove } from '../people/said.js';
import { type DimensionFields, relatives } from '../people/scheme.js';
import { areaWithin, enoughSaid, wholeArea } from '../people/wished.js';
import { type Circuit, nobody, type Node } from '../circuit/circuit.js';
import { slotsOf } from './credit-of-stated.js';
import { bestOf, counted, type CreditSteps, none, shareOfEnough } from './credit-steps.js';
import type { Leaves } from './leaves.js';

/** `credit(dimension, …, stated)` of everyone's own wish at once: how alike is the asker to what each wishes for? */
export function creditOfWished(
  register: Register,
  leaves: Leaves,
  fields: DimensionFields,
  stated: readonly Value[],
): CreditSteps {
  const { comparator } = fields.dimension;
  const { wished } = fields;
  if (comparator.form === 'any-of') return share(register, leaves, fields, new Set(stated.map(identityOf)));
  if (comparator.form === 'week-slots') return share(register, leaves, fields, new Set(slotsOf(stated)));
  return bestOf(leaves, [wished], worthOfWished(register, fields, stated));
}

/** What is enough differs between wishes of different length: each length has a plane, and a share of its own. */
function share(
  register: Register,
  leaves: Leaves,
  { dimension: { comparator }, wished, wishing }: DimensionFields,
  things: ReadonlySet<string>,
): CreditSteps {
  const most = 'enough' in comparator ? Math.min(comparator.enough, things.size) : 0;
  const reached = counted(
    [...things].map((thing) => leaves.any([wished], [thing])),
    most,
  );
  const lengths = Array.from({ length: 'enough' in comparator ? comparator.enough : 0 }, (_, index) => index + 1);
  const shares = lengths
    .filter((enough) => register.fields.get(wishing)?.has(enoughSaid(enough)))
    .map((enough) => ({
      has: leaves.any([wishing], [enoughSaid(enough)]),
      share: shareOfEnough(reached, enough),
    }));
  return {
    steps: shares.flatMap(({ has, share: { steps } }) =>
      steps.map(({ gain, gate }) => ({
        gain,
        gate: (circuit: Circuit) => circuit.and(has(circuit), gate(circuit)),
      })),
    ),
    some: none,
    full: (circuit) =>
      shares.reduce<Node>(
        (all, { has, share: { full } }) => circuit.or(all, circuit.and(has(circuit), full(circuit))),
        nobody,
      ),
  };
}

function worthOfWished(
  register: Register,
  fields: DimensionFields,
  stated: readonly Value[],
): ReadonlyMap<string, number> {
  const { dimension, wished } = fields;
  const { comparator, value: kind } = dimension;
  const worth = new Map<string, number>();
  const add = (said: string, is: number): void => void worth.set(said, Math.max(is, worth.get(said) ?? 0));
  const judge = (one: Value): number => credit(dimension, [one], stated);

  if (comparator.form === 'equal') for (const one of stated) add(identityOf(one), 100);
  if (comparator.form === 'ordered-distance' && kind.form === 'ordered')
    for (const { key } of kind.steps) add(key, judge({ form: 'ordered', key }));
  if (comparator.form === 'interval-overlap')
    for (const said of register.fields.get(wished)?.keys() ?? []) add(said, judge(intervalSaid(said)));
  if (comparator.form === 'hierarchy' && kind.form === 'choice') {
    const own = stated.flatMap((one) => (one.form === 'choice' ? relatives(fields, one.key) : []));
    for (const key of new Set(own)) add(key, judge({ form: 'choice', key }));
  }
  for (const one of stated) {
    if (comparator.form === 'language' && one.form === 'language') {
      const tag = languageItself(one.tag);
      add(tag, judge({ form: 'language', tag, proficiency: 'good' }));
    }
    if (comparator.form === 'area' && one.form === 'area')
      pathsAbove(one.path).forEach((path, index) => {
        add(wholeArea(path), 100);
        add(areaWithin(path), comparator.credits[index + 1] ?? 0);
      });
  }
  return worth;
}
