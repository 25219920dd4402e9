import type { SignedIn } from '@peerness/core/record';
import express, { type Express, type RequestHandler } from 'express';
import type { Notes } from '../audit/notes/note-steadily.js';
import { refuse } from './answers.js';
import { lastLine, nothingHere } from './catch-all.js';
import { crossOrigin } from './cross-origin.js';
import { safeHeaders } from './headers.js';
import { onlyAsLocalhost, onlyFrom } from './only-from.js';
import { readJson } from './read-json.js';
import { verified } from './who-asks.js';

/** What the server is made of, seen from its address. */
export interface AppParts {
  readonly graphql: RequestHandler;
  readonly pages: RequestHandler;
  /** Answers a form of whoever asks as a PDF. */
  readonly pdf: RequestHandler;
  /** Where somebody without an account presents a link. */
  readonly crisisLinks: RequestHandler;
  /** Takes scans of signed papers in, and gives them out again. */
  readonly scans: RequestHandler;
  /** Where people sign in, if it is here. */
  readonly issuer?: RequestHandler;
  readonly verify: (token: string) => Promise<SignedIn | undefined>;
  /** Whether requests are welcome: not while starting, not while stopping, not without a database. */
  readonly isReady: () => Promise<boolean>;
  readonly corsOrigins: readonly string[];
  readonly trustedProxy?: readonly string[] | undefined;
  /** Signs its own tokens: answers as localhost only. */
  readonly localOnly: boolean;
  readonly report: (requestId: string, error: unknown) => void;
  readonly newId: () => string;
  /** Told of tokens that were not accepted, and of bodies that were too long. */
  readonly count?: Notes['count'];
}

export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(safeHeaders);
  if (parts.trustedProxy) app.use(onlyFrom(parts.trustedProxy));
  if (parts.localOnly) app.use(onlyAsLocalhost);

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    if (await parts.isReady()) response.json({ status: 'ready' });
    else refuse(response, 503, 'NOT_READY', 'Not ready: starting, stopping, or without a database.');
  });

  const onlyPost: RequestHandler = (request, response, next) => {
    if (request.method === 'POST') return next();
    response.set('Allow', 'POST');
    refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Ask with POST.');
  };
  const knowing = verified(parts.verify, (code) => parts.count?.('token-rejected', code));
  app.use('/graphql', crossOrigin(parts.corsOrigins), onlyPost, knowing, ...readJson(), parts.graphql);
  app.use('/paper/pdf', onlyPost, knowing, ...readJson(1_024), parts.pdf);
  app.use('/scans', crossOrigin(parts.corsOrigins, 'GET, PUT'), knowing);
  app.use(parts.scans);
  if (parts.issuer) app.use(parts.issuer);
  app.use(parts.crisisLinks);
  app.use(parts.pages);
  app.use(nothingHere);
  app.use(lastLine(parts.report, parts.newId, () => parts.count?.('limit-reached', 'TOO_LARGE body')));
  return app;
}
