import { Router } from 'express';
import { ownPagePolicy } from './own-page-policy.js';
import { pageFile } from './page-file.js';

/** At `/paper`, whoever signs in looks at a form of theirs, and takes it along as a page or as a PDF. */
export function paperPage(): Router {
  const router = Router();
  router.get('/paper', (_request, response) => {
    response.set('Content-Security-Policy', ownPagePolicy).type('html').send(pageFile('paper.html'));
  });
  router.get('/paper/paper.js', (_request, response) => void response.type('js').send(pageFile('paper.js')));
  return router;
}
