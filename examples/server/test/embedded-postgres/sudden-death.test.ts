import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { accountFor } from '../../src/embedded-postgres/account.js';
import { startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';
import { isRunning } from '../../src/embedded-postgres/process-identity.js';
import { ask } from './ask.js';
import { ownerOf } from './owners.js';
import { form, postmasterOf, privateFolder } from './private-folder.js';

const gone = async (pid: number): Promise<number> => {
  const begun = Date.now();
  while (isRunning(pid) && Date.now() - begun < 5_000) await pause(20);
  return Date.now() - begun;
};

describe(`kill -9 (${form})`, () => {
  test('of the process that owns the server: PostgreSQL goes too, and every acknowledged row is there again', async () => {
    const folder = privateFolder();
    const owner = ownerOf(folder);
    await owner.heard((fact) => (fact.acknowledged ?? 0) >= 200);
    const postmaster = postmasterOf(folder);
    await owner.kill();
    expect(await gone(postmaster)).toBeLessThan(2_000);

    const last = Math.max(...owner.facts.map((fact) => fact.acknowledged ?? 0));
    const server = await startEmbeddedPostgres({ folder, durable: true });
    const rows = await ask<{ n: number }>(server.url('postgres', 'postgres'), 'select n from kept order by n');
    expect(rows.slice(0, last + 1).map(({ n }) => n)).toEqual(Array.from({ length: last + 1 }, (_, n) => n));
    await server.stop();
  });

  test('of the owner, and a new start at once: it waits for the old PostgreSQL instead of failing', async () => {
    const folder = privateFolder();
    const owner = ownerOf(folder);
    await owner.heard((fact) => fact.acknowledged !== undefined);
    await owner.kill();
    const server = await startEmbeddedPostgres({ folder, durable: true });
    expect(await ask(server.url('postgres', 'postgres'), 'select from kept where n = 0')).toHaveLength(1);
    await server.stop();
  });

  test('of PostgreSQL itself: noticed, and a new start recovers under the same port', async () => {
    const folder = privateFolder();
    const first = await startEmbeddedPostgres({ folder, durable: true });
    await ask(first.url('postgres', 'postgres'), 'create table kept as select 7 as n');
    process.kill(postmasterOf(folder), 'SIGKILL');
    expect(await first.exited).toMatchObject({ asked: false, code: 128 + 9 });
    const lines: string[] = [];
    const log = (line: string): unknown => lines.push(line);
    const second = await startEmbeddedPostgres({ folder, durable: true, port: first.port, log });
    expect(lines.join('\n')).toMatch(/automatic recovery in progress/);
    expect(await ask(second.url('postgres', 'postgres'), 'select n from kept')).toEqual([{ n: 7 }]);
    await second.stop();
  });

  test('while the database is being made: nothing half made is left, and the next start makes it', async () => {
    const folder = privateFolder();
    const owner = ownerOf(folder, 'hold');
    while (!readdirSync(folder).some((name) => name.startsWith('cluster.new-'))) await pause(5);
    await pause(100);
    await owner.kill();
    expect(readdirSync(folder)).not.toContain('cluster');
    const server = await startEmbeddedPostgres({ folder, durable: true });
    expect(await ask(server.url('postgres', 'postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
    await server.stop();
  });

  test('leaves a number behind that now is a stranger’s: it is not mistaken for the server', async () => {
    const folder = privateFolder();
    const first = await startEmbeddedPostgres({ folder, durable: true });
    const file = join(folder, 'cluster', 'postmaster.pid');
    const noted = readFileSync(file, 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60'], { ...accountFor(join(folder, 'cluster')) });
    onTestFinished(() => void stranger.kill());
    writeFileSync(file, noted.replace(/^\d+/, String(stranger.pid)));
    const second = await startEmbeddedPostgres({ folder, durable: true });
    expect(postmasterOf(folder)).not.toBe(stranger.pid);
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
    await second.stop();
  });

  test('sweeps what an interrupted creation left', async () => {
    const folder = privateFolder();
    mkdirSync(join(folder, 'cluster.new-aB3xYz', 'base'), { recursive: true });
    const server = await startEmbeddedPostgres({ folder, durable: false });
    expect(readdirSync(folder).toSorted()).toEqual(['cluster', 'server.lock']);
    await server.stop();
  });
});
