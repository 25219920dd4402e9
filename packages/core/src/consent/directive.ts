import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { ConsentTerms } from './consent-terms.js';
import { isWholeWithdrawal } from './takes-back.js';

export type DirectiveId = Brand<string, 'DirectiveId'>;

export function parseDirectiveId(input: string): Result<DirectiveId, MalformedId> {
  return parseId('DirectiveId', input);
}

/**
 * What a person signed: the terms a decision rests on, and everything that shows what they were told and that it was
 * they who said it (42 CFR 2.31(a)). It is never edited. Taking back is appended; anything else is another directive.
 */
export interface ConsentDirective extends ConsentTerms {
  readonly id: DirectiveId;
  /** Who may show what it speaks of. */
  readonly discloser: Discloser;
  /** What, and what for, as the person would say it. */
  readonly ownWords?: OwnWords;
  readonly signature: Signature;
  /** What they were told, each by its code and the version of its words. */
  readonly statements: readonly StatementMade[];
  readonly wording: Wording;
  /** Who read it to them or explained it, by the name the person knows. */
  readonly explainedBy?: string;
  /** Who helped to enter it, on whose device: "written with help from …". */
  readonly helpedBy?: string;
  /** The paper that was signed: where it is kept, and its date. */
  readonly original?: Original;
  /** Who wrote it down from paper; the person themself said that it is so. */
  readonly recordedBy?: PersonId;
  /** The one it stands in place of. */
  readonly supersedes?: DirectiveId;
  /** The version of the rules it was checked against. */
  readonly policyVersion: string;
}

export type Discloser =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'organization'; readonly organization: OrganizationId };

export interface OwnWords {
  readonly scope?: string;
  readonly purpose?: string;
}

export interface Signature {
  readonly by: PersonId;
  /** How the one who signs stands to the person. */
  readonly relationship: SignerRelationship;
  readonly method: SignatureMethod;
  readonly at: Date;
}

export const signerRelationships = ['self', 'guardian', 'authorised'] as const;

export type SignerRelationship = (typeof signerRelationships)[number];

export const signatureMethods = ['on-screen', 'paper', 'spoken'] as const;

export type SignatureMethod = (typeof signatureMethods)[number];

/** What somebody must be told before they sign. */
export const statementCodes = [
  'revocation',
  'redisclosure',
  'consequences-of-refusal',
  'not-conditioned',
  'no-use-against-you',
] as const;

export type StatementCode = (typeof statementCodes)[number];

export interface StatementMade {
  readonly code: StatementCode;
  readonly version: string;
}

/** The whole text as it stood before the person, so that nobody has to guess later what they read. */
export interface Wording {
  readonly version: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, lower-case hex; the host computes it. */
  readonly sha256: string;
}

export interface Original {
  readonly place: string;
  readonly on: Date;
}

/** Nothing of it is in force any more because the person took it all back. */
export function isWithdrawn({ withdrawals }: Pick<ConsentTerms, 'withdrawals'>, at: Date): boolean {
  return withdrawals.some((one) => isWholeWithdrawal(one) && one.at <= at);
}
