import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { CrisisActivation, CrisisActivationId } from './activation.js';
import type { CrisisPlan, CrisisPlanId, CrisisSupporter } from './crisis-plan.js';
import type { CrisisCircle } from './readiness.js';

/** What the clock knows: who is to be asked, what was done. No word of anybody's. */
export interface CrisisUnderWay extends CrisisCircle {
  readonly activation: Kept<CrisisActivation>;
}

/**
 * Crisis plans, and each time it came to one. To the owner, whole. To somebody who was asked or accepted, with themselves
 * as the only supporter: whom else the owner asked is not theirs to know. An activation is theirs to read once they
 * accepted, with what the clock asked of them and nobody else.
 */
export interface Crises {
  /** `update`: one change follows the other, whoever makes it. */
  find(id: CrisisPlanId, lock?: 'update'): Promise<Kept<CrisisPlan> | undefined>;
  /** One's own, oldest first. */
  of(owner: PersonId): Promise<readonly Kept<CrisisPlan>[]>;
  /** Other people's, in which this person was asked and has not said no, or accepted, oldest first. */
  naming(person: PersonId): Promise<readonly Kept<CrisisPlan>[]>;
  /** In the owner's name. Nobody says yes in another's. */
  keep(kept: Kept<CrisisPlan>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** In the name of the supporter: how they stand to it from now on. */
  answer(crisis: CrisisPlan, supporter: CrisisSupporter, events: readonly DomainEvent[]): Promise<void>;
  /** Each time it came to it, newest first. */
  activations(crisis: CrisisPlanId): Promise<readonly Kept<CrisisActivation>[]>;
  /** In the name of its owner, or of a supporter while voices gather, as far as the owner's rule lets them; or by the clock. */
  keepActivation(
    kept: Kept<CrisisActivation>,
    events: readonly DomainEvent[],
  ): Promise<Result<number, ChangedMeanwhile>>;
  /** In the name of a supporter: that they are there, once. */
  sayThere(
    activation: CrisisActivation,
    voice: { readonly by: PersonId; readonly at: Date },
    events: readonly DomainEvent[],
  ): Promise<void>;
  /** For the clock: all that are not written down as over, oldest first. */
  underWay(): Promise<readonly CrisisUnderWay[]>;
  /** For the clock: one of them, locked. */
  lockUnderWay(id: CrisisActivationId): Promise<CrisisUnderWay | undefined>;
  /** That something was opened in a crisis, told to its owner, in the reader's name. */
  noteOpened(events: readonly DomainEvent[]): Promise<void>;
}
