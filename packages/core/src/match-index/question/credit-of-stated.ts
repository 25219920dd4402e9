import { credit } from '../../dimension/credit.js';
import { languageItself } from '../../dimension/comparators/language.js';
import type { Value } from '../../dimension/value.js';
import { unreachable } from '../../kernel/unreachable.js';
import { identityOf } from '../people/identity.js';
import type { Register } from '../people/register.js';
import { intervalSaid, pathsAbove, saidOfLanguage } from '../people/said.js';
import { caseOf, type DimensionFields, exactly, relatives, selfAndWider } from '../people/scheme.js';
import { bestOf, counted, type CreditSteps, shareOfEnough } from './credit-steps.js';
import type { Leaves } from './leaves.js';

/** `credit(dimension, wished, …)` of everyone at once, by what stands in these fields about them. */
export function creditOfStated(
  register: Register,
  leaves: Leaves,
  { fields, in: into }: { readonly fields: DimensionFields; readonly in: readonly string[] },
  wished: readonly Value[],
): CreditSteps {
  const { comparator } = fields.dimension;
  switch (comparator.form) {
    case 'any-of':
      return share(leaves, into, new Set(wished.map(identityOf)), comparator.enough);
    case 'week-slots':
      return share(leaves, into, new Set(slotsOf(wished)), comparator.enough);
    case 'equal':
    case 'ordered-distance':
    case 'interval-overlap':
    case 'hierarchy':
    case 'language':
    case 'area':
    case 'none':
      return bestOf(leaves, into, worthOfStated(register, fields, into, wished));
    default:
      return unreachable(comparator);
  }
}

function share(leaves: Leaves, into: readonly string[], things: ReadonlySet<string>, enough: number): CreditSteps {
  const need = Math.min(enough, things.size);
  if (need === 1) return shareOfEnough([leaves.any(into, things)], 1);
  return shareOfEnough(
    counted(
      [...things].map((thing) => leaves.any(into, [thing])),
      need,
    ),
    need,
  );
}

export function slotsOf(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (value.form === 'week-slots' ? value.slots.map(String) : []));
}

/** By what can be said on the dimension, the credit it is worth: the judge says it, of each thing alone. */
function worthOfStated(
  register: Register,
  fields: DimensionFields,
  into: readonly string[],
  wished: readonly Value[],
): ReadonlyMap<string, number> {
  const { dimension } = fields;
  const { comparator, value: kind } = dimension;
  const worth = new Map<string, number>();
  const add = (said: string, is: number): void => void worth.set(said, Math.max(is, worth.get(said) ?? 0));
  const judge = (stated: Value): number => credit(dimension, wished, [stated]);

  if (comparator.form === 'equal') for (const one of wished) add(identityOf(one), 100);
  if (comparator.form === 'ordered-distance' && kind.form === 'ordered')
    for (const { key } of kind.steps) add(key, judge({ form: 'ordered', key }));
  if (comparator.form === 'interval-overlap')
    for (const field of into)
      for (const said of register.fields.get(field)?.keys() ?? []) add(said, judge(intervalSaid(said)));
  if (comparator.form === 'hierarchy' && kind.form === 'choice') addTree(fields, wished, add, judge);
  for (const one of wished) {
    if (comparator.form === 'language' && one.form === 'language') {
      const itself = languageItself(one.tag);
      add(saidOfLanguage(itself, 'good'), 100);
      add(saidOfLanguage(itself, 'poor'), comparator.limited);
    }
    if (comparator.form === 'area' && one.form === 'area') {
      const paths = pathsAbove(one.path);
      paths.forEach((path, index) =>
        add(path, index === paths.length - 1 ? 100 : (comparator.credits[index + 1] ?? 0)),
      );
    }
  }
  return worth;
}

/** Whatever is a case of what is wished for is one bit; the rest of the tree is asked about option by option. */
function addTree(
  fields: DimensionFields,
  wished: readonly Value[],
  add: (said: string, is: number) => void,
  judge: (stated: Value) => number,
): void {
  const keys = new Set(wished.flatMap((one) => (one.form === 'choice' ? [one.key] : [])));
  for (const key of keys) add(fields.wider.has(key) ? caseOf(key) : exactly(key), 100);
  for (const key of new Set([...keys].flatMap((wish) => relatives(fields, wish))))
    if (!selfAndWider(fields, key).some((one) => keys.has(one))) add(exactly(key), judge({ form: 'choice', key }));
}
