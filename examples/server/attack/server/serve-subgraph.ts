import { buildSubgraph } from '@peerness/gateway';
import { openPersistence } from '@peerness/persistence';
import { readConfig } from '../../src/config.js';
import { contextKeyIn } from '../../src/keys/context-keys.js';
import { vaultOf } from '../../src/keys/vault-of.js';
import { startServer } from '../../src/server/start-server.js';
import { untilAsked } from '../../src/server/until-asked.js';

/** The server as a subgraph, as somebody with a federated graph would run it: the same parts, another schema. */
const config = readConfig();
if (!config.ok || config.value.database.kind !== 'given' || !config.value.database.url) throw new Error('No settings.');
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const vault = vaultOf(config.value, 'organization', say);
const persistence = await openPersistence({
  url: config.value.database.url,
  contextKey: contextKeyIn(config.value.keysDir),
  vault,
});
const server = await startServer(config.value, persistence, { query: '{ __typename }' }, say, await buildSubgraph());
process.stdout.write(`${JSON.stringify({ done: true, url: server.url })}\n`);
await untilAsked();
await server.stop();
await persistence.close();
