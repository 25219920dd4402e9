import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, resolve } from 'node:path';
import { type CrisisLines } from '@peerness/core/crisis';
import type { RoundStrategy } from '@peerness/core/rounds';
import { err, ok, type Result } from '@peerness/core';
import type { AuthSettings } from './auth/auth-settings.js';
import { readLinesFile } from './crisis-lines/read-crisis-lines.js';
import type { SettingProblem } from './setting-problem.js';
import { type Dispatching, readDispatch } from './dispatch/read-dispatch.js';
import { readMatchIndex } from './matching/read-match-index.js';
import { type Mailing, readMail } from './notify/read-mail.js';
import { readIssuer } from './issuer/read-issuer.js';
import { readRoundStrategy } from './rounds/read-round-strategy.js';
import type { Scanner } from './scans/clam-av.js';
import { readScanner } from './scans/read-scanner.js';

/** Everything the environment can decide, read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database and the server's own keys are kept. */
  readonly dataDir: string;
  /** Where the keys to people's words are kept: never in a copy of the database. */
  readonly keysDir: string;
  /** Where it is signed how far what was written down has come: never in the database. */
  readonly anchorsDir: string;
  readonly database: DatabaseSettings;
  readonly auth: AuthSettings;
  readonly corsOrigins: readonly string[];
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Addresses or networks from which alone requests are accepted. */
  readonly trustedProxy?: readonly string[];
  /** Whether and to whom this server tells onwards what happened. Left out: to nobody. */
  readonly dispatch?: Dispatching;
  /** Through which mail server people are told that something waits. Left out: nobody is told by e-mail. */
  readonly mail?: Mailing;
  /** What looks for harm in scans. Left out: nobody does, and every scan says so. */
  readonly scanner?: Scanner;
  /** How rounds put people together where nobody chose. */
  readonly roundStrategy: RoundStrategy;
  /** Whether this server holds in memory who could be found. Left out: it does. */
  readonly matchIndex?: boolean;
  /** Shown to whoever asks. Left out: the built-in ones. */
  readonly crisisLines?: CrisisLines;
  /** The folder relative file arguments are meant from. */
  readonly cwd: string;
}

/** PostgreSQL of our own below `dataDir`, or one that was given: the application's role, the owner's for `migrate`, the jobs'. */
export type DatabaseSettings =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'given'; readonly url?: string; readonly ownerUrl?: string; readonly jobsUrl?: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment: the typed settings, or the first thing that is wrong with them. */
export function readConfig(environment: Environment = process.env): Result<Config, SettingProblem> {
  const env = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const cwd = env('INIT_CWD') ?? process.cwd();
  const host = env('HOST') ?? '127.0.0.1';
  const port = Number(env('PORT') ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refuse(
      'PORT',
      'is not a port',
      'Set it to a whole number from 0 (any free port) to 65535, or unset it for 4000.',
    );
  const url = env('DATABASE_URL');
  const ownerUrl = env('PEERNESS_OWNER_DATABASE_URL');
  const jobsUrl = env('PEERNESS_JOBS_URL');
  for (const [name, value] of [
    ['DATABASE_URL', url],
    ['PEERNESS_OWNER_DATABASE_URL', ownerUrl],
    ['PEERNESS_JOBS_URL', jobsUrl],
  ] as const)
    if (value !== undefined && !isDatabaseUrl(value))
      return refuse(
        name,
        'is not the address of a PostgreSQL database',
        'Write it as postgres://role:password@host:5432/database.',
      );
  const database: DatabaseSettings =
    url === undefined && ownerUrl === undefined
      ? { kind: 'embedded' }
      : {
          kind: 'given',
          ...(url !== undefined && { url }),
          ...(ownerUrl !== undefined && { ownerUrl }),
          ...(jobsUrl !== undefined && { jobsUrl }),
        };
  const auth = readAuth(env, cwd);
  if (!auth.ok) return auth;
  const origins = readOrigins(env('PEERNESS_CORS_ORIGINS'));
  if (!origins.ok) return origins;
  const tls = readTls(env, cwd);
  if (!tls.ok) return tls;
  const proxy = readProxy(env('PEERNESS_TRUSTED_PROXY'));
  if (!proxy.ok) return proxy;
  const dispatch = readDispatch(env, cwd);
  if (!dispatch.ok) return dispatch;
  const lines = readLinesFile(env('PEERNESS_CRISIS_LINES'), cwd);
  if (!lines.ok) return lines;
  const mail = readMail(env);
  if (!mail.ok) return mail;
  const scanner = readScanner(env('PEERNESS_SCANNER'), isLoopback);
  if (!scanner.ok) return scanner;
  const roundStrategy = readRoundStrategy(env('PEERNESS_MATCHING_STRATEGY'));
  if (!roundStrategy.ok) return roundStrategy;
  const matchIndex = readMatchIndex(env('PEERNESS_MATCH_INDEX'));
  if (!matchIndex.ok) return matchIndex;
  if (!isLoopback(host)) {
    const unsafe = reachableFromElsewhere(database, auth.value, tls.value !== undefined || proxy.value !== undefined);
    if (unsafe) return err(unsafe);
  }
  const dataDir = resolve(
    cwd,
    env('PEERNESS_DATA_DIR') ?? resolve(workspaceAbove(import.meta.dirname) ?? cwd, '.peerness'),
  );
  return ok({
    host,
    port,
    dataDir,
    keysDir: resolve(cwd, env('PEERNESS_KEYS_DIR') ?? resolve(dataDir, 'keys')),
    anchorsDir: resolve(cwd, env('PEERNESS_ANCHORS_DIR') ?? resolve(dataDir, 'anchors')),
    database,
    auth: auth.value,
    corsOrigins: origins.value,
    dispatch: dispatch.value,
    roundStrategy: roundStrategy.value,
    matchIndex: matchIndex.value,
    ...(mail.value && { mail: mail.value }),
    ...(scanner.value && { scanner: scanner.value }),
    ...(lines.value && { crisisLines: lines.value }),
    ...(tls.value && { tls: tls.value }),
    ...(proxy.value && { trustedProxy: proxy.value }),
    cwd,
  });
}

/** Whether only this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readAuth(env: (name: string) => string | undefined, cwd: string): Result<AuthSettings, SettingProblem> {
  const names = ['PEERNESS_AUTH_ISSUER', 'PEERNESS_AUTH_AUDIENCE', 'PEERNESS_AUTH_JWKS'] as const;
  const [issuer, audience, jwks] = names.map(env);
  const origin = env('PEERNESS_SIGN_IN_URL');
  if (origin !== undefined) {
    if (issuer === undefined && audience === undefined && jwks === undefined)
      return readIssuer(origin, env('PEERNESS_SIGN_IN_APPS'));
    return refuse(
      'PEERNESS_SIGN_IN_URL',
      'is set beside PEERNESS_AUTH_*',
      'People sign in here or with a provider elsewhere: unset one of them.',
    );
  }
  if (issuer === undefined && audience === undefined && jwks === undefined) return ok({ kind: 'own' });
  const missing = names.find((name) => env(name) === undefined);
  if (issuer === undefined || audience === undefined || jwks === undefined)
    return refuse(missing ?? names[0], 'is missing', `Set all three of ${names.join(', ')}, or none of them.`);
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(jwks)) {
    const file = resolve(cwd, jwks);
    if (existsSync(file)) return ok({ kind: 'provider', issuer, audience, jwks: { file } });
    return refuse(
      'PEERNESS_AUTH_JWKS',
      'names a file that is not there',
      'Give the address of the key set (https://…) or a file with it.',
    );
  }
  const address = URL.parse(jwks);
  if (address && (address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname))))
    return ok({ kind: 'provider', issuer, audience, jwks: { url: address } });
  return refuse(
    'PEERNESS_AUTH_JWKS',
    'is not an https address',
    'Keys fetched without TLS could be anybody’s: use https://…, or a file.',
  );
}

function readOrigins(text: string | undefined): Result<readonly string[], SettingProblem> {
  const origins = (text ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  const wrong = origins.find((origin) => URL.parse(origin)?.origin !== origin);
  if (wrong === undefined) return ok(origins);
  return refuse(
    'PEERNESS_CORS_ORIGINS',
    'holds something that is not an origin',
    'List origins such as https://app.example.org, with commas; no paths and no *.',
  );
}

function readTls(env: (name: string) => string | undefined, cwd: string): Result<Config['tls'], SettingProblem> {
  const [cert, key] = [env('PEERNESS_TLS_CERT'), env('PEERNESS_TLS_KEY')];
  if (cert === undefined && key === undefined) return ok(undefined);
  if (cert === undefined || key === undefined)
    return refuse(
      cert === undefined ? 'PEERNESS_TLS_CERT' : 'PEERNESS_TLS_KEY',
      'is missing',
      'Set both the certificate and its key, or neither.',
    );
  for (const [name, file] of [
    ['PEERNESS_TLS_CERT', cert],
    ['PEERNESS_TLS_KEY', key],
  ] as const)
    if (!existsSync(resolve(cwd, file)))
      return refuse(name, 'names a file that is not there', 'Give the path of a PEM file this user can read.');
  return ok({ cert: resolve(cwd, cert), key: resolve(cwd, key) });
}

function readProxy(text: string | undefined): Result<readonly string[] | undefined, SettingProblem> {
  if (text === undefined) return ok(undefined);
  const networks = text.split(/[\s,]+/).filter((network) => network !== '');
  const isNetwork = (network: string): boolean => {
    const [address = '', bits, more] = network.split('/');
    const version = isIP(address);
    return (
      version !== 0 &&
      more === undefined &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
    );
  };
  if (networks.every(isNetwork)) return ok(networks);
  return refuse(
    'PEERNESS_TRUSTED_PROXY',
    'is not a list of addresses',
    'List the proxy’s addresses or networks, such as 10.0.0.5 or 10.0.0.0/24.',
  );
}

function reachableFromElsewhere(
  database: DatabaseSettings,
  auth: AuthSettings,
  secured: boolean,
): SettingProblem | undefined {
  const setting = 'HOST';
  if (database.kind === 'embedded' && auth.kind === 'own')
    return {
      setting,
      problem: 'would let other machines reach a server whose tokens anybody on this machine can make',
      todo: 'Unset HOST: the demo answers this machine only. For others, set up a real organization and PEERNESS_AUTH_ISSUER, PEERNESS_AUTH_AUDIENCE and PEERNESS_AUTH_JWKS.',
    };
  if (secured) return undefined;
  return {
    setting,
    problem: 'would let what people say travel unencrypted',
    todo: 'Set PEERNESS_TLS_CERT and PEERNESS_TLS_KEY, or declare the proxy that ends TLS with PEERNESS_TRUSTED_PROXY, or unset HOST.',
  };
}

function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'postgres:' || url.protocol === 'postgresql:') && url.pathname.length > 1;
}

function workspaceAbove(folder: string): string | undefined {
  if (existsSync(resolve(folder, 'pnpm-workspace.yaml'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : workspaceAbove(parent);
}

function refuse(setting: string, problem: string, todo: string): Result<never, SettingProblem> {
  return err({ setting, problem, todo });
}
