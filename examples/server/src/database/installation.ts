import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** What a data folder is for, and the passwords of the two roles in its database. Readable by its owner alone. */
export interface Installation {
  readonly kind: 'demo' | 'organization';
  readonly ownerPassword: string;
  readonly applicationPassword: string;
  /** Everything that belongs in it at first is in it. A demo that was cut off before is made anew. */
  readonly complete: boolean;
}

/** The three roles and the database of an embedded PostgreSQL. */
export const names = {
  owner: 'peerness_owner',
  application: 'peerness_app',
  jobs: 'peerness_jobs',
  database: 'peerness',
};

/** What was installed in a data folder, if anything. */
export function readInstallation(dataDir: string): Installation | undefined {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Installation) : undefined;
}

/** Starts an installation of one kind in a folder that has none. */
export function beginInstallation(dataDir: string, kind: Installation['kind']): Installation {
  const password = (): string => randomBytes(24).toString('base64url');
  return writeInstallation(dataDir, {
    kind,
    ownerPassword: password(),
    applicationPassword: password(),
    complete: false,
  });
}

export function writeInstallation(dataDir: string, installation: Installation): Installation {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${fileIn(dataDir)}.${randomUUID()}`;
  closeSync(openSync(draft, 'wx', 0o600));
  writeFileSync(draft, `${JSON.stringify(installation)}\n`, { flush: true });
  renameSync(draft, fileIn(dataDir));
  return installation;
}

/** What the role of the jobs signs in with. */
export function jobsPassword({ ownerPassword }: Installation): string {
  return createHmac('sha256', ownerPassword).update('peerness jobs').digest('base64url');
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'installation.json');
}
