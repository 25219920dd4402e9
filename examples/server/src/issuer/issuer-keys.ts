import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The issuer's own secrets: what it signs tokens with, and what it signs its cookies with. */
export interface IssuerKeys {
  readonly signing: JWK;
  readonly cookies: string;
}

export const signingAlgorithm = 'ES256';

/** In the data folder, made there first if need be, readable by its owner alone. */
export async function issuerKeys(dataDir: string): Promise<IssuerKeys> {
  const file = join(dataDir, 'issuer-keys.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
    const signing = { ...(await exportJWK(privateKey)), alg: signingAlgorithm, use: 'sig', kid: randomUUID() };
    const draft = `${file}.${signing.kid}`;
    const keys: IssuerKeys = { signing, cookies: randomBytes(32).toString('base64url') };
    writeFileSync(draft, JSON.stringify(keys), { flush: true, flag: 'wx', mode: 0o600 });
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as IssuerKeys;
}
