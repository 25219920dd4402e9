import { createHash } from 'node:crypto';
import { parseScanId, type ScanChecker, type ScanTicket } from '@peerness/core/advance-directive';
import { receiveScan, type ScanDesk } from '@peerness/core/use-cases';
import { type GatewayContext, Problem } from '@peerness/gateway';
import { type Request, type Response, Router } from 'express';
import type { TicketPaths } from '../scans/ticket-paths.js';
import { refuse } from './answers.js';
import { readExactly } from './read-exactly.js';
import { scanAnswers } from './scan-answers.js';

export interface ScanParts {
  readonly contextOf: (request: Request) => Promise<GatewayContext>;
  readonly paths: TicketPaths;
  /** Left out: nobody looks, and every scan says so. */
  readonly checker?: ScanChecker | undefined;
}

/** So many are brought in at once; each is held in memory whole, for as long as it takes. */
const atOnce = 8;

/**
 * `PUT /scans/TICKET` brings a scan in, `GET /scans/SCAN` fetches it again: both for whoever the token speaks for, and as if
 * there were nothing for everybody else. No byte of it is written anywhere but sealed, into the database.
 */
export function scans({ contextOf, paths, checker }: ScanParts): Router {
  const router = Router();
  const desk: ScanDesk = { sha256, ...(checker && { checker }) };
  let underWay = 0;

  router.put('/scans/:ticket', async (request, response) => {
    const context = await signedIn(contextOf, request);
    const self = await context?.self();
    if (!context || !self) return unknown(response);
    const name = paths.ticketIn(request.params.ticket, self.actor);
    const ticket = name && (await context.work(self, (ports) => ports.scans.ticket(name)));
    if (!ticket) return answer(response, 'NotFound');
    if (ticket.usedAt) return answer(response, 'TicketUsed');
    const unfit = unfitHeaders(request, ticket);
    if (unfit) return unfit(response);
    if (underWay >= atOnce) return busy(response);
    underWay += 1;
    try {
      const content = await readExactly(request, ticket.bytes);
      if (content === 'broken-off') return void response.destroy();
      if (content === 'too-long') return tooLong(response);
      if (content === 'too-short') return answer(response, 'WrongSize');
      const occasion = { at: context.now(), newId: context.newId };
      const command = { ticket: ticket.id, content };
      const received = await context.during(context.requestId, () =>
        receiveScan(context.work, self, command, desk, occasion),
      );
      content.fill(0);
      if (!received.ok) return answer(response, received.error.kind);
      const { id, mediaType, bytes, sha256: fingerprint, check } = received.value;
      response.status(201).json({ scan: { id, mediaType, bytes, sha256: fingerprint, check } });
    } finally {
      underWay -= 1;
    }
  });

  router.get('/scans/:scan', async (request, response) => {
    const context = await signedIn(contextOf, request);
    const self = await context?.self();
    if (!context || !self) return unknown(response);
    const id = parseScanId(request.params.scan);
    const reader = { self, at: context.now(), newId: context.newId, languages: [] };
    const found = id.ok
      ? await context.during(context.requestId, () => context.views.scan(reader, id.value))
      : undefined;
    if (!found) return answer(response, 'NotFound');
    const { mediaType } = found.scan;
    response
      .set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .set('Content-Disposition', `attachment; filename="scan.${mediaType.split('/')[1] ?? ''}"`)
      .set('Content-Type', mediaType)
      .send(Buffer.from(found.content));
  });
  return router;
}

/** Nobody, where the token leads to nobody or its session is over. */
async function signedIn(contextOf: ScanParts['contextOf'], request: Request): Promise<GatewayContext | undefined> {
  const context = await contextOf(request);
  try {
    return (await context.self()) && context;
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'UNAUTHENTICATED') return undefined;
    throw thrown;
  }
}

/** What is wrong with it can be told before a byte of it is read. */
function unfitHeaders(
  { headers }: Request,
  { mediaType, bytes }: ScanTicket,
): ((response: Response) => void) | undefined {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (type !== mediaType || !isPlain) return (response) => answer(response, 'WrongType');
  const told = headers['content-length'];
  if (told === undefined || Number(told) === bytes) return undefined;
  return Number(told) > bytes ? tooLong : (response) => answer(response, 'WrongSize');
}

function answer(response: Response, kind: keyof typeof scanAnswers): void {
  // What was not read is not read any more.
  if (!response.req.complete) response.set('Connection', 'close');
  refuse(response, ...scanAnswers[kind]);
}

function tooLong(response: Response): void {
  response.set('Connection', 'close');
  refuse(response, 413, 'TOO_LARGE', 'That is more than you told of.');
}

function busy(response: Response): void {
  response.set({ Connection: 'close', 'Retry-After': '5' });
  refuse(response, 503, 'NOT_READY', 'Too many scans are brought in just now. Try again.');
}

function unknown(response: Response): void {
  response.set('WWW-Authenticate', 'Bearer');
  refuse(response, 401, 'UNAUTHENTICATED', 'Sign in first.');
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
