import { existsSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Each supported platform, and the program loader its binaries name; a Linux without that file has another libc. */
const loaders: Readonly<Record<string, string | undefined>> = {
  'linux-x64': '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': '/lib/ld-linux-aarch64.so.1',
  'darwin-x64': '/usr/lib/dyld',
  'darwin-arm64': '/usr/lib/dyld',
};

/** The npm package with PostgreSQL for this machine, or an error that says how to go on without one. */
export const platformPackage = (
  platform: string = process.platform,
  arch: string = process.arch,
  exists: (path: string) => boolean = existsSync,
): string => {
  const loader = loaders[`${platform}-${arch}`];
  if (loader === undefined) throw unsupported(`${platform} on ${arch}`);
  if (!exists(loader)) throw unsupported(`${platform} on ${arch} without ${loader} (musl instead of glibc?)`);
  return `@embedded-postgres/${platform}-${arch}`;
};

const unsupported = (machine: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'unsupported-platform',
    `There is no embedded PostgreSQL for ${machine}; there is one for Linux with glibc and for macOS, on x64 and arm64.`,
    'Start a PostgreSQL 15 or newer yourself and set DATABASE_URL (and PEERNESS_OWNER_DATABASE_URL) to it.',
  );
