import { readFileSync } from 'node:fs';
import { Router } from 'express';

/**
 * Nothing is loaded from elsewhere, and nothing is sent anywhere but to this server. A card is looked at inside the page,
 * where it may have styles of its own and run nothing.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** At `/card`, whoever signs in picks what stands on their card, and keeps it on their device if they say so. */
export function cardPage(): Router {
  const router = Router();
  router.get('/card', (_request, response) => {
    response.set('Content-Security-Policy', policy).type('html').send(ours('card.html'));
  });
  router.get('/card/card.css', (_request, response) => void response.type('css').send(ours('card.css')));
  router.get('/card/card.js', (_request, response) => void response.type('js').send(ours('card.js')));
  return router;
}

function ours(file: string): Buffer {
  return readFileSync(new URL(`../../pages/${file}`, import.meta.url));
}
