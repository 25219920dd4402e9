import type { Json } from '../../kernel/json.js';
import { isUuid } from '../../kernel/uuid.js';

/**
 * The same, with a label in the place of every id: `id-1` for the first there is, and so on. Dates become text, what is
 * absent is left out, keys stand in order. What people wrote stays as it is, even if it looks like an id.
 */
export function withoutIds(given: unknown): Json {
  const labels = new Map<string, string>();
  const labelOf = (id: string): string => {
    const label = labels.get(id) ?? `id-${labels.size + 1}`;
    labels.set(id, label);
    return label;
  };
  const told = (value: unknown, key: string): Json => {
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map((one) => told(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, one]) => [name, told(one, name)]),
      );
    if (typeof value === 'string') return verbatim.has(key) ? value : relabelled(value, labelOf);
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  };
  return told(given, '');
}

/** A bare id, or an organization’s own dimension, which begins with one. */
function relabelled(text: string, labelOf: (id: string) => string): string {
  const [first = '', ...rest] = text.split('/');
  return isUuid(first) && rest.length <= 1 ? [labelOf(first), ...rest].join('/') : text;
}

/** Keys under which people’s own words stand. */
const verbatim: ReadonlySet<string> = new Set([
  'words',
  'basis',
  'name',
  'title',
  'text',
  'place',
  'scope',
  'purpose',
  'source',
  'from',
]);
