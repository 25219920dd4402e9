import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { ConsentTerms } from './consent-terms.js';
import type { ConsentDirective, DirectiveId } from './directive.js';

/**
 * What people signed. A directive is kept once; from then on only withdrawals are added to it. Whatever was taken back
 * is out of reach of those it reached in the very next transaction; nothing here is remembered between two of them.
 */
export interface Directives {
  /** One's own, or one that reaches whoever acts; `lock: 'update'` before something is taken back of one's own. */
  find(person: PersonId, id: DirectiveId, lock?: 'update'): Promise<Kept<ConsentDirective> | undefined>;
  /** All of one's own, newest first, withdrawn and past ones too. */
  givenBy(person: PersonId): Promise<readonly Kept<ConsentDirective>[]>;
  /**
   * The permits of this person that reach whoever acts, by name or by the organization acted in, each with those
   * recipients and no others. Locked for share: decisions rest on them.
   */
  permitting(person: PersonId): Promise<readonly ConsentDirective[]>;
  /** Everyone else who permits the one who acts something, so that the others need not be asked one by one. */
  permitters(reader: PersonId): Promise<ReadonlySet<PersonId>>;
  /**
   * What others refused to this person, or to the organization acted in: its terms alone. Answered in deciding scopes
   * (`support`, `match`) and never to be shown: nobody finds out that something was refused to them.
   */
  refusing(reader: PersonId): Promise<readonly ConsentTerms[]>;
  /** Keeps a new directive (version 0), or adds withdrawals to one; nothing else of it is ever written again. */
  keep(kept: Kept<ConsentDirective>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
