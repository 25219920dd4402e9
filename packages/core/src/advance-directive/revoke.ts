import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine, readText } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import type { AdvanceDirective } from './advance-directive.js';
import { longestPartyName } from './agent.js';
import { type AdvanceDirectiveChange, asInForce, type NotInForce } from './change.js';
import type { Determiner, DeterminerKind } from './incapacity.js';
import { rulesOf } from './known-rules.js';
import { allowedDeterminers, type DeterminerNotAllowed } from './record-incapacity.js';
import { type AdvanceRevocation, longestRevocation, mostRevocations, type RevocationOutcome } from './revocation.js';
import { isIncapacityOnRecord } from './standing.js';

export interface RevokeAdvanceDirective {
  /** In the owner's words, if they want to say any. */
  readonly words?: string;
  /** While an incapacity is on record: who found that the owner can decide. */
  readonly capacityFoundBy?: Determiner;
  readonly at: Date;
}

export type RevokeAdvanceDirectiveRefusal = NotInForce | TooMany | UnreadableTextAt | DeterminerNotAllowed;

/**
 * The owner takes it back. Nobody is presumed unable: with no incapacity on record, or once somebody found that they
 * can decide, it is revoked in that instant. Otherwise it is kept as an attempt, with what the owner's own words and
 * the rules known for the place come to; where nobody here knows, it says so and the directive stays on record.
 */
export function revokeAdvanceDirective(
  directive: AdvanceDirective,
  { words, capacityFoundBy, at }: RevokeAdvanceDirective,
): Result<AdvanceDirectiveChange, RevokeAdvanceDirectiveRefusal> {
  const inForce = asInForce(directive, at);
  if (!inForce.ok) return inForce;
  if (directive.revocations.length >= mostRevocations) return err({ kind: 'TooMany', most: mostRevocations });
  const said = words === undefined ? undefined : atPath(readText(words, longestRevocation), 'words');
  if (said && !said.ok) return said;
  const found = capacityFoundBy && refusalOfFinder(directive, capacityFoundBy);
  if (found) return err(found);
  const withCapacity = !isIncapacityOnRecord(directive) || capacityFoundBy !== undefined;
  const outcome = withCapacity ? 'revoked' : outcomeInIncapacity(directive);
  const revocation: AdvanceRevocation = {
    at,
    standing: withCapacity ? 'accepted' : 'attempted',
    outcome,
    policyVersion: directive.policyVersion,
    ...(capacityFoundBy !== undefined && { capacityFoundBy }),
    ...(said && { words: said.value }),
  };
  const revocations = [...directive.revocations, revocation];
  const isRevoked = outcome === 'revoked';
  return ok({
    directive: { ...directive, revocations, ...(isRevoked && { state: 'revoked' }) },
    kind: isRevoked ? 'AdvanceDirectiveRevoked' : 'AdvanceDirectiveRevocationAttempted',
    codes: { standing: revocation.standing, outcome, policyVersion: directive.policyVersion },
  });
}

/** What a revocation said while an incapacity is on record comes to. */
export function outcomeInIncapacity({
  jurisdiction,
  policyVersion,
  revocability,
}: Pick<AdvanceDirective, 'jurisdiction' | 'policyVersion' | 'revocability'>): RevocationOutcome {
  return rulesOf(jurisdiction, policyVersion).inIncapacity[revocability];
}

function refusalOfFinder(
  directive: AdvanceDirective,
  { kind, name }: Determiner,
): UnreadableTextAt | DeterminerNotAllowed | undefined {
  const read = atPath(readLine(name, longestPartyName), 'capacityFoundBy', 'name');
  if (!read.ok) return read.error;
  const allowed: readonly DeterminerKind[] | undefined = allowedDeterminers(directive);
  if (allowed === undefined || allowed.includes(kind)) return undefined;
  return { kind: 'DeterminerNotAllowed', allowed, path: ['capacityFoundBy', 'kind'] };
}
