import { Router, type Response } from 'express';
import { refuse } from './answers.js';
import { cardPage } from './card-page.js';
import { pageFile } from './page-file.js';
import { paperPage } from './paper-page.js';
import { readJson } from './read-json.js';

/** What the page at `/` offers. */
export interface PageSettings {
  /** The query that stands in the editor at first. */
  readonly query: string;
  /** In demo mode, whom one can ask as, and how a token for them is made. */
  readonly demo?: {
    readonly people: readonly { readonly handle: string; readonly about: string }[];
    readonly tokenFor: (handle: string) => Promise<string>;
  };
}

/**
 * The page loads from this server alone. Monaco writes styles into the page and carries its fonts inside its own
 * stylesheet, so those two are allowed; scripts only from files, none in the page, none evaluated.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL at `/`, from npm's files, and in demo mode a token for whoever one asks as. */
export function pages({ query, demo }: PageSettings): Router {
  const router = Router();
  router.use(cardPage());
  router.use(paperPage());
  router.get('/', (_request, response) => {
    response.set('Content-Security-Policy', policy).type('html').send(pageFile('index.html'));
  });
  router.get('/graphiql/settings.json', (_request, response) => {
    response.json({ query, demo: demo?.people ?? null });
  });
  router.get('/graphiql/page.css', (_request, response) => void response.type('css').send(pageFile('page.css')));
  router.get('/graphiql/start.js', (_request, response) => void response.type('js').send(pageFile('start.js')));
  router.get('/graphiql/:file', async ({ params }, response, next) => {
    // Nine megabytes, read when the page is first opened.
    const { css, js, editorWorkerService, graphqlWorker, jsonWorker } =
      await import('@graphql-yoga/render-graphiql/graphiql');
    const files: Readonly<Record<string, string>> = {
      'graphiql.js': js,
      'graphiql.css': css,
      'editor-worker.js': editorWorkerService,
      'graphql-worker.js': graphqlWorker,
      'json-worker.js': jsonWorker,
    };
    const content = Object.hasOwn(files, params.file) ? files[params.file] : undefined;
    if (content === undefined) next();
    else sendKept(response, params.file, content);
  });
  if (demo) {
    router.post('/demo/token', ...readJson(1_024), async (request, response) => {
      const { handle } = request.body as { handle?: unknown };
      const known = demo.people.find((person) => person.handle === handle);
      if (known) response.json({ token: await demo.tokenFor(known.handle) });
      else refuse(response, 404, 'NOT_FOUND', 'There is no such person in the demo.');
    });
  }
  return router;
}

/** Other people's code, the same for everyone: the one thing a browser may keep for a while. */
function sendKept(response: Response, file: string, content: string): void {
  response
    .set('Cache-Control', 'private, max-age=3600')
    .type(file.endsWith('.css') ? 'css' : 'js')
    .send(content);
}
