import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import {
  type RecordExecution as Told,
  recordExecution as record,
  type RecordExecutionRefusal as Unrecorded,
} from '../advance-directive/record-execution.js';
import { supersede } from '../advance-directive/supersede.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import {
  changeAdvanceDirective,
  findOwnDirective,
  keepDirective,
  type OnOwnAdvanceDirective,
  type RefusedOfDirective,
} from './on-advance-directive.js';

export type RecordExecution = OnOwnAdvanceDirective & Omit<Told, 'at'>;
export type RecordExecutionRefusal = RefusedOfDirective<Unrecorded>;

/**
 * The owner tells how it was signed. From then on it is never overwritten; the one before it in its set gives way in the
 * same moment. It is written down as told, and nothing here finds that it counts.
 */
export function recordExecution(
  work: Work,
  self: SelfScope,
  command: RecordExecution,
  occasion: Occasion,
): Promise<Result<Outcome, RecordExecutionRefusal>> {
  return changeAdvanceDirective(
    work,
    self,
    command,
    occasion,
    async (directive, ports) => {
      const before = await replacedBy(ports, directive);
      return record(directive, { ...command, at: occasion.at }, before?.value);
    },
    (ports, recorded) => letTheOneBeforeGo(ports, recorded, occasion),
  );
}

async function letTheOneBeforeGo(
  ports: Ports,
  recorded: AdvanceDirective,
  occasion: Occasion,
): Promise<Result<unknown, ChangedMeanwhile>> {
  const before = await replacedBy(ports, recorded);
  if (!before) return ok(undefined);
  const gone = supersede(before.value, { by: recorded.id, at: occasion.at });
  // One that was revoked or entered in error stays what it is.
  return gone.ok ? keepDirective(ports, before, gone.value, {}, occasion) : ok(undefined);
}

async function replacedBy(
  ports: Ports,
  { owner, replaces }: AdvanceDirective,
): Promise<Kept<AdvanceDirective> | undefined> {
  return replaces && findOwnDirective(ports, owner, replaces);
}
