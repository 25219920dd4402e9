import { err, ok, type Result } from '@peerness/core';
import { roundStrategies, type RoundStrategy, usualStrategy } from '@peerness/core/rounds';
import type { SettingProblem } from '../setting-problem.js';

/** How rounds put people together where whoever opens one does not say: PEERNESS_MATCHING_STRATEGY. */
export function readRoundStrategy(wanted: string | undefined): Result<RoundStrategy, SettingProblem> {
  const found = roundStrategies.find((one) => one === (wanted ?? usualStrategy));
  if (found) return ok(found);
  return err({
    setting: 'PEERNESS_MATCHING_STRATEGY',
    problem: 'is no way of putting people together',
    todo: `Set it to one of ${roundStrategies.join(', ')}, or unset it for ${usualStrategy}.`,
  });
}
