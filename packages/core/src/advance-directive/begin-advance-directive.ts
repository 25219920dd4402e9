import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { AdvanceDirectiveId, AdvanceDirectiveSetId } from './advance-directive-id.js';
import type { AdvanceDirectiveChange } from './change.js';
import { rulesOf } from './known-rules.js';

export interface BeginAdvanceDirective {
  readonly id: AdvanceDirectiveId;
  readonly set: AdvanceDirectiveSetId;
  readonly owner: PersonId;
  /** ISO 3166: a country, or better a subdivision. */
  readonly jurisdiction: string;
  readonly at: Date;
}

/** Not the code of a country or a subdivision as ISO 3166 has them. */
export interface UnreadableJurisdiction {
  readonly kind: 'UnreadableJurisdiction';
}

/** Of this set an instrument is being prepared already: it is that one to go on with. */
export interface SuccessorBegun {
  readonly kind: 'SuccessorBegun';
  readonly directive: AdvanceDirectiveId;
}

/** Only what was once recorded as executed can be superseded; a draft is simply changed. */
export interface NothingToSupersede {
  readonly kind: 'NothingToSupersede';
}

/** Someone begins an advance directive of their own, for a place, whether its rules are known or not. */
export function beginAdvanceDirective({
  id,
  set,
  owner,
  jurisdiction,
  at,
}: BeginAdvanceDirective): Result<AdvanceDirectiveChange, UnreadableJurisdiction> {
  if (!isJurisdiction(jurisdiction)) return err({ kind: 'UnreadableJurisdiction' });
  return ok(begun({ ...blank, id, set, owner, jurisdiction, versionNumber: 1, begunAt: at }));
}

/**
 * A new instrument of the same set, beginning with what this one of it says. It supersedes the newest that was recorded
 * as executed, which stands until then. `set`: every instrument of the set, for one may be in preparation already.
 */
export function beginSuccessor(
  before: AdvanceDirective,
  set: readonly AdvanceDirective[],
  { id, at }: Pick<BeginAdvanceDirective, 'id' | 'at'>,
): Result<AdvanceDirectiveChange, SuccessorBegun | NothingToSupersede> {
  const open = set.find(({ state }) => state === 'draft' || state === 'ready-to-sign');
  if (open) return err({ kind: 'SuccessorBegun', directive: open.id });
  if (!before.execution) return err({ kind: 'NothingToSupersede' });
  const inOrder = [...set].sort((a, b) => a.versionNumber - b.versionNumber);
  const newest = inOrder.at(-1)?.versionNumber ?? before.versionNumber;
  const replaced = inOrder.findLast(({ execution }) => execution !== undefined) ?? before;
  const { owner, jurisdiction, instructions, agents, revocability, determiners, effective } = before;
  const carried = { owner, jurisdiction, instructions, agents, revocability, determiners, effective };
  return ok(
    begun({
      ...blank,
      ...carried,
      id,
      set: before.set,
      versionNumber: newest + 1,
      replaces: replaced.id,
      begunAt: at,
    }),
  );
}

/** A country (`NZ`) or a subdivision of one (`US-TX`). */
export function isJurisdiction(code: string): boolean {
  return /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code);
}

const blank = {
  state: 'draft',
  instructions: [],
  agents: [],
  revocability: 'unstated',
  determiners: [],
  effective: {},
  answers: [],
  incapacities: [],
  revocations: [],
} as const satisfies Partial<AdvanceDirective>;

function begun(directive: Omit<AdvanceDirective, 'policyVersion'>): AdvanceDirectiveChange {
  const { version } = rulesOf(directive.jurisdiction);
  const { set, versionNumber, jurisdiction } = directive;
  return {
    directive: { ...directive, policyVersion: version },
    kind: 'AdvanceDirectiveBegun',
    codes: { set, versionNumber, jurisdiction, policyVersion: version },
  };
}
