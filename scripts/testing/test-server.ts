import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
  superuser,
  type EmbeddedPostgres,
} from '../../examples/server/src/embedded-postgres/index.js';
import { withConnection } from '../../examples/server/src/embedded-postgres/with-connection.js';
import { removeAfterUs } from './remove-after-us.js';
import { systemBinaries } from './system-binaries.js';

/** A PostgreSQL for one run of the tests; `stop` leaves nothing of it behind. */
export type TestServer = { readonly superuserUrl: string; readonly kind: string; stop(): Promise<void> };

/** TEST_DATABASE_URL, else DATABASE_URL where its role is a superuser, else our own binaries, else the system's. */
export const testServer = async (env: Readonly<NodeJS.ProcessEnv> = process.env): Promise<TestServer> => {
  const { TEST_DATABASE_URL: wanted, DATABASE_URL: present } = env;
  if (wanted) {
    if (!(await isSuperuser(wanted)))
      throw new Error('The role in TEST_DATABASE_URL has to be a superuser: the tests make databases and roles.');
    return given(wanted, 'TEST_DATABASE_URL');
  }
  if (present && (await isSuperuser(present).catch(() => false))) return given(present, 'DATABASE_URL');
  return thrownAway();
};

const given = (superuserUrl: string, kind: string): TestServer => ({
  superuserUrl,
  kind,
  stop: () => Promise.resolve(),
});

const isSuperuser = (url: string): Promise<boolean> =>
  withConnection(url, async (client) => {
    const found = await client.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = current_user',
    );
    return found.rows[0]?.rolsuper ?? false;
  });

/** One that nobody else uses and nothing is left of; `log` is told every line it writes. `cluster` is its data directory. */
export const thrownAway = async (log?: (line: string) => void): Promise<TestServer & { readonly cluster: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-tests-'));
  const removal = removeAfterUs(folder);
  try {
    const { server, kind } = await embeddedOrSystem(folder, log);
    return {
      superuserUrl: server.url(superuser, 'postgres'),
      kind,
      cluster: join(folder, 'cluster'),
      stop: async () => {
        await server.stop();
        await removal.done();
      },
    };
  } catch (error) {
    await removal.done();
    throw error;
  }
};

const embeddedOrSystem = async (
  folder: string,
  log?: (line: string) => void,
): Promise<{ server: EmbeddedPostgres; kind: string }> => {
  const options = { folder, durable: false, ...(log && { log }) };
  try {
    return { server: await startEmbeddedPostgres(options), kind: 'embedded PostgreSQL' };
  } catch (error) {
    const binaries = hasNoBinaries(error) ? systemBinaries() : undefined;
    if (binaries === undefined) throw error;
    const server = await startEmbeddedPostgres({ ...options, binaries });
    return { server, kind: `the system's PostgreSQL ${binaries.major}` };
  }
};

const hasNoBinaries = (error: unknown): boolean =>
  error instanceof EmbeddedPostgresError &&
  ['unsupported-platform', 'binaries-missing', 'binaries-do-not-run'].includes(error.code);
