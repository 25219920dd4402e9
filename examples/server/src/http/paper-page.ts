import { Router } from 'express';
import { pageFile } from './page-file.js';

/** As on the card's page: nothing from elsewhere, nothing to elsewhere. A form is looked at inside the page and runs nothing. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** At `/paper`, whoever signs in looks at a form of theirs, and takes it along as a page or as a PDF. */
export function paperPage(): Router {
  const router = Router();
  router.get('/paper', (_request, response) => {
    response.set('Content-Security-Policy', policy).type('html').send(pageFile('paper.html'));
  });
  router.get('/paper/paper.js', (_request, response) => void response.type('js').send(pageFile('paper.js')));
  return router;
}
