import type { Labels } from '../kernel/labels.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { OrganizationId } from '../organization/organization-id.js';

/** What stays between two people and what cannot, in plain words, point by point. A change is a new version. */
export interface BriefingText {
  /** Names it for good: `peerness-2026-11`. */
  readonly version: string;
  readonly points: NonEmptyArray<Labels>;
}

/** An organization's own, written for the laws and the ways of where it is. */
export interface OwnBriefingText extends BriefingText {
  readonly organization: OrganizationId;
  /** Where its law applies, as an ISO 3166-2 code: `US-WI`. */
  readonly jurisdiction?: string;
  readonly from: Date;
}

/** What somebody read of it: which text, by its version, and in which language. A text is never changed: this names the words. */
export interface BriefingRead {
  readonly text: string;
  /** BCP 47, as the points were given: `es`. */
  readonly language: string;
}

/** Whether this is what is given now, in a language all of it is written in. */
export function isGivenAs({ version, points }: BriefingText, { text, language }: BriefingRead): boolean {
  return text === version && points.every((point) => Object.hasOwn(point, language));
}
