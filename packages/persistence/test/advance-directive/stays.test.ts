import type { AdvanceDirectiveId } from '@peerness/core/advance-directive';
import { type ContractTown, contractTown, someTime } from '@peerness/core/testing';
import {
  beginAdvanceDirective,
  getDirectiveReady,
  readGlobalId,
  recordExecution,
  supersedeAdvanceDirective,
  writeAdvanceInstruction,
} from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/open-database.js';
import { advanceDirectiveKey, createWork, fingerprintOf, verifyAdvanceDirectiveFile } from '../../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from '../test-database.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidV7 } from '../uuid-v7.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-'));
const key = advanceDirectiveKey(folder);
let home: TestDatabase;
let database: Database;
let town: ContractTown;
let directive: AdvanceDirectiveId;
let next: AdvanceDirectiveId;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 3);
  town = await contractTown({ work: createWork(database, undefined, key), newId: uuidV7 });
  const self = town.self(town.melodie);
  const now = { at: someTime, newId: uuidV7 };
  const idOf = (answer: { readonly ok: boolean; readonly value?: object }): AdvanceDirectiveId => {
    const ref = readGlobalId(String((answer.value as { directive?: string } | undefined)?.directive));
    return ref.ok ? (ref.value.ids[0] as AdvanceDirectiveId) : expect.unreachable(JSON.stringify(answer));
  };
  directive = idOf(await beginAdvanceDirective(town.work, self, { jurisdiction: 'NZ' }, now));
  const wants = { kind: 'pets', words: 'The cat goes to Bo.', language: 'en' } as const;
  idOf(await writeAdvanceInstruction(town.work, self, { directive, ...wants }, now));
  idOf(await getDirectiveReady(town.work, self, { directive }, now));
  const signed = { signedAt: someTime, method: 'wet-ink', witnesses: [], statements: [] } as const;
  idOf(await recordExecution(town.work, self, { directive, ...signed }, now));
  next = idOf(await supersedeAdvanceDirective(town.work, self, { directive }, now));
}, 300_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
  rmSync(folder, { recursive: true });
});

const forgeries: readonly (readonly [string, string])[] = [
  ['an instruction changes', "update advance_instruction set contents = '{}' where directive_id = ?"],
  ['an instruction is another’s', "update advance_instruction set kind = 'custom' where directive_id = ?"],
  ['an instruction is gone', 'delete from advance_instruction where directive_id = ?'],
  ['a place changes', "update advance_directive set jurisdiction = 'US-TX' where id = ?"],
  ['a day changes', "update advance_directive set signed_at = signed_at + interval '1 day' where id = ?"],
  ['it is a draft again', "update advance_directive set state = 'draft', signed_at = null, method = null, recorded_at = null where id = ?"], // prettier-ignore
  ['a seal changes', "update advance_seal set content = '{}' where directive_id = ?"],
  ['a hash changes', "update advance_seal set hash = 'ab' where directive_id = ?"],
  ['a seal is gone', 'delete from advance_seal where directive_id = ?'],
];

describe('what was recorded as executed', () => {
  it.each(forgeries)('stays, for whoever passes every wall: %s', async (_, sql) => {
    await expect(ask(home.superuserUrl, sql, [directive])).rejects.toThrow(/2F003|recorded as executed/);
  });

  it('is not recorded without its seal, and its seal follows the one before it', async () => {
    const record = "update advance_directive set state = 'recorded-as-executed', signed_at = now(), method = 'wet-ink', recorded_at = now() where id = ?"; // prettier-ignore
    await expect(ask(home.superuserUrl, record, [next])).rejects.toThrow(/2F003|recorded as executed/);
    const behindNothing = "insert into advance_seal select person_id, set_id, 2, ?::uuid, recorded_at, content, content_hash, '', hash, public_key, signature from advance_seal where directive_id = ?"; // prettier-ignore
    await expect(ask(home.superuserUrl, behindNothing, [next, directive])).rejects.toThrow(
      /2F003|recorded as executed/,
    );
  });

  it('can be changed before that: the same statement on a draft', async () => {
    const changed = await ask(
      home.superuserUrl,
      "update advance_instruction set kind = 'custom' where directive_id = ? returning kind",
      [next],
    );
    expect(changed).toEqual([{ kind: 'custom' }]);
  });

  it('shows in its file whatever got past all that', async () => {
    const file = () => town.read(town.self(town.melodie), ({ advanceDirectives }) => advanceDirectives.file(directive));
    const trusted = [fingerprintOf(key.verify)];
    const verified = async () => verifyAdvanceDirectiveFile(Buffer.from((await file()) ?? ''), trusted);
    expect(await verified()).toMatchObject({ unchanged: true, origin: 'shown' });
    await ask(home.superuserUrl, 'alter table advance_seal disable trigger advance_seal_stays');
    await ask(home.superuserUrl, "update advance_seal set content = replace(content, 'Bo', 'Al') where directive_id = ?", [directive]); // prettier-ignore
    await ask(home.superuserUrl, 'alter table advance_seal enable trigger advance_seal_stays');
    expect(await verified()).toMatchObject({ unchanged: false, broken: [{ part: 'content' }] });
  });
});
