import type { IncomingMessage } from 'node:http';
import type { SignedIn } from '@peerness/core/record';
import type { RequestHandler } from 'express';
import { bearerToken } from '../auth/bearer-token.js';
import { refuse } from './answers.js';

const identities = new WeakMap<IncomingMessage, SignedIn>();

/** The verified identity of a request that passed `verified`; nothing for one without a token. */
export function identityOf(request: IncomingMessage): SignedIn | undefined {
  return identities.get(request);
}

/** Checks the token, if there is one, before anything else is read. A wrong one is refused, never taken for none. */
export function verified(
  verify: (token: string) => Promise<SignedIn | undefined>,
  onRejected: (code: 'unclear' | 'not-accepted') => void,
): RequestHandler {
  return async (request, response, next) => {
    const carried = bearerToken(request);
    if (carried.kind === 'none') return next();
    const identity = carried.kind === 'token' ? await verify(carried.token) : undefined;
    if (!identity) {
      onRejected(carried.kind === 'token' ? 'not-accepted' : 'unclear');
      response.set('WWW-Authenticate', 'Bearer');
      return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in again: this token is not accepted.');
    }
    identities.set(request, identity);
    next();
  };
}

const tokens = new WeakMap<IncomingMessage, string>();

/** From now on the connection this request opened speaks with this token. */
export function speakWith(request: IncomingMessage, token: string): void {
  tokens.set(request, token);
}

/** The token of a connection that stays open. It has to be verified each time. */
export function tokenOf(request: IncomingMessage): string | undefined {
  return tokens.get(request);
}
