import {
  type AdvanceDirectiveKey,
  contextKeyFrom,
  migrate,
  openPersistence,
  type Persistence,
  type Vault,
} from '@peerness/persistence';
import { freshDatabase, preparedTemplate } from '../../../scripts/testing/fresh-database.js';

/** A migrated database of its own for one test file, opened as the application's role. */
export interface Home {
  readonly persistence: Persistence;
  /** As a superuser, which may do what no role of ours may. */
  readonly superuserUrl: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** Roles belong to the whole server: this one is made once and shared. */
export const application = { name: 'peerness_server_test', password: 'only for tests' };

/** What contexts are signed with in every database of the tests. */
export const contextKey = contextKeyFrom(Buffer.alloc(32, 7));

/** With a `vault`, every word in it is sealed; with a `directiveKey`, what is recorded as executed is by this one. */
export async function aHome(vault?: Vault, directiveKey?: AdvanceDirectiveKey): Promise<Home> {
  const template = await preparedTemplate(
    'server',
    async (url) => void (await migrate({ ownerUrl: url, application, contextKeys: [contextKey] })),
  );
  const database = await freshDatabase(template);
  const url = new URL(database.url);
  [url.username, url.password] = [application.name, application.password];
  const keys = { ...(vault && { vault }), ...(directiveKey && { directiveKey }) };
  const persistence = await openPersistence({ url: url.href, contextKey, ...keys });
  // As a server that starts does: from now on this database opens with these keys alone.
  const unsafe = vault ? await persistence.unsafe() : [];
  if (unsafe.length > 0) throw new Error(JSON.stringify(unsafe));
  return {
    persistence,
    superuserUrl: database.url,
    url: url.href,
    drop: async () => {
      await persistence.close();
      await database.drop();
    },
  };
}
