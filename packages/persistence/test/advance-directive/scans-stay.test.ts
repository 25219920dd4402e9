import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdvanceDirectiveId, ScanId } from '@peerness/core/advance-directive';
import { type ContractTown, contractTown, someTime } from '@peerness/core/testing';
import {
  askForScan,
  beginAdvanceDirective,
  getDirectiveReady,
  readGlobalId,
  receiveScan,
  recordExecution,
  writeAdvanceInstruction,
} from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/open-database.js';
import { advanceDirectiveKey, createWork, fingerprintOf, verifyAdvanceDirectiveFile } from '../../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from '../test-database.js';
import { uuidV7 } from '../uuid-v7.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-'));
const key = advanceDirectiveKey(folder);
const now = { at: someTime, newId: uuidV7 };
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
let home: TestDatabase;
let database: Database;
let town: ContractTown;
let directive: AdvanceDirectiveId;
let before: ScanId;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 3);
  town = await contractTown({ work: createWork(database, undefined, key), newId: uuidV7 });
  const self = town.self(town.melodie);
  const begun = await beginAdvanceDirective(town.work, self, { jurisdiction: 'NZ' }, now);
  const ref = begun.ok ? readGlobalId(String(begun.value['directive'])) : begun;
  directive = ref.ok ? (ref.value.ids[0] as AdvanceDirectiveId) : expect.unreachable(JSON.stringify(begun));
  const wants = { kind: 'pets', words: 'The cat goes to Bo.', language: 'en' } as const;
  await writeAdvanceInstruction(town.work, self, { directive, ...wants }, now);
  await getDirectiveReady(town.work, self, { directive }, now);
  before = await bring('%PDF-1.7 the first page');
  const signed = { signedAt: someTime, method: 'wet-ink', witnesses: [], statements: [] } as const;
  expect(await recordExecution(town.work, self, { directive, ...signed }, now)).toMatchObject({ ok: true });
  await bring('%PDF-1.7 the second page');
}, 300_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
  rmSync(folder, { recursive: true });
});

async function bring(words: string): Promise<ScanId> {
  const content = new TextEncoder().encode(words);
  const self = town.self(town.melodie);
  const told = { directive, mediaType: 'application/pdf', bytes: content.length, sha256: sha256(content) };
  expect(await askForScan(town.work, self, told, now)).toMatchObject({ ok: true });
  const tickets = await town.read(self, ({ scans }) => scans.tickets(directive));
  const ticket = tickets.find((one) => one.sha256 === told.sha256)?.id ?? expect.unreachable('it was asked for');
  const received = await receiveScan(town.work, self, { ticket, content }, { sha256 }, now);
  return received.ok ? received.value.id : expect.unreachable(received.error.kind);
}

const file = async () => {
  const text = await town.read(town.self(town.melodie), ({ advanceDirectives }) => advanceDirectives.file(directive));
  return verifyAdvanceDirectiveFile(Buffer.from(text ?? ''), [fingerprintOf(key.verify)]);
};

const forgeries: readonly (readonly [string, string])[] = [
  ['its fingerprint changes', "update advance_scan set sha256 = 'ab' where id = ?"],
  ['its day changes', "update advance_scan set received_at = received_at - interval '1 day' where id = ?"],
  ['it was checked', "update advance_scan set finding = 'clean' where id = ?"],
  ['its seal is gone', 'update advance_scan set line = null, before = null, hash = null, public_key = null, signature = null where id = ?'], // prettier-ignore
  ['it is gone', 'delete from advance_scan where id = ?'],
  ['a piece changes', "update advance_scan_part set contents = 'AA==' where scan_id = ?"],
  ['a piece is gone', 'delete from advance_scan_part where scan_id = ?'],
  ['a piece is put behind', 'insert into advance_scan_part select person_id, directive_id, scan_id, 9, contents from advance_scan_part where scan_id = ?'], // prettier-ignore
  ['its ticket is new', 'update advance_scan_ticket set used_at = null where id = ?'],
  ['its ticket lasts', "update advance_scan_ticket set until = until + interval '1 day' where id = ?"],
  ['another comes by the same ticket', "insert into advance_scan select person_id, directive_id, gen_random_uuid(), media_type, bytes, 'cd', received_at, finding from advance_scan where id = ?"], // prettier-ignore
];

describe('a scan on record', () => {
  it.each(forgeries)('stays, for whoever passes every wall: %s', async (_, sql) => {
    await expect(ask(home.superuserUrl, sql, [before])).rejects.toThrow(/2F003|on record/);
  });

  it('is in the signed file, those from before and those from after, and shows what got past all that', async () => {
    expect(await file()).toMatchObject({ unchanged: true, origin: 'shown', broken: [] });
    expect((await file()).scans).toEqual([
      sha256(new TextEncoder().encode('%PDF-1.7 the first page')),
      sha256(new TextEncoder().encode('%PDF-1.7 the second page')),
    ]);
    await ask(home.superuserUrl, 'alter table advance_scan disable trigger advance_scan_stays');
    await ask(home.superuserUrl, "update advance_scan set sha256 = repeat('ab', 32) where id = ?", [before]);
    await ask(home.superuserUrl, 'alter table advance_scan enable trigger advance_scan_stays');
    expect(await file()).toMatchObject({ unchanged: false, broken: [{ part: 'seal', at: 'scan 1' }] });
  });
});
