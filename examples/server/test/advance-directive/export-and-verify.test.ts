import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PersonId, setUpScope } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { advanceDirectiveKey, fingerprintOf, verifyAdvanceDirectiveFile } from '@peerness/persistence';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import { commandLine } from '../../src/commands/command-line.js';
import { json, type Listening, listening } from '../http/listening.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-directive-'));
const key = advanceDirectiveKey(join(folder, 'keys'));
const trusted = [fingerprintOf(key.verify)];

let here: Listening;
let token: string;
beforeAll(async () => {
  here = await listening(key);
  const keys = await ownKeys(here.dataDir);
  token = await keys.sign('melodie', 1, new Date());
  const person = newId() as PersonId;
  await here.home.persistence.work(setUpScope(), async ({ people }) => {
    await people.welcome(person, new Date());
    await people.recognise({ issuer: keys.rules.issuer, subject: 'melodie' }, person, new Date());
  });
}, 180_000);
afterAll(async () => {
  await here?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Answered = { readonly data: Record<string, { directive?: { id: string; signedFile: string } } | undefined> };

async function change(field: string, type: string, input: object): Promise<{ id: string; signedFile: string }> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ... on AdvanceDirectiveChanged { directive { id signedFile } } ... on Refusal { code } } }`;
  const body = JSON.stringify({ query, variables: { input } });
  const answer = await here.post(body, { ...json, authorization: `Bearer ${token}` });
  const text = await answer.text();
  const { directive } = (JSON.parse(text) as Answered).data[field] ?? {};
  return directive ?? expect.unreachable(text);
}

/** Two of one set, recorded as executed one after the other; the file of the newest. */
async function exported(): Promise<string> {
  const { id: directive } = await change('beginAdvanceDirective', 'BeginAdvanceDirectiveInput', {
    jurisdiction: 'US-NE',
  });
  const wants = { kind: 'MEDICINE_REFUSED', words: 'Nunca haloperidol: «me apaga». 🕯️', language: 'es' };
  await change('writeAdvanceInstruction', 'WriteAdvanceInstructionInput', { directive, ...wants });
  const sign = async (which: string) => {
    await change('getDirectiveReady', 'AdvanceDirectiveInput', { directive: which });
    const signedAt = new Date(Date.now() - 60_000).toISOString();
    const input = { directive: which, signedAt, method: 'WET_INK', statements: ['AWARE_AND_VOLUNTARY'] };
    return change('recordExecution', 'RecordExecutionInput', input);
  };
  await sign(directive);
  const next = await change('supersedeAdvanceDirective', 'SupersedeAdvanceDirectiveInput', { directive });
  return (await sign(next.id)).signedFile;
}

describe('a directive exported from a server that runs', () => {
  it('is verified without it, by the command and by the key it was sealed with, and fails with one byte flipped anywhere', async () => {
    const text = await exported();
    const file = join(folder, 'directive.json');
    writeFileSync(file, text);
    const said = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    try {
      expect(await commandLine(['plan', 'verify', file, '--key', String(trusted[0])])).toBe(0);
    } finally {
      said.mockRestore();
    }
    const bytes = Buffer.from(text, 'utf8');
    expect(verifyAdvanceDirectiveFile(bytes, trusted)).toMatchObject({
      unchanged: true,
      origin: 'shown',
      broken: [],
      versionNumber: 2,
    });
    expect(text).not.toMatch(/"valid/i);
    let failed = 0;
    for (let place = 0; place < bytes.length; place += 1) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      const { unchanged, broken } = verifyAdvanceDirectiveFile(flipped);
      if (!unchanged && broken.length > 0) failed += 1;
    }
    process.stdout.write(`one byte flipped at each of ${bytes.length} places: ${failed} fail\n`);
    expect(failed).toBe(bytes.length);
  }, 120_000);
});
