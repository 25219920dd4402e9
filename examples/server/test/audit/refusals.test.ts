import { newId } from '@peerness/gateway';
import { verifyAudit } from '@peerness/persistence';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveNote } from '../../src/audit/notes/spool.js';
import { ownKeys } from '../../src/auth/own-keys.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { startServer } from '../../src/server/start-server.js';
import { contextKey } from '../a-home.js';
import { json, type Listening, listening } from '../http/listening.js';

const canary = 'CANARYninedays';
const tries = 100;
let here: Listening;
const lines: string[] = [];

const rows = (): Promise<readonly Record<string, unknown>[]> =>
  withConnection(
    here.home.superuserUrl,
    async (client) =>
      (await client.query<Record<string, unknown>>('select * from installation_event order by at, id')).rows,
  );

beforeAll(async () => {
  here = await listening();
  leaveNote(here.dataDir, 'keys rotate', false, () => undefined);
  const server = await startServer(here.config(), here.home.persistence, { query: '' }, (line) => lines.push(line));
  const send = (body: string, headers: Record<string, string> = {}): Promise<number> =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body }).then(
      async (answer) => (await answer.text(), answer.status),
    );
  const asking = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });
  for (let n = 0; n < tries; n += 1) await send(asking('{ __typename }'), { authorization: `Bearer ${canary}${n}` });
  await send(asking('{ __typename }'), { authorization: `Basic ${canary}` });
  await send('x'.repeat(400_000));
  await send(
    asking(`mutation ($input: DraftPlanInput!) { ${canary}: draftPlan(input: $input) { __typename } }`, {
      input: { title: canary },
    }),
  );
  const token = await (await ownKeys(here.dataDir)).sign(canary, 1, new Date());
  const signedIn = { authorization: `Bearer ${token}` };
  const nowhere = `person_${newId()}`;
  await send(asking('query ($id: ID!) { person(id: $id) { name } }', { id: nowhere }), signedIn);
  await server.stop();
}, 120_000);
afterAll(() => here?.stop());

describe('what a running server refuses', () => {
  it('is counted and sealed: a few rows, however often a stranger tries', async () => {
    const all = await rows();
    // The first are written down while it starts, the rest as it stops.
    const told = [...Map.groupBy(all, ({ kind, code }) => `${String(kind)} ${String(code)}`).values()].map((some) => ({
      kind: some[0]?.['kind'],
      code: some[0]?.['code'],
      times: some.reduce((sum, { times }) => sum + Number(times), 0),
    }));
    expect(told).toContainEqual({ kind: 'token-rejected', code: 'not-accepted', times: tries });
    expect(told).toContainEqual({ kind: 'token-rejected', code: 'unclear', times: 1 });
    expect(told).toContainEqual({ kind: 'limit-reached', code: 'TOO_LARGE body', times: 1 });
    expect(told).toContainEqual({ kind: 'change-refused', code: 'UNAUTHENTICATED', times: 1 });
    // The stand has a server of its own on the same rows.
    expect(told).toContainEqual(expect.objectContaining({ kind: 'started', code: '' }));
    expect(told).toContainEqual({ kind: 'stopped', code: '', times: 1 });
    expect(all.length).toBeLessThan(20);
    const report = await verifyAudit({ ownerUrl: here.home.superuserUrl, contextKey });
    expect(report.sound).toBe(true);
    expect(report.chains.find(({ family }) => family === 'installation')?.events).toBe(all.length);
  });

  it('stands beside what the command line did meanwhile, which is not left lying', async () => {
    expect(await rows()).toContainEqual(expect.objectContaining({ kind: 'command-done', code: 'keys rotate' }));
    expect(readdirSync(here.dataDir).filter((name) => name.includes('noted'))).toEqual([]);
  });

  it('names nobody and nothing anybody sent, and the request its log line names', async () => {
    const all = await rows();
    expect(JSON.stringify(all)).not.toContain('CANARY');
    const refused = all.find(({ code }) => code === 'UNAUTHENTICATED');
    expect(lines.some((line) => line.includes(`"requestId":"${String(refused?.['request'])}"`))).toBe(true);
    expect(lines.filter((line) => line.includes('"noting"'))).toEqual([]);
  });
});
