import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { RelyingParty } from './relying-party.js';

export interface Passkey {
  /** Of the credential, in base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often the device says it was used; zero for one that does not count. */
  readonly counter: number;
}

/** At most 1023 bytes (WebAuthn §4), in base64url. */
export function isPasskeyId(said: unknown): said is string {
  return typeof said === 'string' && /^[\w-]{1,1364}$/.test(said);
}

/** Whether it is the challenge that was given. */
export type IsChallenge = (challenge: string) => boolean;

/** EdDSA, ES256 and RS256, which is what devices have. */
export const algorithms: readonly number[] = [-8, -7, -257];

/** The passkey a browser says was made, or nothing: whatever is wrong with it, the answer is the same. */
export async function readPasskey(
  said: string,
  expectedChallenge: IsChallenge,
  { id, origin }: RelyingParty,
): Promise<Passkey | undefined> {
  try {
    const response = JSON.parse(said) as RegistrationResponseJSON;
    if (namesItsMaker(response)) return undefined;
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      supportedAlgorithmIDs: [...algorithms],
    });
    return isPasskeyId(registrationInfo?.credential.id) ? registrationInfo.credential : undefined;
  } catch {
    return undefined;
  }
}

/** The counter after somebody showed that they have the passkey, or nothing. */
export async function counterAfter(
  said: string,
  credential: Passkey,
  expectedChallenge: IsChallenge,
  { id, origin }: RelyingParty,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: JSON.parse(said) as AuthenticationResponseJSON,
      credential,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

/** Which passkey, and whose, a browser says it used; believed only after the proof. */
export function claimedIn(said: string): { readonly id: string; readonly account: string } {
  try {
    const { id, response } = JSON.parse(said) as AuthenticationResponseJSON;
    const account = isoBase64URL.toUTF8String(response.userHandle ?? '');
    return { id: isPasskeyId(id) ? id : '', account };
  } catch {
    return { id: '', account: '' };
  }
}

/**
 * No device is asked what it is. Certificates sent all the same would be checked at addresses they name themselves, so
 * they are not read at all.
 */
function namesItsMaker({ response }: RegistrationResponseJSON): boolean {
  const statement = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  const isOwnSignature = statement.get('fmt') === 'packed' && statement.get('attStmt').get('x5c') === undefined;
  return statement.get('fmt') !== 'none' && !isOwnSignature;
}
