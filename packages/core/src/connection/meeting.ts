import type { PersonId } from '../person/person-id.js';

/** A first meeting one of the two proposes and the other agrees to. Words are neutral: a calendar may be seen by others. */
export interface Meeting {
  readonly proposedBy: PersonId;
  readonly startsAt: Date;
  /** IANA time zone in which it was proposed: `America/Chicago`. */
  readonly timeZone: string;
  readonly mode: ContactMode;
  /** Where, in the proposer's words; seen by the two alone. */
  readonly place?: string;
  /** What a calendar would say. */
  readonly words: NeutralWord;
  /** When the other one agreed; absent while it is only proposed. */
  readonly agreedAt?: Date;
}

/** The ways of meeting the seeds speak of. */
export const contactModes = ['in-person', 'phone', 'text', 'video', 'home-visit', 'walk', 'online'] as const;

export type ContactMode = (typeof contactModes)[number];

/** What a meeting is called where others may see it. Never a condition, never a group's name. */
export const neutralWords = ['meeting', 'coffee', 'walk', 'call', 'lunch'] as const;

export type NeutralWord = (typeof neutralWords)[number];

/** A place is at most this long, in UTF-16 code units. */
export const longestPlace = 300;
