import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, ask, peerness, serve, type Served, withKeys } from './a-server.js';

const folder = aFolder();
const disk = join(folder.path, 'disk');
mkdirSync(disk);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk], { encoding: 'utf8' });
const isMounted = mounted.status === 0;
if (!isMounted)
  console.log(
    `A full disk is not tried here: no disk may be mounted (${(mounted.stderr || String(mounted.error)).trim()}).`,
  );

const environment = { PEERNESS_DATA_DIR: join(disk, 'data'), PEERNESS_KEYS_DIR: join(folder.path, 'keys') };
const filler = join(disk, 'somebody-elses-film');
let server: Served | undefined;
let alex = '';

const draft = 'mutation ($title: String!) { draftPlan(input: { title: $title }) { __typename } }';
const titles = '{ viewer { plans { title } } }';

/** Answers the code it was refused with; undefined where it was acknowledged. */
async function write(title: string): Promise<string | undefined> {
  const { body } = await ask(server?.url ?? '', draft, alex, { title });
  return (
    body.errors?.[0]?.extensions.code ?? (body.data?.['draftPlan'].__typename === 'PlanChanged' ? undefined : 'no')
  );
}
const read = async (): Promise<readonly string[]> => {
  const { body } = await ask(server?.url ?? '', titles, alex);
  return (body.data?.['viewer'].plans as readonly { title: string }[]).map(({ title }) => title);
};

beforeAll(async () => {
  if (!isMounted) return;
  await withKeys(environment);
  const words = 'init --handle harbor-house --name Harbor --contact Rosa --reach desk --administrator Alex --json';
  const made = JSON.parse((await peerness(words.split(' '), environment)).out) as { claimCode: string };
  server = await serve(environment);
  alex = (await peerness(['token', 'alex'], environment)).out.trim();
  await ask(server.url, 'mutation ($code: String!) { claimPlace(input: { code: $code }) { __typename } }', alex, {
    code: made.claimCode,
  });
}, 600_000);
afterAll(async () => {
  await server?.end('SIGTERM');
  if (isMounted) spawnSync('umount', ['-l', disk]);
  folder.remove();
});

describe.skipIf(!isMounted)('a full disk', { timeout: 900_000 }, () => {
  it('refuses writes as something that may be tried again, goes on reading, and recovers when there is room', async () => {
    const acknowledged: string[] = [];
    const attempt = async (title: string): Promise<string | undefined> => {
      const refused = await write(title);
      if (refused === undefined) acknowledged.push(title);
      return refused;
    };
    expect(await attempt('before')).toBeUndefined();
    fill();
    const refusals: string[] = [];
    for (let at = 0; at < 300 && refusals.length < 5; at += 1) {
      const refused = await attempt(`while it is full ${at} ${'x'.repeat(150)}`);
      if (refused !== undefined) refusals.push(refused);
    }
    expect(refusals.length).toBe(5);
    expect(new Set(refusals)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    expect(await read()).toEqual(expect.arrayContaining(acknowledged));

    rmSync(filler);
    await expect.poll(() => attempt('after'), { timeout: 30_000, interval: 200 }).toBeUndefined();
    const kept = await read();
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(kept.length).toBe(acknowledged.length);
    console.log(`acknowledged ${acknowledged.length} · refused ${refusals.length} · lost 0 · half kept 0`);
  });

  it('leaves no half backup, says so, and makes it when there is room', async () => {
    fill();
    const to = join(disk, 'backups');
    mkdirSync(to, { recursive: true });
    const refused = await peerness(['backup', '--to', to, '--json'], environment);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({ done: false, todo: expect.any(String) });
    expect((await peerness(['doctor'], environment)).out).toMatch(/see room/);
    rmSync(filler);
    expect((await peerness(['backup', '--to', to], environment)).code).toBe(0);
  });
});

/** Writes until nothing goes in any more. */
function fill(): void {
  for (let piece = 16 * 1024 * 1024; piece >= 4096;) {
    if (statfsSync(disk).bavail * statfsSync(disk).bsize < piece) {
      piece = Math.floor(piece / 2);
      continue;
    }
    writeFileSync(filler, Buffer.alloc(piece), { flag: 'a' });
  }
}
