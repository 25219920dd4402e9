import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';

/** How far from wide to narrow two areas are the same one; whoever lives in the area wished for, wherever in it, meets it. */
export function areaCredit({ credits }: ComparatorOf<'area'>): (wished: Value, stated: Value) => number {
  return (wished, stated) => {
    if (wished.form !== 'area' || stated.form !== 'area') return 0;
    const asked = wished.path.split('/');
    const shared = sharedLevels(asked, stated.path.split('/'));
    return shared === asked.length ? 100 : (credits[shared] ?? 0);
  };
}

function sharedLevels(one: readonly string[], other: readonly string[]): number {
  const parting = one.findIndex((segment, level) => segment !== other[level]);
  return parting === -1 ? one.length : parting;
}
