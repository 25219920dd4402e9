import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';

export type ConcernRecipientId = Brand<string, 'ConcernRecipientId'>;

export function parseConcernRecipientId(input: string): Result<ConcernRecipientId, MalformedId> {
  return parseId('ConcernRecipientId', input);
}

/** `inside`: a member, who reads concerns here. `outside`: somebody elsewhere, whom the reporter reaches themselves. */
export type RecipientStanding = 'inside' | 'outside';

/** Somebody an organization named, to whom concerns can be told. */
export interface ConcernRecipient {
  readonly id: ConcernRecipientId;
  readonly organization: OrganizationId;
  readonly standing: RecipientStanding;
  /** Of a recipient inside, and of no other. */
  readonly member?: MembershipId;
  /** A name people know: `The ombudsperson of the county`. */
  readonly name: string;
  /** How to reach them: a street, a number, an address, and when. */
  readonly reach: string;
}

/** Name and reach are at most this long, in UTF-16 code units. */
export const longestRecipientName = 120;
export const longestRecipientReach = 300;

/** An organization has at most this many. */
export const mostRecipients = 20;
