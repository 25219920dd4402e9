import type { Catalogue } from '../dimension/catalogue.js';

/** Whether both compare people alike: the same dimensions, in the same order, defined the same. */
export function isSameCatalogue(one: Catalogue, other: Catalogue): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  const others = other.values();
  for (const dimension of one.values()) {
    const beside = others.next().value;
    if (dimension !== beside && JSON.stringify(dimension) !== JSON.stringify(beside)) return false;
  }
  return true;
}
