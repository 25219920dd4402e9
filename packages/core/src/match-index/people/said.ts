import { languageItself } from '../../dimension/comparators/language.js';
import type { Value } from '../../dimension/value.js';
import { unreachable } from '../../kernel/unreachable.js';
import { identityOf } from './identity.js';
import { type DimensionFields, saidInLine } from './scheme.js';

/** What somebody who states this value says, as far as the dimension's comparator can tell two people apart by it. */
export function saidBy(fields: DimensionFields, value: Value): readonly string[] {
  const { comparator, value: kind } = fields.dimension;
  switch (comparator.form) {
    case 'equal':
    case 'any-of':
      return [identityOf(value)];
    case 'ordered-distance':
      return kind.form === 'ordered' && value.form === 'ordered' ? [value.key] : [];
    case 'interval-overlap':
      return value.form === 'interval' ? [`${value.from} ${value.to}`] : [];
    case 'hierarchy':
      return kind.form === 'choice' && value.form === 'choice' ? saidInTree(fields, value.key) : [];
    case 'language':
      return value.form === 'language' ? [saidOfLanguage(languageItself(value.tag), value.proficiency)] : [];
    case 'area':
      return value.form === 'area' ? pathsAbove(value.path) : [];
    case 'week-slots':
      return value.form === 'week-slots' ? value.slots.map(String) : [];
    case 'none':
      return [];
    default:
      return unreachable(comparator);
  }
}

function saidInTree(fields: DimensionFields, key: string): readonly string[] {
  return fields.tree.get(key) ?? saidInLine([key], fields.wider);
}

type Proficiency = Extract<Value, { form: 'language' }>['proficiency'];

export function saidOfLanguage(itself: string, proficiency: Proficiency): string {
  return `${proficiency === 'excellent' || proficiency === 'good' ? 'well' : 'little'} ${itself}`;
}

/** The path and every wider one it lies in: `US`, `US/TX`, `US/TX/787`. */
export function pathsAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The value a text of `saidBy` stands for, where the judge is to be asked about it. */
export function intervalSaid(said: string): Value {
  const [from = 0, to = 0] = said.split(' ').map(Number);
  return { form: 'interval', from, to };
}
