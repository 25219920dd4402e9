import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { TokenRules } from './verify-token.js';

/** The server's own signing key, for people on this machine. */
export interface OwnKeys {
  readonly rules: TokenRules;
  /** A token for `subject` that holds for so many hours. */
  sign(subject: string, hours: number, now: Date): Promise<string>;
}

/** Who signs, in every data folder alike; the keys differ. */
export const ownIssuer = 'urn:peerness:this-server';
export const ownAudience = 'peerness';

const algorithm = 'EdDSA';

/** The key pair in the data folder, made there first if need be, readable by its owner alone. */
export async function ownKeys(dataDir: string): Promise<OwnKeys> {
  const file = join(dataDir, 'token-key.json');
  if (!existsSync(file)) await makeKey(dataDir, file);
  const { d: _, ...publicKey } = readKey(file);
  return {
    rules: {
      issuer: ownIssuer,
      audience: ownAudience,
      keys: createLocalJWKSet({ keys: [publicKey] }),
      kindOf: () => 'command-line',
    },
    sign: async (subject, hours, now) => {
      const seconds = Math.floor(now.getTime() / 1000);
      const key = readKey(file);
      return new SignJWT({ sid: randomUUID() })
        .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', ...(key.kid !== undefined && { kid: key.kid }) })
        .setIssuer(ownIssuer)
        .setAudience(ownAudience)
        .setSubject(subject)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + Math.round(hours * 3_600))
        .sign(await importJWK(key, algorithm));
    },
  };
}

function readKey(file: string): JWK {
  return JSON.parse(readFileSync(file, 'utf8')) as JWK;
}

async function makeKey(dataDir: string, file: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const key: JWK = { ...(await exportJWK(privateKey)), alg: algorithm, use: 'sig', kid: randomUUID() };
  const draft = `${file}.${key.kid}`;
  closeSync(openSync(draft, 'wx', 0o600));
  writeFileSync(draft, JSON.stringify(key), { flush: true });
  renameSync(draft, file);
}
