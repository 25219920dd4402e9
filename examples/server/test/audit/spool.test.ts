import type { InstallationEvent } from '@peerness/persistence';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leaveNote, takeNotes } from '../../src/audit/notes/spool.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerness-notes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = (): void => undefined;
const taken = async (): Promise<readonly InstallationEvent[]> => {
  const all: InstallationEvent[] = [];
  await takeNotes(folder, async (events) => void all.push(...events));
  return all;
};

describe('what the command line did', () => {
  it('waits in the data folder, with its name and how it ended, and is handed over once', async () => {
    leaveNote(folder, 'keys rotate', false, nothing);
    leaveNote(folder, 'restore', true, nothing);
    expect(await taken()).toMatchObject([
      { kind: 'command-done', code: 'keys rotate', times: 1 },
      { kind: 'command-failed', code: 'restore', times: 1 },
    ]);
    expect(await taken()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is handed over again under the same id where whoever took it died before it was kept', async () => {
    leaveNote(folder, 'keys renew', false, nothing);
    const seen: string[] = [];
    const dying = takeNotes(folder, async ([event]) => {
      seen.push(event?.id ?? '');
      throw new Error('The database is away.');
    });
    await expect(dying).rejects.toThrow();
    leaveNote(folder, 'audit verify', false, nothing);
    const [again] = await taken();
    expect(again?.id).toBe(seen[0]);
    expect(await taken()).toMatchObject([{ code: 'audit verify' }]);
  });

  it('takes nothing from the file but such lines', async () => {
    leaveNote(folder, 'backup', false, nothing);
    appendFileSync(
      join(folder, 'to-be-noted.jsonl'),
      '{"id":"x"}\n{"kind":"started"}\nMelodie wrote this\n{"id":"01890000-0000-7000-8000-000000000001","at":"2026-03-04T10:00:00.000Z","kind":"command-done","code":"Melodie Smith"}\n{"id":"01890000',
    );
    expect(await taken()).toMatchObject([{ code: 'backup' }]);
  });

  it('leaves nothing where it only looked, and makes no folder, whatever came of it', () => {
    for (const looking of ['serve', 'doctor', 'migrate']) leaveNote(folder, looking, false, nothing);
    expect(readdirSync(folder)).toEqual([]);
    for (const failed of [true, false]) leaveNote(join(folder, 'none'), 'restore', failed, nothing);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('says so where it cannot be left, and does not stand in the way', () => {
    const said: string[] = [];
    const noFolder = join(folder, 'a file');
    writeFileSync(noFolder, '');
    leaveNote(noFolder, 'backup', false, (line) => said.push(line));
    expect(said).toEqual([`That backup ran could not be noted in ${noFolder}: write it down elsewhere.`]);
  });
});
