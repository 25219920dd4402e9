import { createHash } from 'node:crypto';
import type { SignedIn, SignInKind } from '@peerness/core/record';
import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Which tokens are believed. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** In what way people sign in with this issuer; `elsewhere` unless said. */
  readonly kindOf?: (payload: JWTPayload) => SignInKind;
}

/** Asymmetric only: a public key can never be mistaken for a shared secret. */
export const algorithms: readonly string[] = ['RS256', 'ES256', 'EdDSA'];

/** Longer ones are refused unread, in characters. */
export const longestToken = 8_192;

/** How far clocks may be apart, in seconds. */
export const clockTolerance = 30;

/** Access tokens say what they are (RFC 9068), or at least that they are JWTs. */
const types = ['at+jwt', 'application/at+jwt', 'jwt'];

/** What only an ID token carries (OpenID Connect Core §2): it tells a client who signed in and opens nothing. */
const idTokenClaims = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/**
 * Whom a token names and from which sign-in it comes, or nothing: whatever is wrong with it, the answer is the same. Only
 * issuer, subject, session and time are taken; roles and memberships come from the database, never from claims.
 */
export async function verifyToken(token: string, rules: TokenRules, now: Date): Promise<SignedIn | undefined> {
  if (token.length > longestToken) return undefined;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, rules.keys, {
      algorithms: [...algorithms],
      issuer: rules.issuer,
      audience: rules.audience,
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance,
      currentDate: now,
    });
    if (!types.includes(protectedHeader.typ?.toLowerCase() ?? '') || isIdToken(payload)) return undefined;
    const { sub: subject = '', iat = 0, sid } = payload;
    if (subject === '' || subject.length > 255) return undefined;
    const { issuer, kindOf } = rules;
    const isNamed = typeof sid === 'string' && sid !== '' && sid.length <= 255;
    const key = isNamed ? keyOfSignIn(issuer, sid) : digest([issuer, null, subject]);
    const signIn = { key, isNamed, issuedAt: new Date(iat * 1000), kind: kindOf?.(payload) ?? 'elsewhere' };
    return { issuer, subject, signIn };
  } catch {
    return undefined;
  }
}

function isIdToken(payload: JWTPayload): boolean {
  return payload['token_use'] === 'id' || idTokenClaims.some((claim) => payload[claim] !== undefined);
}

/** By what the tokens of one sign-in are recognised. */
export function keyOfSignIn(issuer: string, sid: string): string {
  return digest([issuer, sid]);
}

function digest(named: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(named)).digest('hex');
}
