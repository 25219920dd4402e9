import type { Json } from '../kernel/json.js';
import type { Dimension } from './dimension.js';

/** Whether two dimensions are defined alike, whatever the order of their properties: a database may have changed it. */
export function isSameDimension(one: Dimension, other: Dimension): boolean {
  return isSameJson(one as unknown as Json, other as unknown as Json);
}

function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [these, those] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    these.size === those.size && [...these].every(([key, value]) => those.has(key) && isSameJson(value, those.get(key)))
  );
}
