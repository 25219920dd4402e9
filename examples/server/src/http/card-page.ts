import { Router } from 'express';
import { ownPagePolicy } from './own-page-policy.js';
import { pageFile } from './page-file.js';

/** At `/card`, whoever signs in picks what stands on their card, and keeps it on their device if they say so. */
export function cardPage(): Router {
  const router = Router();
  router.get('/card', (_request, response) => {
    response.set('Content-Security-Policy', ownPagePolicy).type('html').send(pageFile('card.html'));
  });
  router.get('/card/card.css', (_request, response) => void response.type('css').send(pageFile('card.css')));
  router.get('/card/card.js', (_request, response) => void response.type('js').send(pageFile('card.js')));
  return router;
}
