/** How somebody can be told that something waits. A server brings a {@link Notifier} for those it can use. */
export const noticeChannels = ['e-mail', 'sms', 'push'] as const;

export type NoticeChannel = (typeof noticeChannels)[number];

/** That something waits for somebody, and where: never what it is, whom it is from, or what they are called. */
export interface Notice {
  /** The same however often it is tried. */
  readonly id: string;
  readonly channel: NoticeChannel;
  /** An e-mail address, a number, or a device's token, as the channel has it. */
  readonly to: string;
  /** The languages of whoever is told, best first (BCP 47). */
  readonly languages: readonly string[];
  /** What the organization calls the place, neutral enough for anybody to read: "Lantern House". */
  readonly place: string;
}

/**
 * Tells people, outside of this software, that something waits. A notice is tried until `deliver` settles without
 * throwing, so one that was taken and not confirmed may come twice, with the same id.
 */
export interface Notifier {
  readonly channels: readonly NoticeChannel[];
  /** Settles once somebody took it over: for an e-mail, the mail server. Throws {@link NotDelivered} else. */
  deliver(notice: Notice): Promise<void>;
}

/** Why a notice was not taken. `refused` is for good: the address is none, or wants nothing. */
export type NotDeliveredCode = 'unreachable' | 'refused' | 'took-too-long' | 'busy';

/** A notice was not taken. Says why in a code; never the address, nor a word of whoever refused it. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
  readonly code: NotDeliveredCode;

  constructor(code: NotDeliveredCode) {
    super(code);
    this.code = code;
  }
}
