import { createHmac } from 'node:crypto';
import type { Context } from '../walls/context-of.js';
import type { ContextKey } from './context-key.js';

/** For how long a transaction may begin with a context, in seconds; no statement may take as long. */
export const lifetime = 60;

/** What a context holds good for. */
export interface Bounds {
  /** The process of PostgreSQL that serves the connection. */
  readonly backend: number;
  /** PostgreSQL's own time, in whole seconds since 1970, from which on no transaction may begin with it. */
  readonly until: number;
}

/** `kid.actor.organization.purpose.issuer.subject.digest.backend.until.` and the HMAC-SHA256 of all that, in hex. */
export function signContext({ id, key }: ContextKey, context: Partial<Context>, { backend, until }: Bounds): string {
  const told = [
    context['app.actor'],
    context['app.organization'],
    context['app.purpose'],
    context['app.issuer'],
    context['app.subject'],
    context['app.digest'],
  ].map((one = '') => one.replaceAll('%', '%25').replaceAll('.', '%2E'));
  const signed = [id, ...told, backend, until, ''].join('.');
  return `${signed}${createHmac('sha256', key).update(signed).digest('hex')}`;
}
