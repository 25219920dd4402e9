import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { Given } from './challenges.js';
import { algorithms } from './passkey-proofs.js';
import { dayWritten } from './passkeys.js';
import type { RelyingParty } from './relying-party.js';

/** In milliseconds: how long the device waits for the person. */
const timeout = 4 * 60_000;

/** What a browser is told to sign in with a passkey: none is named, so the device shows those it has. */
export function toSignIn({ id }: RelyingParty, { challenge }: Given): Promise<object> {
  return generateAuthenticationOptions({ rpID: id, challenge, timeout, userVerification: 'required' });
}

/**
 * What a browser is told to make a passkey. Devices show the name in their own list, to whoever looks: it is a word and
 * a day, and neither a person's name nor their number.
 */
export function toMakeOne(
  { id }: RelyingParty,
  { challenge, account }: Given,
  { word, at, has }: { readonly word: string; readonly at: Date; readonly has: readonly { readonly id: string }[] },
): Promise<object> {
  const name = `${word} ${dayWritten(at)}`;
  return generateRegistrationOptions({
    rpID: id,
    rpName: id,
    userID: new TextEncoder().encode(account),
    userName: name,
    userDisplayName: name,
    challenge,
    timeout,
    attestationType: 'none',
    excludeCredentials: has.map((one) => ({ id: one.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [...algorithms],
  });
}
