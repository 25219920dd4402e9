import { mkdtempSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PersonId, selfScope, setUpScope } from '@peerness/core';
import type { AdvanceDirectiveId, ScanId } from '@peerness/core/advance-directive';
import { readGlobalId } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { advanceDirectiveKey, fingerprintOf, verifyAdvanceDirectiveFile } from '@peerness/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import { type Server, startServer } from '../../src/server/start-server.js';
import { json, type Listening, listening } from '../http/listening.js';
import { aScanner, type AScanner, harm } from './a-scanner.js';
import { allIn, type Directive, type Kept, pdf, refused, sha256, shown, type Ticket } from './what-is-shown.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-scans-'));
const key = advanceDirectiveKey(join(folder, 'keys'));
const someone = { melodie: newId() as PersonId, amir: newId() as PersonId };
type Who = keyof typeof someone;

let here: Listening;
let scanned: Server;
let scanner: AScanner;
let tokens: Readonly<Record<Who, string>>;
let directive: string;

beforeAll(async () => {
  here = await listening(key);
  scanner = await aScanner();
  const config = here.config({ scanner: scanner.where });
  scanned = await startServer(config, here.home.persistence, { query: '{ __typename }' }, () => undefined);
  const keys = await ownKeys(here.dataDir);
  const tokenOf = async (handle: Who): Promise<string> => {
    await here.home.persistence.work(setUpScope(), async ({ people }) => {
      await people.welcome(someone[handle], new Date());
      await people.recognise({ issuer: keys.rules.issuer, subject: handle }, someone[handle], new Date());
    });
    return keys.sign(handle, 1, new Date());
  };
  tokens = { melodie: await tokenOf('melodie'), amir: await tokenOf('amir') };
  directive = await aReadyOne();
}, 180_000);

afterAll(async () => {
  await scanned?.stop();
  await scanner?.stop();
  await here?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asked(who: Who, query: string, variables: object): Promise<string> {
  const answer = await here.post(JSON.stringify({ query, variables }), { ...json, authorization: `Bearer ${tokens[who]}` }); // prettier-ignore
  return answer.text();
}

async function change(field: string, type: string, input: object): Promise<Directive> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ... on AdvanceDirectiveChanged { directive { ${shown} } } ... on Refusal { code } } }`;
  const text = await asked('melodie', query, { input });
  const { data } = JSON.parse(text) as { data?: Record<string, { directive?: Directive } | undefined> };
  return data?.[field]?.directive ?? expect.unreachable(text);
}

async function aReadyOne(): Promise<string> {
  const { id } = await change('beginAdvanceDirective', 'BeginAdvanceDirectiveInput', { jurisdiction: 'US-NE' });
  const wants = { kind: 'PETS', words: 'Bo.', language: 'en' };
  await change('writeAdvanceInstruction', 'WriteAdvanceInstructionInput', { directive: id, ...wants });
  await change('getDirectiveReady', 'AdvanceDirectiveInput', { directive: id });
  return id;
}

async function own(): Promise<Directive> {
  const text = await asked('melodie', `query ($id: ID!) { node(id: $id) { ... on AdvanceDirective { ${shown} } } }`, { id: directive }); // prettier-ignore
  return (JSON.parse(text) as { data: { node: Directive } }).data.node;
}

async function ticketFor(content: Uint8Array, over: object = {}): Promise<Ticket> {
  const told = { directive, mediaType: 'application/pdf', bytes: content.length, sha256: sha256(content), ...over };
  const { scanTickets } = await change('askForScan', 'AskForScanInput', told);
  return scanTickets.at(-1) ?? expect.unreachable('it was asked for');
}

interface Sent {
  readonly who?: Who | undefined;
  readonly type?: string;
  readonly at?: string;
}

const put = (
  path: string,
  content: Uint8Array,
  { who = 'melodie', type = 'application/pdf', at = here.url }: Sent = {},
) =>
  // prettier-ignore
  fetch(at + path, {
    method: 'PUT',
    headers: { 'content-type': type, authorization: `Bearer ${tokens[who]}` },
    body: new Uint8Array(content),
  });

describe('a scan of the signed paper', () => {
  it('is brought in once by its ticket, says that nobody looked, and is fetched again byte for byte', async () => {
    const content = Buffer.concat([pdf('the first page'), Buffer.alloc(300_000, 7)]);
    const { path } = await ticketFor(content);
    const answer = await put(path, content);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ scan: { check: 'unchecked', sha256: sha256(content) } });
    expect(await refused(await put(path, content))).toEqual([409, 'TICKET_USED']);
    const { scans, scanTickets } = await own();
    expect(scans).toMatchObject([{ check: 'UNCHECKED', access: { canRead: true } }]);
    expect(scanTickets).toEqual([]);
    const back = await fetch(`${here.url}${scans[0]?.path ?? ''}`, {
      headers: { authorization: `Bearer ${tokens.melodie}` },
    });
    expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="scan.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
    expect(allIn(here.dataDir).includes('the first page')).toBe(false);
  });

  it('is nobody else’s: with their token there is neither ticket nor scan', async () => {
    const content = pdf('not yours');
    const { path } = await ticketFor(content);
    expect(await refused(await put(path, content, { who: 'amir' }))).toEqual([404, 'NOT_FOUND']);
    const nobody = await fetch(here.url + path, { method: 'PUT', body: new Uint8Array(content) });
    expect(await refused(nobody)).toEqual([401, 'UNAUTHENTICATED']);
    expect((await put(path, content)).status).toBe(201);
    const scan = (await own()).scans.at(-1)?.path ?? '';
    const theirs = await fetch(here.url + scan, { headers: { authorization: `Bearer ${tokens.amir}` } });
    const missing = await fetch(`${here.url}/scans/${newId()}`, {
      headers: { authorization: `Bearer ${tokens.amir}` },
    });
    expect([theirs.status, await theirs.text()]).toEqual([404, await missing.text()]);
    expect(await refused(await fetch(here.url + scan))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is refused for a path this server did not make, whatever ticket it names', async () => {
    const content = pdf('forged');
    const { id, path } = await ticketFor(content);
    const flipped = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
    for (const forged of [`/scans/${id}`, `/scans/${id}.`, `/scans/${id}.${'A'.repeat(43)}`, `${path}.x`, flipped])
      expect(await refused(await put(forged, content)), forged).toEqual([404, 'NOT_FOUND']);
    expect((await put(path, content)).status).toBe(201);
  });

  it('is what its bytes are, whatever it is called', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { path } = await ticketFor(page);
    expect(await refused(await put(path, page))).toEqual([415, 'WRONG_TYPE']);
    expect(await refused(await put(path, page, { type: 'text/html' }))).toEqual([415, 'WRONG_TYPE']);
    const picture = await ticketFor(pdf('a picture'), { mediaType: 'image/png' });
    expect(await refused(await put(picture.path, pdf('a picture'), { type: 'image/png' }))).toEqual([415, 'WRONG_TYPE']); // prettier-ignore
  });

  it('has the length and the fingerprint that were told, and a ticket is good until it is used', async () => {
    const content = pdf('exactly this');
    const { path } = await ticketFor(content);
    expect(await refused(await put(path, Buffer.concat([content, Buffer.from('x')])))).toEqual([413, 'TOO_LARGE']);
    expect(await refused(await put(path, content.subarray(0, -1)))).toEqual([409, 'WRONG_SIZE']);
    const other = Buffer.from(content);
    other[other.length - 1] = 0x78;
    expect(await refused(await put(path, other))).toEqual([409, 'WRONG_HASH']);
    expect((await put(path, content)).status).toBe(201);
  });

  it('is not listened to beyond what was told, where no length is told', async () => {
    const content = pdf('a short one');
    const { path } = await ticketFor(content);
    const before = (await own()).scans.length;
    const answer = await new Promise<readonly [number, string]>((resolve, reject) => {
      const headers = { 'content-type': 'application/pdf', authorization: `Bearer ${tokens.melodie}` };
      const sending = ask(here.url + path, { method: 'PUT', headers }, (response) => {
        let text = '';
        response.on('data', (part) => void (text += String(part)));
        response.on('end', () => resolve([response.statusCode ?? 0, text]));
      });
      sending.on('error', reject);
      sending.write(content);
      sending.write('and more');
    });
    expect(answer[0]).toBe(413);
    expect(answer[1]).toContain('TOO_LARGE');
    expect((await own()).scans).toHaveLength(before);
  });

  it('leaves nothing where the connection breaks, and may be sent again', async () => {
    const content = Buffer.concat([pdf('broken off'), Buffer.alloc(200_000, 1)]);
    const { path } = await ticketFor(content);
    const before = (await own()).scans.length;
    await new Promise<void>((resolve) => {
      const headers = {
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        authorization: `Bearer ${tokens.melodie}`,
      };
      const sending = ask(here.url + path, { method: 'PUT', headers });
      sending.on('error', () => resolve());
      sending.write(content.subarray(0, 100_000), () => sending.destroy(new Error('gone')));
    });
    expect((await own()).scans).toHaveLength(before);
    expect((await put(path, content)).status).toBe(201);
  });

  it('is refused once its time is over', async () => {
    const content = pdf('too late');
    const ref = readGlobalId(directive);
    const id = newId() as ScanId;
    const of = ref.ok ? (ref.value.ids[0] as AdvanceDirectiveId) : expect.unreachable('it has an id');
    const about = { id, owner: someone.melodie, directive: of, mediaType: 'application/pdf' } as const;
    const { path: made } = await ticketFor(pdf('in time'));
    const { ticketPaths } = await import('../../src/scans/ticket-paths.js');
    const paths = ticketPaths(join(here.dataDir, 'keys'));
    const askedAt = new Date(Date.now() - 3_600_000);
    const ticket = {
      ...about,
      bytes: content.length,
      sha256: sha256(content),
      askedAt,
      until: new Date(Date.now() - 1),
    };
    await here.home.persistence.work(selfScope(someone.melodie), (ports) => ports.scans.keepTicket(ticket, []));
    expect(await refused(await put(paths.bringTo(ticket), content))).toEqual([410, 'TICKET_OVER']);
    expect((await put(made, pdf('in time'))).status).toBe(201);
  });

  it('is kept once of each', async () => {
    directive = await aReadyOne();
    const content = pdf('twice');
    const [first, second] = [await ticketFor(content), await ticketFor(content)];
    expect((await put(first.path, content)).status).toBe(201);
    expect(await refused(await put(second.path, content))).toEqual([409, 'SAME_SCAN_TWICE']);
  });

  it('is looked at by a scanner where there is one, and never taken for clean where it does not answer', async () => {
    directive = await aReadyOne();
    const at = scanned.url;
    const content = pdf('checked');
    const { path } = await ticketFor(content);
    scanner.behave('says nothing');
    expect(await refused(await put(path, content, { at }))).toEqual([503, 'SCAN_NOT_CHECKED']);
    expect((await own()).scans).toEqual([]);
    scanner.behave('well');
    expect((await put(path, content, { at })).status).toBe(201);
    const bad = pdf(harm);
    expect(await refused(await put((await ticketFor(bad)).path, bad, { at }))).toEqual([422, 'SCAN_HARMFUL']);
    expect((await own()).scans).toMatchObject([{ check: 'CLEAN', sha256: sha256(content) }]);
  });

  it('goes whole before it is told how the paper was signed; after that its fingerprint stays, in the signed file too', async () => {
    directive = await aReadyOne();
    const bring = async (words: string): Promise<Kept> => {
      const content = pdf(words);
      expect((await put((await ticketFor(content)).path, content)).status).toBe(201);
      return (await own()).scans.at(-1) ?? expect.unreachable('it was kept');
    };
    const gone = await bring('a blurred one');
    expect((await change('discardScan', 'DiscardScanInput', { scan: gone.id })).scans).toEqual([]);
    const before = await bring('page one');
    const signedAt = new Date(Date.now() - 60_000).toISOString();
    await change('recordExecution', 'RecordExecutionInput', { directive, signedAt, method: 'WET_INK' });
    const after = await bring('page two');
    const { scans } = await change('discardScan', 'DiscardScanInput', { scan: before.id });
    expect(scans).toMatchObject([{ id: before.id, path: null, access: { canRead: false } }, { id: after.id }]);
    const fetched = (one: Kept) =>
      fetch(`${here.url}/scans/${one.id}`, { headers: { authorization: `Bearer ${tokens.melodie}` } });
    expect([(await fetched(before)).status, (await fetched(after)).status]).toEqual([404, 200]);
    const file = Buffer.from((await own()).signedFile ?? '');
    const report = verifyAdvanceDirectiveFile(file, [fingerprintOf(key.verify)]);
    expect(report).toMatchObject({ unchanged: true, origin: 'shown', scans: [before.sha256, after.sha256] });
    const forged = Buffer.from(file.toString('utf8').replaceAll(after.sha256, before.sha256.replace(/^./, 'e')));
    expect(verifyAdvanceDirectiveFile(forged).broken).toContainEqual({ part: 'seal', at: 'scan 2' });
  });
});
