import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';

/** The same language, whichever country or script: whole if it is spoken or signed well, `limited` if only a little. */
export function languageCredit({ limited }: ComparatorOf<'language'>): (wished: Value, stated: Value) => number {
  return (wished, stated) => {
    if (wished.form !== 'language' || stated.form !== 'language') return 0;
    if (languageItself(wished.tag) !== languageItself(stated.tag)) return 0;
    return stated.proficiency === 'excellent' || stated.proficiency === 'good' ? 100 : limited;
  };
}

/** What two speakers must share to understand each other at all; of `sgn-ase` it is `ase`, the sign language itself. */
export function languageItself(tag: string): string {
  const [primary = '', next = ''] = tag.toLowerCase().split('-');
  return primary === 'sgn' && next.length === 3 ? next : primary;
}
