import { foldName } from '../../dimension/comparators/fold-name.js';
import type { Value } from '../../dimension/value.js';
import { unreachable } from '../../kernel/unreachable.js';

/** One text for all values that the judge takes for the same. See `isSameValue`; no key has a space. */
export function identityOf(value: Value): string {
  switch (value.form) {
    case 'choice':
      return value.key;
    case 'ordered':
      return `ordered ${value.key}`;
    case 'interval':
      return `interval ${value.from} ${value.to}`;
    case 'language':
      return `language ${value.proficiency} ${value.tag}`;
    case 'area':
      return `area ${value.path}`;
    case 'week-slots':
      return `week-slots ${value.slots.join(' ')}`;
    case 'name':
      return `name ${foldName(value.name)}`;
    case 'words':
      return `words ${JSON.stringify([value.language, value.words])}`;
    default:
      return unreachable(value);
  }
}
