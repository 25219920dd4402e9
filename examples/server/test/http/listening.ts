import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdvanceDirectiveKey } from '@peerness/persistence';
import type { Config } from '../../src/config.js';
import { startServer } from '../../src/server/start-server.js';
import { aHome, type Home } from '../a-home.js';

/** A server that listens for one test file, and the home it listens on. */
export interface Listening {
  readonly home: Home;
  readonly url: string;
  readonly dataDir: string;
  /** The configuration of one more server on the same data folder, with no other origin named. */
  config(over?: Partial<Config>): Config;
  post(body: BodyInit | undefined, headers?: Record<string, string>, path?: string): Promise<Response>;
  stop(): Promise<void>;
}

export const json = { 'content-type': 'application/json' };
export const good: string = JSON.stringify({ query: '{ __typename }' });

export async function listening(directiveKey?: AdvanceDirectiveKey): Promise<Listening> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerness-http-'));
  const home = await aHome(undefined, directiveKey);
  const config = (over: Partial<Config> = {}): Config => ({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    keysDir: join(dataDir, 'keys'),
    anchorsDir: join(dataDir, 'anchors'),
    cwd: dataDir,
    database: { kind: 'given' },
    auth: { kind: 'own' },
    corsOrigins: [],
    roundStrategy: 'deferred-acceptance',
    ...over,
  });
  const server = await startServer(
    config({ corsOrigins: ['https://app.example'] }),
    home.persistence,
    { query: '{ __typename }' },
    () => undefined,
  );
  return {
    home,
    url: server.url,
    dataDir,
    config,
    post: (body, headers = json, path = '/graphql') =>
      fetch(server.url + path, { method: 'POST', headers, ...(body !== undefined && { body }) }),
    stop: async () => {
      await server.stop();
      await home.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
