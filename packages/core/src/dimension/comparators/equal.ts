import type { Value } from '../value.js';
import { foldName } from './fold-name.js';

/** All or nothing. */
export function equalCredit(wished: Value, stated: Value): number {
  return isSameValue(wished, stated) ? 100 : 0;
}

/** Whether two people mean the same thing: the same option, the same name however it was typed, the same in every part. */
export function isSameValue(one: Value, other: Value): boolean {
  switch (one.form) {
    case 'choice':
    case 'ordered':
      return other.form === one.form && other.key === one.key;
    case 'interval':
      return other.form === 'interval' && other.from === one.from && other.to === one.to;
    case 'language':
      return other.form === 'language' && other.tag === one.tag && other.proficiency === one.proficiency;
    case 'area':
      return other.form === 'area' && other.path === one.path;
    case 'week-slots':
      return (
        other.form === 'week-slots' &&
        other.slots.length === one.slots.length &&
        one.slots.every((slot, index) => other.slots[index] === slot)
      );
    case 'name':
      return other.form === 'name' && foldName(other.name) === foldName(one.name);
    case 'words':
      return other.form === 'words' && other.words === one.words && other.language === one.language;
  }
}
