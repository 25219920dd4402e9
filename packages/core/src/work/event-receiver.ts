import type { DomainEvent } from '../kernel/event.js';

/** What is told onwards of an event an organization owns: that it happened, to what, and when. Never who did it. */
export interface ToldEvent {
  /** The same however often it is told: whoever knows it already has nothing to do. */
  readonly id: string;
  readonly organization: string;
  readonly aggregate: DomainEvent['aggregate'];
  readonly aggregateId: string;
  /** Grows with each event of one aggregate; there is no order across aggregates. */
  readonly version: number;
  readonly kind: ToldKind;
  readonly at: Date;
}

/**
 * Whoever hears of what happened. An event is told until `receive` settles without throwing, so it may come more than
 * once, with the same id; the next one of the same aggregate comes only after it.
 */
export interface EventReceiver {
  /** The organizations whose events somebody hears of. What nobody hears of is not kept waiting. */
  readonly organizations: readonly string[];
  /** Throws {@link NotReceived} when it has to be told again. */
  receive(event: ToldEvent): Promise<void>;
}

/** An event did not arrive; it is told again. Its code says why, in no word of whoever refused it. */
export class NotReceived extends Error {
  override readonly name = 'NotReceived';
  readonly code: 'unreachable' | 'refused' | 'took-too-long';

  constructor(code: NotReceived['code']) {
    super(code);
    this.code = code;
  }
}

/** What an organization may hear of by itself. Nothing between two people is among them, and no demand of the law. */
export const toldKinds = [
  'BriefingAdded',
  'ClosingAnnounced',
  'ClosingMoved',
  'ClosingWithdrawn',
  'DimensionAdded',
  'MemberReinstated',
  'MemberSuspended',
  'PlaceClaimed',
  'RecipientNamed',
  'RecipientRemoved',
  'RolesChanged',
] as const;

export type ToldKind = (typeof toldKinds)[number];
