import type { Json } from '../kernel/json.js';

/**
 * JSON in one spelling: names in order of their UTF-16 code units, nothing between tokens (after RFC 8785). Numbers here
 * are whole and small, and text is well-formed, so that no more of that standard is needed.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as { readonly [name: string]: Json }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
}
