import type { Labels } from '../kernel/labels.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';

/** `crisis-line`: for when it cannot wait. `warmline`: to talk with somebody before it comes to that. */
export const crisisLineKinds = ['crisis-line', 'warmline'] as const;

export type CrisisLineKind = (typeof crisisLineKinds)[number];

/** What is known of a line. What nobody looked up, or what its sources leave open, is `unknown`: never `no`. */
export const knownOfLine = ['yes', 'no', 'unknown'] as const;

export type KnownOfLine = (typeof knownOfLine)[number];

export const lineWays = ['phone', 'text', 'chat'] as const;

export type LineWay = (typeof lineWays)[number];

/** How people reach a line: to be read, and called by a person. No software of ours ever does. */
export interface LineReach {
  readonly way: LineWay;
  /** A number as people dial it; for a chat, an https address. */
  readonly to: string;
  /** What to press or to write first. */
  readonly note?: Labels;
}

/** A line that people in crisis call, or would call if they knew what happens then. */
export interface CrisisLine {
  /** Its short word, the same on every server that shows this line: `us-988`. */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  readonly kind: CrisisLineKind;
  readonly reach: NonEmptyArray<LineReach>;
  /** Whether people with lived experience run it, and answer. */
  readonly peerRun: KnownOfLine;
  /** Whether it traces whoever calls, or sends police or an ambulance, without their consent. */
  readonly sendsWithoutConsent: KnownOfLine;
  /** Those known to be spoken (BCP 47). */
  readonly languages: NonEmptyArray<string>;
  /** When somebody answers; absent where it is not known. */
  readonly hours?: Labels;
  /** Whom it is for, where not for everyone. */
  readonly serves?: Labels;
  /** Countries (`US`) or parts of them (`US-CA`), as ISO 3166 writes them. */
  readonly places: NonEmptyArray<string>;
  /** Where all of this can be read: https addresses. */
  readonly sources: NonEmptyArray<string>;
  /** The day somebody last compared it with its sources: `2026-11-27`. */
  readonly checkedOn: string;
}

/** What a server shows. There is always at least one. */
export type CrisisLines = NonEmptyArray<CrisisLine>;

export const mostCrisisLines = 100;
