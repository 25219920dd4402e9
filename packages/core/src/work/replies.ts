import type { Json } from '../kernel/json.js';
import type { PersonId } from '../person/person-id.js';

/** What was answered to a request that carried an idempotency key: ids and codes only. */
export interface Reply {
  readonly person: PersonId;
  readonly key: string;
  /** SHA-256 of the operation and its input, lower-case hex; the host computes it. */
  readonly digest: string;
  readonly answer: Json;
  readonly at: Date;
}

export interface Replies {
  /** Waits for a request with the same key that is under way, then answers its reply, if it was kept. */
  find(person: PersonId, key: string): Promise<Reply | undefined>;
  /** Keeps it, unless the key is taken: then nothing is written. */
  keep(reply: Reply): Promise<'kept' | 'taken'>;
}
