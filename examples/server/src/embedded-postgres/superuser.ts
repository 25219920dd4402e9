import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The role that owns a new cluster. */
export const superuser = 'postgres';

/** Where its generated password is kept, readable by the starting user alone, inside the cluster. */
export const passwordFile = 'superuser-password';

/** The superuser's password, or an error when the file that keeps it has gone. */
export const superuserPassword = (cluster: string): string => {
  const path = join(cluster, passwordFile);
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    const password = readFileSync(file, 'utf8').trim();
    closeSync(file);
    return password;
  } catch (error) {
    throw new EmbeddedPostgresError(
      'folder-not-usable',
      `The password of the embedded PostgreSQL cannot be read from ${path}: ${(error as Error).message}.`,
      'Start as the user who made the folder, or put the file back from a backup of the folder.',
    );
  }
};
