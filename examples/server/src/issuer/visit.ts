import type { Work } from '@peerness/core';
import { beginAssisted } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { keyOfSignIn } from '../auth/verify-token.js';

/** Somebody signed in on another's device: who helps, and when they gave their code. Kept until the sign-in is finished. */
export interface Visit {
  readonly helpedBy: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Whether it could be begun. */
export type BeginVisit = (account: string, sid: string, visit: Visit) => Promise<boolean>;

/** Begins the session before there is a token of it: what a token says later changes nothing of it. */
export function beginsVisits(work: Work, issuer: string): BeginVisit {
  return async (account, sid, { helpedBy, at }) => {
    const command = { key: keyOfSignIn(issuer, sid), helpedBy };
    return (await beginAssisted(work, { issuer, subject: account }, command, { at: new Date(at), newId })).ok;
  };
}

/** What a finished step says of a visit, if it was one. */
export function visitIn(result: { readonly [name: string]: unknown } | undefined): Visit | undefined {
  return result?.['visit'] as Visit | undefined;
}
