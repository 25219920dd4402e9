import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { AdvanceDirectiveId } from './advance-directive-id.js';
import type { AgentAnswer } from './agent.js';
import type { IncapacityRecord } from './incapacity.js';

/**
 * Psychiatric advance directives. To the owner, whole. To somebody appointed who has not said no, while it is prepared or
 * in force: with themselves as the only agent, without witnesses, notary and what the owner said to end it; of the
 * instructions those in their scope, and none before they accepted and it is opened to them. To everybody else there is none.
 */
export interface AdvanceDirectives {
  /** `update`: one change follows the other, whoever makes it. */
  find(id: AdvanceDirectiveId, lock?: 'update'): Promise<Kept<AdvanceDirective> | undefined>;
  /** One's own, oldest first. */
  of(owner: PersonId): Promise<readonly Kept<AdvanceDirective>[]>;
  /** Other people's, in which this person is appointed and has not said no, oldest first. */
  naming(person: PersonId): Promise<readonly Kept<AdvanceDirective>[]>;
  /**
   * In the owner's name. Once it is recorded as executed it is sealed behind the ones before it in its set, and none of
   * what was signed can be changed any more. Nobody answers in another's name.
   */
  keep(kept: Kept<AdvanceDirective>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** In the name of the agent who answers. */
  answer(directive: AdvanceDirective, answer: AgentAnswer, events: readonly DomainEvent[]): Promise<void>;
  /** In the name of the owner or of an agent who accepted: that it was found, once, or that it is over. */
  keepIncapacity(directive: AdvanceDirective, record: IncapacityRecord, events: readonly DomainEvent[]): Promise<void>;
  /** One's own, as a file that shows without any server whether it is unchanged; none before it is recorded as executed. */
  file(id: AdvanceDirectiveId): Promise<string | undefined>;
}
