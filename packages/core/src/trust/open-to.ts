import type { BriefingNeeded } from '../connection/briefing-needed.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { BriefingRead } from './briefing.js';
import { type DisclosureLevel, reaches } from './level.js';
import type { Openness } from './openness.js';

/** The owner opens themselves as far as this. Nothing, if they are that far already. Nobody discloses before they know the limits. */
export function openTo(mine: Openness, level: DisclosureLevel): Result<Openness | undefined, BriefingNeeded> {
  if (!mine.briefed) return err({ kind: 'BriefingNeeded', missing: 'yours' });
  return ok(reaches(mine.level, level) ? undefined : { ...mine, level });
}

/** The owner steps back to this level, at any time, with no reason. Nothing, if they are no further. */
export function stepBackTo(mine: Openness, level: DisclosureLevel): Openness | undefined {
  return reaches(level, mine.level) ? undefined : { ...mine, level };
}

/** Somebody read the briefing and says so, for themselves. Nothing, if they did before. */
export function acknowledge(mine: Openness, { text, language }: BriefingRead, at: Date): Openness | undefined {
  return mine.briefed ? undefined : { ...mine, briefed: { text, language, at } };
}
