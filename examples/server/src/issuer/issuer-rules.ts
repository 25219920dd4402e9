import type { SignInKind } from '@peerness/core/record';
import { createLocalJWKSet } from 'jose';
import type { TokenRules } from '../auth/verify-token.js';
import { issuerKeys } from './issuer-keys.js';

/** Below the server's own address. */
export const issuerPath = '/sign-in';

export function issuerAt(origin: string): string {
  return `${origin}${issuerPath}`;
}

/** Whom its tokens are for (RFC 8707): the graph of this server and nothing else. */
export function audienceAt(origin: string): string {
  return `${origin}/graphql`;
}

/** How somebody signed in, as the issuer writes it into its tokens (`amr`, RFC 8176). */
const kinds: readonly SignInKind[] = ['passphrase', 'recovery-code', 'passkey', 'visit-code'];

export async function issuerRules(origin: string, dataDir: string): Promise<TokenRules> {
  const { d: _, ...publicKey } = (await issuerKeys(dataDir)).signing;
  return {
    issuer: issuerAt(origin),
    audience: audienceAt(origin),
    keys: createLocalJWKSet({ keys: [publicKey] }),
    kindOf: ({ amr }) => kinds.find((kind) => Array.isArray(amr) && amr.includes(kind)) ?? 'elsewhere',
  };
}
