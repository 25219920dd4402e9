import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { prepareIssuer } from '../../src/issuer/schema.js';
import { keepAdministrator, keepOrganization } from '../../src/organization/set-up-organization.js';
import { startServer } from '../../src/server/start-server.js';
import { aHome, application } from '../a-home.js';
import { freePort } from './visitor.js';

/** A server people sign in at under a name, as browsers want it for passkeys, and an application they come back to. */
export interface Place {
  readonly origin: string;
  /** Of the application; it is another origin of the same name. */
  readonly elsewhere: string;
  readonly redirect: string;
  /** What the server wrote down. */
  readonly lines: readonly string[];
  claimCode(): Promise<string>;
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

export async function aPlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerness-passkeys-'));
  const lines: string[] = [];
  const home = await aHome();
  await prepareIssuer(home.superuserUrl, application.name);
  const organization = newId() as OrganizationId;
  const contact = { name: 'Rosa', reach: 'desk@example.org' };
  const { work } = home.persistence;
  const named = { id: organization, handle: 'harbor', name: 'Harbor', contact, policies: [] };
  await keepOrganization(work, named, new Date());
  const [port, appPort] = [await freePort(), await freePort()];
  const [origin, elsewhere] = [`http://localhost:${port}`, `http://localhost:${appPort}`];
  const redirect = `${elsewhere}/signed-in`;
  const app = createServer((_request, response) => void response.setHeader('content-type', 'text/html').end('Back.'));
  await new Promise<void>((resolve) => app.listen(appPort, '127.0.0.1', resolve));
  const server = await startServer(
    {
      host: '127.0.0.1',
      port,
      dataDir,
      keysDir: join(dataDir, 'keys'),
      anchorsDir: join(dataDir, 'anchors'),
      cwd: dataDir,
      database: { kind: 'given' },
      auth: { kind: 'issuer', origin, apps: [{ id: 'app', redirect }] },
      corsOrigins: [],
      roundStrategy: 'deferred-acceptance',
    },
    home.persistence,
    { query: '{ __typename }' },
    (line) => void lines.push(line),
    undefined,
    home.url,
  );
  return {
    origin,
    elsewhere,
    redirect,
    lines,
    claimCode: async () => (await keepAdministrator(work, organization, 'Ada', new Date())).code,
    rows: (sql) => withConnection(home.superuserUrl, async (client) => (await client.query(sql)).rows),
    close: async () => {
      await server.stop();
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
      await home.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
