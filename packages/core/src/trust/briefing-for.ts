import type { BriefingText, OwnBriefingText } from './briefing.js';
import { builtInBriefing } from './built-in-briefing.js';

/** The text people in this organization are given now: its newest of its own, else the built-in one. */
export function briefingFor(own: readonly OwnBriefingText[], at: Date): BriefingText {
  const inForce = own.filter(({ from }) => from <= at);
  const [newest] = inForce.sort(
    (one, other) => other.from.getTime() - one.from.getTime() || (one.version < other.version ? 1 : -1),
  );
  return newest ?? builtInBriefing;
}
