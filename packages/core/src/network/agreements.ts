import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { NetworkAgreement } from './agreement.js';
import type { NetworkAgreementId } from '../organization/network-agreement-id.js';

/** What organizations agreed with each other. */
export interface NetworkAgreements {
  /**
   * Newest first, as far as this scope may know of them: whoever administers one of the two, proposals too, also those
   * that name its handle; its people, and those who are guests there, what was accepted.
   */
  all(): Promise<readonly Kept<NetworkAgreement>[]>;
  /** `lock: 'share'` when a place rests on it, `'update'` before a change. */
  find(id: NetworkAgreementId, lock?: 'share' | 'update'): Promise<Kept<NetworkAgreement> | undefined>;
  /**
   * Keeps a new agreement (version 0) or a changed one, in an administer scope of one of the two. When it ends, every
   * guest's place under it ends with it, in both organizations, in this transaction.
   */
  keep(kept: Kept<NetworkAgreement>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
