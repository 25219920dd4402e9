import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';
import type { Choice } from '../value-kind.js';

/** A case of what was wished for is what was wished for; what it is a case of, or what lies beside it, is part of it. */
export function hierarchyCredit(
  { wider, sibling }: ComparatorOf<'hierarchy'>,
  options: readonly Choice[],
): (wished: Value, stated: Value) => number {
  const broader = broaderIn(options);
  const broaderOf = (key: string): string | undefined => broader.get(key);

  return (wished, stated) => {
    if (wished.form !== 'choice' || stated.form !== 'choice') return 0;
    if (isWithin(stated.key, wished.key, broaderOf, options.length)) return 100;
    const above = broaderOf(wished.key);
    if (above === undefined) return 0;
    if (stated.key === above) return wider;
    return broaderOf(stated.key) === above ? sibling : 0;
  };
}

/** The same option, or below it at any depth. `depth` ends the climb even where the options are not a tree. */
function isWithin(key: string, wished: string, broaderOf: (key: string) => string | undefined, depth: number): boolean {
  if (key === wished) return true;
  const above = broaderOf(key);
  return above !== undefined && depth > 0 && isWithin(above, wished, broaderOf, depth - 1);
}

/** Remembered as long as the options themselves: a list of peers asks for the same tree thousands of times. */
const remembered = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function broaderIn(options: readonly Choice[]): ReadonlyMap<string, string> {
  const known = remembered.get(options);
  if (known) return known;
  const read = new Map(options.flatMap(({ key, broader }) => (broader === undefined ? [] : [[key, broader] as const])));
  remembered.set(options, read);
  return read;
}
