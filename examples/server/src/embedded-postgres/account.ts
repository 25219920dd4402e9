import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The user PostgreSQL runs as when we are root, which it refuses to run as; `undefined` means as ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

const nobody = { uid: 65534, gid: 65534 };

/** As root, whoever the data already belongs to, else nobody (no user is created); otherwise ourselves. */
export const accountFor = (cluster: string): Account => {
  const self = process.geteuid?.() ?? -1;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (self === 0) {
    if (owner?.uid === 0) throw belongsToAnother(cluster, 'root', `chown -R 65534:65534 '${cluster}'`);
    return owner === undefined ? nobody : { uid: owner.uid, gid: owner.gid };
  }
  if (owner !== undefined && owner.uid !== self)
    throw belongsToAnother(cluster, `user ${owner.uid}`, `sudo chown -R ${self} '${cluster}'`);
  return undefined;
};

const belongsToAnother = (cluster: string, owner: string, command: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'folder-not-usable',
    `The database in ${cluster} belongs to ${owner}, so PostgreSQL would not open it here.`,
    `Start as the user who made it, choose another folder (PEERNESS_DATA_DIR), or hand it over: ${command}`,
  );
