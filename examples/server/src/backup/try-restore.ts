import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyProvider, type Opened, openSealed, type Restored, restoreBackup } from '@peerness/persistence';
import { addressesAt, makeOwnerAndDatabase } from '../database/embedded.js';
import { names } from '../database/installation.js';
import { startEmbeddedPostgres, superuser } from '../embedded-postgres/index.js';
import { issuerSql } from '../issuer/schema.js';

/** What came of a restore nobody will use. */
export interface TriedRestore extends Restored {
  readonly words: Opened;
}

/** Restores into a database of its own that is gone afterwards. Rows and walls are compared; sealed rows are opened. */
export async function tryRestore(file: string, keys: KeyProvider): Promise<TriedRestore> {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-try-'));
  try {
    const postgres = await startEmbeddedPostgres({ folder, durable: false });
    try {
      const installation = {
        kind: 'organization',
        ownerPassword: 'tried',
        applicationPassword: 'tried',
        complete: false,
      } as const;
      await makeOwnerAndDatabase(postgres, installation);
      const restored = await restoreBackup({
        ownerUrl: addressesAt(postgres.port, installation)('owner'),
        application: { name: names.application },
        contextKeys: [],
        keys,
        file,
        beside: [issuerSql(names.application)],
      });
      return { ...restored, words: await openSealed(postgres.url(superuser, names.database), keys) };
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
