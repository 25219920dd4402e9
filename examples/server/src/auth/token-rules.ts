import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet } from 'jose';
import type { AuthSettings } from './auth-settings.js';
import { issuerRules } from '../issuer/issuer-rules.js';
import { ownKeys } from './own-keys.js';
import type { TokenRules } from './verify-token.js';

/** The rules the settings lead to. A remote key set is fetched when first needed, and again when a key is new. */
export async function tokenRules(settings: AuthSettings, dataDir: string): Promise<TokenRules> {
  if (settings.kind === 'own') return (await ownKeys(dataDir)).rules;
  if (settings.kind === 'issuer') return issuerRules(settings.origin, dataDir);
  const { issuer, audience, jwks } = settings;
  const keys =
    'url' in jwks
      ? createRemoteJWKSet(jwks.url, { timeoutDuration: 3_000, cooldownDuration: 30_000 })
      : createLocalJWKSet(JSON.parse(readFileSync(jwks.file, 'utf8')) as JSONWebKeySet);
  return { issuer, audience, keys };
}
