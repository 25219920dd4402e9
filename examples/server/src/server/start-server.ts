import { expressMiddleware } from '@as-integrations/express5';
import { builtInCrisisLines, createViews, openCrisisLink } from '@peerness/core/use-cases';
import { keepPeerIndexes } from '@peerness/core/match-index';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { createGateway, newId } from '@peerness/gateway';
import { duringRequest, type Persistence } from '@peerness/persistence';
import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { anchorSteadily } from '../audit/anchor-steadily.js';
import { countAnswers, countNoticed } from '../audit/notes/count-answers.js';
import { digestOfShape } from '../audit/notes/digest-of-shape.js';
import { type Notes, noteSteadily } from '../audit/notes/note-steadily.js';
import { tokenRules } from '../auth/token-rules.js';
import { verifyToken } from '../auth/verify-token.js';
import type { Config } from '../config.js';
import { createApp } from '../http/create-app.js';
import { crisisLinkPages } from '../http/crisis-link-page.js';
import { listen } from '../http/listen.js';
import { pages, type PageSettings } from '../http/pages.js';
import { openSockets } from '../http/sockets.js';
import { scans } from '../http/scans.js';
import { pageOfPaper } from '../http/page-of-paper.js';
import { paperPdf } from '../http/paper-pdf.js';
import { identityOf, speakWith, tokenOf } from '../http/who-asks.js';
import type { Issuer } from '../issuer/create-issuer.js';
import { createLog } from '../log/log.js';
import { operations } from '../log/operations.js';
import { fillIndex } from '../matching/fill-index.js';
import { waysToTell } from '../notify/ways-to-tell.js';
import { printer } from '../print/printer.js';
import { clamAv } from '../scans/clam-av.js';
import { ticketPaths } from '../scans/ticket-paths.js';
import { forgetHourly } from './forget-hourly.js';

/** A server that answers. */
export interface Server {
  readonly url: string;
  /** Says no to /readyz from now on, lets accepted requests finish, then goes. */
  stop(): Promise<void>;
}

/** How long accepted requests may take to finish, and how long a balancer has to notice, in milliseconds. */
const patience = { finish: 25_000, notice: 1_000 };

/** How many people the index of who could be found has room for, of all organizations: some 150 MiB. */
const mostPeople = 100_000;

/** Puts the parts together over an open database, and listens. Another `schema` than the server's own: the subgraph's. */
export async function startServer(
  config: Config,
  persistence: Persistence,
  page: PageSettings,
  say: (line: string) => void,
  schema?: GraphQLSchema,
  /** The application's role, for the issuer's own tables. */
  databaseUrl?: string,
): Promise<Server> {
  const { work } = persistence;
  const rules = await tokenRules(config.auth, config.dataDir);
  const log = createLog(say);
  const report = (requestId: string, error: unknown): void => log.failed('unexpected', error, requestId);
  const verify = (token: string): ReturnType<typeof verifyToken> => verifyToken(token, rules, new Date());
  const notes = noteSteadily(persistence, {
    dataDir: config.dataDir,
    newId,
    report: (error) => log.failed('noting', error),
  });
  const paths = ticketPaths(config.keysDir);
  const peerIndex = config.matchIndex === false ? undefined : keepPeerIndexes({ room: mostPeople });
  const gateway = await createGateway<[IncomingMessage]>({
    work,
    views: createViews(work, {
      catalogue: builtInCatalogue,
      channels: waysToTell(config),
      scanPaths: paths,
      roundStrategy: config.roundStrategy,
      ...(peerIndex && { peerIndex }),
      ...(config.crisisLines && { lines: config.crisisLines }),
    }),
    identify: async (request) => {
      const token = tokenOf(request);
      return token === undefined ? identityOf(request) : verify(token);
    },
    addressOf,
    newId,
    openings: persistence.openings,
    onUnexpected: (error, requestId) => report(requestId, error),
    during: duringRequest,
    onNoticed: countNoticed(notes, digestOfShape(config.keysDir)),
    plugins: [operations(log), countAnswers(notes)],
    ...(schema && { schema }),
  });
  await gateway.server.start();
  const issuer = await issuerFor(config, persistence, databaseUrl, notes);
  let welcome = true;
  const app = createApp({
    graphql: expressMiddleware(gateway.server, { context: ({ req }) => gateway.context(req) }),
    pages: pages(page),
    crisisLinks: crisisLinkPages({
      lines: config.crisisLines ?? builtInCrisisLines,
      open: (presented) => duringRequest(newId(), () => openCrisisLink(work, presented, { at: new Date(), newId })),
    }),
    pdf: paperPdf(pageOfPaper(gateway), printer(join(config.dataDir, 'fonts'))),
    scans: scans({
      contextOf: (request) => gateway.context(request),
      paths,
      checker: config.scanner && clamAv(config.scanner),
    }),
    ...(issuer && { issuer: issuer.router }),
    verify,
    isReady: async () => welcome && (await answers(persistence)),
    corsOrigins: config.corsOrigins,
    trustedProxy: config.trustedProxy,
    localOnly: config.auth.kind === 'own',
    report,
    newId,
    count: notes.count,
  });
  const sockets =
    gateway.subscribe &&
    openSockets({
      subscribe: gateway.subscribe,
      speaksWith: async (request, token) => {
        speakWith(request, token);
        return (await verify(token)) !== undefined;
      },
      isWelcome: () => welcome,
      corsOrigins: config.corsOrigins,
      trustedProxy: config.trustedProxy,
      localOnly: config.auth.kind === 'own',
      report: (error) => log.failed('unexpected', error),
    });
  const listening = await listen(app, config, sockets?.upgrade);
  const anchoringFailed = (error: unknown): void => {
    notes.count('anchoring-failed');
    log.failed('anchoring', error);
  };
  const anchoring = anchorSteadily(config, persistence, anchoringFailed, undefined, () => notes.count('anchored'));
  const forgetting = forgetHourly(persistence, (error) => log.failed('forgetting', error));
  const filling = peerIndex && fillIndex(persistence, peerIndex, log);
  for (const { setting } of await talkative(persistence)) log.warn({ event: 'talkative-postgresql', codes: [setting] });
  return {
    url: listening.url,
    stop: async () => {
      welcome = false;
      if (config.auth.kind !== 'own') await new Promise((resolve) => setTimeout(resolve, patience.notice));
      sockets?.close();
      await listening.close(patience.finish);
      await gateway.server.stop();
      await issuer?.close();
      await forgetting.stop();
      await filling?.stop();
      await notes.stop();
      await anchoring.stop();
    },
  };
}

/** Loaded only where people sign in here. */
async function issuerFor(
  { auth, dataDir, trustedProxy }: Config,
  persistence: Persistence,
  databaseUrl: string | undefined,
  { count }: Notes,
): Promise<Issuer | undefined> {
  if (auth.kind !== 'issuer') return undefined;
  if (databaseUrl === undefined) throw new TypeError('The issuer needs the database.');
  const { createIssuer } = await import('../issuer/create-issuer.js');
  const isProxied = trustedProxy !== undefined;
  const onRefused = (code: string): void => count('sign-in-refused', code);
  return createIssuer({
    origin: auth.origin,
    apps: auth.apps,
    dataDir,
    databaseUrl,
    persistence,
    isProxied,
    onRefused,
  });
}

/** Express finds it behind a declared proxy; without one it is the socket's. */
function addressOf(request: IncomingMessage & { readonly ip?: string }): string | undefined {
  return request.ip ?? request.socket.remoteAddress;
}

/** PostgreSQL settings to be warned of; a database that does not answer yet is none of them. */
async function talkative(persistence: Persistence): ReturnType<Persistence['talkative']> {
  return persistence.talkative().catch(() => []);
}

async function answers(persistence: Persistence): Promise<boolean> {
  return persistence.ping().then(
    () => true,
    () => false,
  );
}
