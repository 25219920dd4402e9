import { err, ok, type Result } from '@peerness/core';
import type { SettingProblem } from '../setting-problem.js';

/** Whether this server holds an index of who could be found. */
export function readMatchIndex(wanted = 'on'): Result<boolean, SettingProblem> {
  if (wanted === 'on' || wanted === 'off') return ok(wanted === 'on');
  return err({ setting: 'PEERNESS_MATCH_INDEX', problem: 'is neither on nor off', todo: 'Unset it for on.' });
}
