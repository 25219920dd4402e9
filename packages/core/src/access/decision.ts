import type { ConsentMissing } from '../consent/evaluate-consents.js';
import type { Relation } from './rule.js';
import type { Barrier } from './tie.js';

/** The answer to one question about access: whether, on what it rests, what was missing, and what comes with it. */
export type Decision = Permit | Deny;

export interface Permit {
  readonly effect: 'permit';
  readonly basis: Relation;
  /** The consent that decided, where one did. */
  readonly consent?: string;
  readonly missing: readonly [];
  readonly obligations: readonly Obligation[];
}

export interface Deny {
  readonly effect: 'deny';
  readonly basis: 'none';
  /** The consent that decided, where a refusal of the person's did. */
  readonly consent?: string;
  /** For the owner and for tests; never for the one who asked: to them it is as if there were no such thing. */
  readonly missing: readonly Missing[];
  readonly obligations: readonly Obligation[];
}

/** Which of the four said no: role, relationship, consent, tier; or what stands between. */
export type Missing = 'action' | 'capability' | 'relationship' | ConsentMissing | Barrier;

/** What must happen together with what was decided; whoever asks for a decision sees to it. */
export type Obligation =
  | 'audit'
  | 'disclosure-ledger'
  /** The Part 2 wording: only on a record determined to be covered, by an organization determined to be. */
  | 'notice:part-2'
  /** A neutral notice that what is shown is confidential. */
  | 'notice:confidentiality';

/** The relation a permit rests on: what the rule of every field speaks of. */
export function relationBy(decision: Decision): Relation | undefined {
  return decision.effect === 'permit' ? decision.basis : undefined;
}

/** Whether the person themselves said no: a refusal of theirs decided. */
export function isRefused({ missing }: { readonly missing: readonly Missing[] }): boolean {
  return missing.includes('denied');
}

/** Which notice goes out with it, if any. */
export function noticeIn({ obligations }: Decision): { readonly notice?: 'part-2' | 'confidentiality' } {
  if (obligations.includes('notice:part-2')) return { notice: 'part-2' };
  return obligations.includes('notice:confidentiality') ? { notice: 'confidentiality' } : {};
}
