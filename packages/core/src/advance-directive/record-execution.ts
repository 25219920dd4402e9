import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import type { AdvanceDirective } from './advance-directive.js';
import { longestPartyName } from './agent.js';
import type { AdvanceDirectiveChange, DatesOutOfOrder, IncapacityIsOnRecord } from './change.js';
import { isDigest, type UnreadableDigest } from './digest.js';
import { type AdvanceExecution, mostWitnesses, type WitnessTie } from './execution.js';
import { asReadyToSign, type NotReadyToSign } from './get-ready.js';
import { isHeldByIncapacity } from './standing.js';
import { barsOf } from './witness-bars.js';

export interface RecordExecution extends Omit<AdvanceExecution, 'recordedAt'> {
  readonly at: Date;
}

/** A witness who may not be one, as far as is known; which of their ties say so. The owner may record them knowingly. */
export interface BarredWitness {
  readonly kind: 'BarredWitness';
  readonly ties: readonly WitnessTie[];
  readonly path: readonly string[];
}

export type RecordExecutionRefusal =
  | NotReadyToSign
  | TooMany
  | UnreadableTextAt
  | DatesOutOfOrder
  | BarredWitness
  | UnreadableDigest
  | IncapacityIsOnRecord;

/**
 * The owner tells how it was signed. It is written down as told; nothing here finds that it counts. `before`: the one
 * it supersedes, which cannot give way while somebody is on record as having found that the owner cannot decide.
 */
export function recordExecution(
  directive: AdvanceDirective,
  { signedAt, method, witnesses, notary, statements, scanSha256, at }: RecordExecution,
  before?: AdvanceDirective,
): Result<AdvanceDirectiveChange, RecordExecutionRefusal> {
  const ready = asReadyToSign(directive, at);
  if (!ready.ok) return ready;
  if (before && isHeldByIncapacity(before, at)) return err({ kind: 'IncapacityIsOnRecord' });
  if (witnesses.length > mostWitnesses) return err({ kind: 'TooMany', most: mostWitnesses });
  const told = {
    signedAt,
    method,
    witnesses,
    notary,
    statements: [...new Set(statements)],
    scanSha256,
    recordedAt: at,
  };
  const refusal = refusalOf(directive, { ...told, at });
  if (refusal) return err(refusal);
  const { notary: by, scanSha256: scan, ...always } = told;
  const execution: AdvanceExecution = {
    ...always,
    ...(by !== undefined && { notary: by }),
    ...(scan !== undefined && { scanSha256: scan }),
  };
  return ok({
    directive: { ...directive, state: 'recorded-as-executed', execution },
    kind: 'AdvanceDirectiveRecordedAsExecuted',
    codes: { method, witnesses: witnesses.length, notary: notary !== undefined, scan: scanSha256 !== undefined },
  });
}

type Told = Omit<RecordExecution, 'notary' | 'scanSha256'> & {
  readonly notary: RecordExecution['notary'];
  readonly scanSha256: string | undefined;
};

function refusalOf(
  directive: AdvanceDirective,
  { signedAt, witnesses, notary, scanSha256, at }: Told,
): UnreadableTextAt | DatesOutOfOrder | BarredWitness | UnreadableDigest | undefined {
  const outOfOrder = (...path: readonly string[]): DatesOutOfOrder => ({ kind: 'DatesOutOfOrder', path });
  if (signedAt > at) return outOfOrder('signedAt');
  const { until } = directive.effective;
  if (until && until <= signedAt) return outOfOrder('effective', 'until');
  for (const [index, witness] of witnesses.entries()) {
    const name = atPath(readLine(witness.name, longestPartyName), 'witnesses', String(index), 'name');
    if (!name.ok) return name.error;
    if (witness.signedAt < signedAt || witness.signedAt > at) return outOfOrder('witnesses', String(index), 'signedAt');
    const ties = barsOf(directive, witness);
    if (ties.length > 0 && !witness.knowingly)
      return { kind: 'BarredWitness', ties, path: ['witnesses', String(index)] };
  }
  if (notary) {
    const name = atPath(readLine(notary.name, longestPartyName), 'notary', 'name');
    if (!name.ok) return name.error;
    if (notary.at < signedAt || notary.at > at) return outOfOrder('notary', 'at');
  }
  if (scanSha256 !== undefined && !isDigest(scanSha256)) return { kind: 'UnreadableDigest', path: ['scanSha256'] };
  return undefined;
}
