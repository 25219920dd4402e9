import {
  createVault,
  keysInMemory,
  migrate,
  openPersistence,
  type Persistence,
  type Sealer,
} from '@peerness/persistence';
import { freshDatabase, preparedTemplate } from '../../../../scripts/testing/fresh-database.js';
import { application, contextKey } from '../a-home.js';
import { buildWorld } from './build-world.js';

/** A copy of the world of this run, opened as the application's role. */
export interface ProofHome {
  readonly persistence: Persistence;
  /** Opens what is sealed in it. */
  readonly sealer: Pick<Sealer, 'open'>;
  readonly superuserUrl: string;
  readonly applicationUrl: string;
  drop(): Promise<void>;
}

/** The same in every process of a run: whoever built the world sealed it for all. */
const vault = createVault(keysInMemory(Buffer.alloc(32, 1)));

/**
 * The world is built once in a run, by whichever file asks first. Every word in it is sealed; in a `plain` one none is,
 * for proofs that look for words in tables.
 */
export async function aWorld(kind: 'sealed' | 'plain' = 'sealed'): Promise<ProofHome> {
  const sealed = kind === 'sealed' ? { vault } : {};
  const template = await preparedTemplate(`proof_${kind}`, async (url) => {
    await migrate({ ownerUrl: url, application, contextKeys: [contextKey] });
    const persistence = await openPersistence({ url: asApplication(url), contextKey, ...sealed });
    await buildWorld(persistence.work).finally(() => persistence.close());
  });
  const database = await freshDatabase(template);
  const applicationUrl = asApplication(database.url);
  const persistence = await openPersistence({ url: applicationUrl, contextKey, ...sealed });
  return {
    persistence,
    sealer: kind === 'sealed' ? vault.begin() : { open: (words) => words },
    superuserUrl: database.url,
    applicationUrl,
    drop: async () => {
      await persistence.close();
      await database.drop();
    },
  };
}

function asApplication(url: string): string {
  const address = new URL(url);
  [address.username, address.password] = [application.name, application.password];
  return address.href;
}
