import type { AgeGroup } from '../person/age-group.js';

/**
 * Whether two people may ever be paired. Adults with adults; people under 18 among themselves, where the organization
 * has a youth policy. An age nobody stated counts as a minor's beside an adult and as an adult's beside a minor: no.
 */
export function mayPair(one: AgeGroup, other: AgeGroup, youthPolicy: boolean): boolean {
  if (one === 'adult' && other === 'adult') return true;
  return one === 'minor' && other === 'minor' && youthPolicy;
}
