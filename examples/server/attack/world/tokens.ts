import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fill, type Names } from '../cases/fill.js';
import type { Fill, ForgedToken } from '../cases/case.js';

/** The provider whose tokens the server under attack believes; the identities of the world are its. */
export const issuer = 'https://id.example';
export const audience = 'peerness';
const kid = 'provider-1';

export interface Provider {
  /** A good access token for a subject. */
  token(subject: string): string;
  /** One that is wrong in the way a case says. */
  forge(forged: ForgedToken, subject: string, names: Names): string;
}

/** An identity provider for one run: its public key goes into `file`, its private key nowhere. */
export function openProvider(file: string): Provider {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const another = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(
    file,
    JSON.stringify({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] }),
  );
  const shared = own.publicKey.export({ format: 'pem', type: 'spki' });
  const signature = (head: string, key: ForgedToken['key'], alg: unknown): string => {
    if (key === 'none') return '';
    if (key === 'public-as-secret') return createHmac('sha256', shared).update(head).digest('base64url');
    const by: KeyObject = key === 'another' ? another.privateKey : own.privateKey;
    return sign(alg === 'RS512' ? 'sha512' : 'sha256', Buffer.from(head), by).toString('base64url');
  };
  const made = (header: object, claims: object, key: ForgedToken['key']): string => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = `${part(header)}.${part(claims)}`;
    return `${head}.${signature(head, key, (header as { alg?: unknown }).alg)}`;
  };
  const header = { alg: 'RS256', typ: 'at+jwt', kid };
  const claims = (subject: string): { readonly [name: string]: Fill } => {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: issuer, aud: audience, sub: subject, iat: now, exp: now + 3_600 };
  };
  const kept = new Map<string, string>();
  return {
    token: (subject) => {
      const before = kept.get(subject) ?? made(header, claims(subject), 'provider');
      kept.set(subject, before);
      return before;
    },
    forge: (forged, subject, names) => {
      const jwk = another.publicKey.export({ format: 'jwk' }) as { readonly [name: string]: Fill };
      const filled = fill(forged.header ?? {}, (name) =>
        name === 'jwk' ? JSON.stringify(jwk) : names(name),
      ) as object;
      const said = fill(forged.claims ?? {}, names) as { readonly [name: string]: Fill };
      const now = Math.floor(Date.now() / 1_000);
      const timed = Object.entries(said).map(([name, value]): [string, Fill] => [
        name,
        ['exp', 'nbf', 'iat'].includes(name) && typeof value === 'number' ? now + value : value,
      ]);
      return made(
        without({ ...header, ...filled }),
        without({ ...claims(subject), ...Object.fromEntries(timed) }),
        forged.key,
      );
    },
  };
}

/** `null` leaves something out; words that are JSON objects become them. */
function without(all: object): object {
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== null)
      .map(([name, value]: [string, unknown]) => [
        name,
        name === 'jwk' && typeof value === 'string' ? JSON.parse(value) : value,
      ]),
  );
}
