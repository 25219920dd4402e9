import type { PersonId } from '../person/person-id.js';
import type { BriefingRead } from './briefing.js';
import { type DisclosureLevel, firstLevel } from './level.js';

/** How far one of the two opens themselves to the other on one connection, and whether they read what stays between them. */
export interface Openness {
  readonly person: PersonId;
  /** The other one of the two. */
  readonly recipient: PersonId;
  readonly connection: string;
  readonly level: DisclosureLevel;
  /** The briefing they acknowledged. Absent: not yet. */
  readonly briefed?: BriefingRead & { readonly at: Date };
}

/** Of somebody who did nothing yet: what every member sees, and no more. */
export function closed(who: Pick<Openness, 'person' | 'recipient' | 'connection'>): Openness {
  return { ...who, level: firstLevel };
}

/** Whether this person read the briefing on this connection and said so. */
export function isBriefed(all: readonly Openness[], connection: string, person: PersonId): boolean {
  return all.some((one) => one.connection === connection && one.person === person && one.briefed !== undefined);
}

/**
 * How far `owner` is open to the other one right now. Until both read what stays between them and what cannot, it is the
 * first level, whatever either opened before.
 */
export function levelOn(all: readonly Openness[], connection: string, owner: PersonId): DisclosureLevel {
  const mine = all.find((one) => one.connection === connection && one.person === owner);
  if (!mine?.briefed || !isBriefed(all, connection, mine.recipient)) return firstLevel;
  return mine.level;
}
