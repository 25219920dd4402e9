import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '@peerness/core';
import type { CrisisLines, NothingOpen, ShownByCrisisLink } from '@peerness/core/crisis';
import { crisisLinkForm, crisisLinkPage, type PresentedCrisisLink } from '@peerness/core/use-cases';
import { digestOfSecret } from '@peerness/gateway';
import express, { type Request, type Response, Router } from 'express';
import { attempts } from '../issuer/attempts.js';

/** Plain pages: no script, nothing from elsewhere, and what is filled in goes to this server alone. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What an address may try in vain, and what may be tried at one link, within a quarter of an hour. */
const most = { number: 20, address: 30 };
/** So many passphrases are checked at once: each takes memory on purpose. */
const mostAtOnce = 4;
/** No answer comes earlier, in milliseconds: how long the database took tells nothing. */
const earliest = 500;

export interface CrisisLinkDoor {
  readonly open: (presented: PresentedCrisisLink) => Promise<Result<ShownByCrisisLink, NothingOpen>>;
  /** Those shown here. */
  readonly lines: CrisisLines;
}

/**
 * At `/crisis/SECRET`, somebody without an account reads what a link and its passphrase open. The page that asks is the
 * same for every secret, whether or not there is such a link, and so is the answer that nothing is open.
 */
export function crisisLinkPages({ open, lines }: CrisisLinkDoor): Router {
  const router = Router();
  const tries = attempts(most);
  let underWay = 0;

  router.get('/crisis/:secret', (request, response) => {
    send(response, 200, crisisLinkForm(languagesOf(request), false));
  });

  router.post('/crisis/:secret', readsForm, async (request, response) => {
    const nothing = (status: number): void => send(response, status, crisisLinkForm(languagesOf(request), true));
    const [digest, address, now] = [digestOfSecret(request.params.secret), request.ip ?? '', new Date()];
    if (!tries.mayTry(digest, address, now)) return nothing(429);
    if (underWay >= mostAtOnce) return nothing(503);
    underWay += 1;
    try {
      const [opened] = await Promise.all([open({ digest, passphrase: passphraseIn(request) }), pause(earliest)]);
      if (opened.ok) return send(response, 200, crisisLinkPage(opened.value, lines, languagesOf(request)));
      tries.failed(digest, address, now);
      nothing(403);
    } finally {
      underWay -= 1;
    }
  });
  return router;
}

const readsForm = express.urlencoded({ extended: false, limit: 8_192, parameterLimit: 4 });

function passphraseIn({ body }: Request): string {
  const typed = (body as Readonly<Record<string, unknown>> | undefined)?.['passphrase'];
  return typeof typed === 'string' ? typed : '';
}

function languagesOf(request: Request): readonly string[] {
  return request.acceptsLanguages().slice(0, 5);
}

function send(response: Response, status: number, page: string): void {
  response.status(status).set({ 'Content-Security-Policy': policy, 'X-Robots-Tag': 'noindex' }).type('html').send(page);
}
