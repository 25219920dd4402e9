import { isIP } from 'node:net';

/** Whom a passkey is made for (WebAuthn §4): a device gives it to no other address. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Passkeys belong to a name; an address of numbers has none, and people sign in there without. */
export function relyingPartyAt(origin: string): RelyingParty | undefined {
  const { hostname } = new URL(origin);
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { id: hostname, origin } : undefined;
}
