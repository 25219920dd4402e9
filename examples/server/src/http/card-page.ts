import { Router } from 'express';
import { pageFile } from './page-file.js';

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
    response.set('Content-Security-Policy', policy).type('html').send(pageFile('card.html'));
  });
  router.get('/card/card.css', (_request, response) => void response.type('css').send(pageFile('card.css')));
  router.get('/card/card.js', (_request, response) => void response.type('js').send(pageFile('card.js')));
  return router;
}
