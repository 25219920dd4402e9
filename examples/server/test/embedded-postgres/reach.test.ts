import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { accountFor } from '../../src/embedded-postgres/account.js';
import { embeddedBinaries } from '../../src/embedded-postgres/binaries.js';
import { startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';
import { platformPackage } from '../../src/embedded-postgres/platform-package.js';
import { ask } from './ask.js';
import { form, privateFolder } from './private-folder.js';

const installed = dirname(dirname(createRequire(import.meta.url).resolve(platformPackage())));

/** The package as npm unpacks it where install scripts may not run: without its library links. */
const unpackedIn = (home: string): string => {
  cpSync(installed, home, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  return home;
};

describe(`binaries and data below a folder only we can enter (${form})`, () => {
  test('run, with the library links made where install scripts did not', async () => {
    const folder = privateFolder();
    const temporary = join(dirname(dirname(folder)), `peerness-tmp-${process.pid}`);
    mkdirSync(temporary);
    chmodSync(temporary, 0o755);
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(temporary, { recursive: true, force: true });
    });
    const home = unpackedIn(join(folder, '..', 'package'));
    const binaries = embeddedBinaries(accountFor(''), home);
    const isCopy = !binaries.bin.startsWith(home);
    process.stdout.write(`Ran ${form}; binaries ${isCopy ? 'from a copy' : 'in place'}.\n`);
    expect(isCopy).toBe(process.geteuid?.() === 0);

    const server = await startEmbeddedPostgres({ folder, durable: true, binaries });
    const [row] = await ask(server.url('postgres', 'postgres'), `select upper('é') as e, version() like '%18.%' as v`);
    expect(row).toEqual({ e: 'É', v: true });
    await server.stop();

    if (isCopy) {
      rmSync(join(binaries.bin, '..', 'share'), { recursive: true });
      expect(embeddedBinaries(accountFor(''), home)).toEqual(binaries);
      expect(readdirSync(join(binaries.bin, '..')).toSorted()).toContain('share');
    }
  });

  test('that cannot run say why and what to do', () => {
    const home = join(privateFolder(), 'package');
    mkdirSync(join(home, 'native', 'bin'), { recursive: true });
    const manifest = { name: '@embedded-postgres/none', version: `0.0.0-${process.pid}` };
    writeFileSync(join(home, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(home, 'native', 'bin', 'postgres'), '#!/bin/sh\necho no such library >&2; exit 127\n', {
      mode: 0o755,
    });
    const own = privateFolder();
    vi.stubEnv('TMPDIR', own);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      for (const parent of ['/var/tmp', '/tmp'])
        rmSync(join(parent, `peerness-embedded-postgres-none-${manifest.version}-${process.geteuid?.()}`), {
          recursive: true,
          force: true,
        });
    });
    expect(() => embeddedBinaries(accountFor(''), home)).toThrow(
      /does not run on this machine[^]*no such library[^]*set DATABASE_URL/,
    );
  });

  test('of another account, or of another PostgreSQL, are left alone', async () => {
    const folder = privateFolder();
    const cluster = join(folder, 'cluster');
    mkdirSync(cluster);
    writeFileSync(join(cluster, 'PG_VERSION'), '13\n');
    const refusal = process.geteuid?.() === 0 ? /belongs to root[^]*chown/ : /PostgreSQL 13; this is PostgreSQL 18/;
    await expect(startEmbeddedPostgres({ folder, durable: true })).rejects.toThrow(refusal);
    expect(readdirSync(folder)).toEqual(['cluster']);
    expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('13\n');
  });
});

describe('the platform', () => {
  const all = (): boolean => true;
  test('has binaries on Linux with glibc and on macOS', () => {
    const machines = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
    expect(machines.map((machine) => platformPackage(...(machine.split('-') as [string, string]), all))).toEqual(
      machines.map((machine) => `@embedded-postgres/${machine}`),
    );
  });

  test('without them is told to set DATABASE_URL', () => {
    expect(() => platformPackage('win32', 'x64', all)).toThrow(/win32 on x64[^]*set DATABASE_URL/);
    expect(() => platformPackage('linux', 'x64', () => false)).toThrow(/musl[^]*set DATABASE_URL/);
  });
});
