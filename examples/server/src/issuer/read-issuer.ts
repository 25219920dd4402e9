import { err, ok, type Result } from '@peerness/core';
import type { AuthSettings, SignInApp } from '../auth/auth-settings.js';

interface Problem {
  readonly setting: string;
  readonly problem: string;
  readonly todo: string;
}

/** Where people reach this server, and the applications they may be sent back to. */
export function readIssuer(origin: string, apps: string | undefined): Result<AuthSettings, Problem> {
  const url = URL.parse(origin);
  if (!url || url.origin !== origin || !isSafe(url))
    return err({
      setting: 'PEERNESS_SIGN_IN_URL',
      problem: 'is not where people reach this server',
      todo: 'Write it as https://peers.example.org, without a path; http only for this machine.',
    });
  const named = (apps ?? '').split(/[\s,]+/).filter((one) => one !== '');
  const read = named.map(readApp);
  const known = read.filter((one) => one !== undefined);
  const isTwice = new Set(known.map(({ id }) => id)).size < known.length;
  if (known.length === 0 || known.length < read.length || isTwice)
    return err({
      setting: 'PEERNESS_SIGN_IN_APPS',
      problem: 'does not list applications',
      todo: 'List each with where people are sent back to: app=https://app.example.org/signed-in, with commas.',
    });
  return ok({ kind: 'issuer', origin, apps: known });
}

function readApp(text: string): SignInApp | undefined {
  const [, id, redirect] = /^([a-z0-9-]{1,40})=(\S+)$/.exec(text) ?? [];
  const url = redirect === undefined ? null : URL.parse(redirect);
  return id !== undefined && redirect !== undefined && url && isSafe(url) && url.hash === ''
    ? { id, redirect }
    : undefined;
}

function isSafe({ protocol, hostname, username, password }: URL): boolean {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isHere));
}
