import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Profile } from './profile.js';

/** What people say about themselves. Answers a self scope only: others are shown a presence, never a profile. */
export interface Profiles {
  find(person: PersonId): Promise<Kept<Profile> | undefined>;
  /** Keeps the whole profile; answers the new version. */
  keep(kept: Kept<Profile>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
