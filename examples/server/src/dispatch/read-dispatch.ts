import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '@peerness/core';
import type { Webhook } from './webhook.js';

/** Whether this server tells onwards what happened, and whom. */
export interface Dispatching {
  readonly on: boolean;
  readonly webhooks: readonly Webhook[];
}

/** Which setting cannot be used, why, and what to do; never its value. */
interface Unusable {
  readonly setting: string;
  readonly problem: string;
  readonly todo: string;
}

/** Reads PEERNESS_DISPATCH and the file PEERNESS_WEBHOOKS names. */
export function readDispatch(env: (name: string) => string | undefined, cwd: string): Result<Dispatching, Unusable> {
  const wanted = env('PEERNESS_DISPATCH') ?? 'on';
  if (wanted !== 'on' && wanted !== 'off')
    return err({ setting: 'PEERNESS_DISPATCH', problem: 'is neither on nor off', todo: 'Unset it for on.' });
  const file = env('PEERNESS_WEBHOOKS');
  if (file === undefined) return ok({ on: wanted === 'on', webhooks: [] });
  const webhooks = readWebhooks(resolve(cwd, file));
  if (webhooks) return ok({ on: wanted === 'on', webhooks });
  return err({
    setting: 'PEERNESS_WEBHOOKS',
    problem: 'does not name a file with a list of addresses',
    todo: 'Write it as docs/guide/hear-of-what-happened.md shows: organization, an https url, and a secret of at least 24 bytes.',
  });
}

function readWebhooks(file: string): readonly Webhook[] | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!Array.isArray(read)) return undefined;
    const webhooks = read.map(readWebhook);
    return webhooks.every((one) => one !== undefined) ? webhooks : undefined;
  } catch {
    return undefined;
  }
}

function readWebhook(one: unknown): Webhook | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const { organization, url, secret } = one as Readonly<Record<string, unknown>>;
  if (typeof organization !== 'string' || typeof url !== 'string' || typeof secret !== 'string') return undefined;
  const [, hex] = /^organization_([0-9a-f]{32})$/.exec(organization) ?? [];
  const [, base64] = /^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret) ?? [];
  if (hex === undefined || base64 === undefined || !isSafe(url)) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 24) return undefined;
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { organization: id, url, secret: bytes };
}

/** Without TLS only on this very machine. */
function isSafe(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname))
  );
}
