import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/** A supporter names at most this many people who would step in for them in one organization. */
export const mostCovers = 5;

/**
 * A supporter asked another one to step in for the people they support, should they leave. It says nothing of any of
 * these people: not who they are, not how many, not even that there is one (domain FUN-34: there for me no matter what).
 */
export interface Cover {
  /** Who asked: the one to step in for. */
  readonly person: PersonId;
  /** Who was asked to step in. */
  readonly other: PersonId;
  /** Where both support. */
  readonly organization: OrganizationId;
  readonly askedAt: Date;
  /** When the other one said yes; absent while they are only asked. A no leaves nothing behind. */
  readonly agreedAt?: Date;
}

/** Which two, where, and who steps in for whom. */
export type CoverName = Pick<Cover, 'person' | 'other' | 'organization'>;

/** Seen from one of the two: the other one steps in for me, or I step in for them. */
export const coverSides = ['for-me', 'by-me'] as const;

export type CoverSide = (typeof coverSides)[number];

export function isSameCover(one: CoverName, two: CoverName): boolean {
  return one.person === two.person && one.other === two.other && one.organization === two.organization;
}
