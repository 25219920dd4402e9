import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Delivery } from './delivery.js';
import type { NoticeAbout } from './notice-about.js';
import type { NoticeChannel } from './notice.js';
import type { NoticeUrgency } from './when-to-tell.js';

/** That somebody was told, is to be told, or could not be: what it was about in a code, and never of whom. */
export interface NoticeDelivery {
  /** The same however often it is tried. */
  readonly id: string;
  readonly person: PersonId;
  readonly about: NoticeAbout;
  readonly urgency: NoticeUrgency;
  /** The one it was, or would have been, told by. */
  readonly channel: NoticeChannel;
  /** When it happened. */
  readonly at: Date;
  readonly delivery: Delivery;
}

/** For so many days it can be seen that somebody was told; then it is forgotten with the next notice. */
export const noticesKeptDays = 90;

/** When somebody is to be told next. */
export interface NoticeDue {
  readonly id: string;
  readonly person: PersonId;
  readonly at: Date;
}

/** What people were told, and are to be told. Each reads their own; the notifier makes and changes them. */
export interface NoticeDeliveries {
  /** Newest first. */
  of(person: PersonId): Promise<readonly NoticeDelivery[]>;
  /** What waits, the first to be told first. */
  waiting(atOnce: number): Promise<readonly NoticeDue[]>;
  /** Locked until the end of the transaction. */
  find(id: string): Promise<NoticeDelivery | undefined>;
  add(deliveries: readonly NoticeDelivery[]): Promise<void>;
  keep(delivery: NoticeDelivery): Promise<void>;
  remove(delivery: Pick<NoticeDelivery, 'id' | 'person'>): Promise<void>;
  /** What was told to this person, or given up, before then. */
  forget(person: PersonId, before: Date): Promise<void>;
}

/** Something that happened and is news to somebody, until notices are made of it. */
export interface UntoldNews {
  readonly event: string;
  readonly aggregate: string;
  readonly aggregateId: string;
}

/** What happened, as the notifier sees it, and nobody else: in ids and codes. */
export interface NewsKept {
  /** Of these kinds (aggregate and kind), the oldest first. */
  untold(kinds: readonly string[], atOnce: number): Promise<readonly UntoldNews[]>;
  /** Takes it, so that notices are made of it: answers it once, and never again once that is kept. */
  take(event: string): Promise<DomainEvent | undefined>;
  /** The two of a connection that is open or live; whose plan or roadmap something is suggested for, while it waits. */
  concerned(event: DomainEvent): Promise<readonly PersonId[]>;
}
