import type { Request, Response } from 'express';
import type { SignInApp } from '../auth/auth-settings.js';
import { overPage } from './pages.js';
import { passkeyScript } from './passkey-pages.js';
import { type Words, wordsFor } from './words.js';

/** How the issuer answers a browser. */
export interface Answers {
  send(request: Request, response: Response, status: number, html: (said: Words) => string): void;
  /** The step is too old, another browser's, or was sent from elsewhere. */
  over(request: Request, response: Response): void;
}

/**
 * The page names where it comes from to this server alone: a browser that names it to nobody sends its forms as from
 * nowhere, and such forms are refused.
 */
export function answersFor(origin: string, apps: readonly SignInApp[]): Answers {
  const policy = [
    "default-src 'none'",
    `script-src ${origin}${passkeyScript}`,
    "connect-src 'self'",
    `form-action 'self' ${apps.map(({ redirect }) => new URL(redirect).origin).join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const send: Answers['send'] = (request, response, status, html) =>
    void response
      .status(status)
      .set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' })
      .type('html')
      .send(html(wordsFor(request.get('accept-language'))));
  return { send, over: (request, response) => send(request, response, 400, overPage) };
}
