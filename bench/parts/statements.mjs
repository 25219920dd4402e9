import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './bench.mjs';

const { tellContext } = await import(join(root, 'packages/persistence/dist/index.js'));
const pg = createRequire(join(root, 'examples/server/package.json'))('pg');

/** One bare connection with the limits the product's own connections have; `dataDir` where it is told who acts. */
export const bareConnection = async (url, dataDir) => {
  const { patience } = await import(join(root, 'packages/persistence/dist/index.js'));
  const client = new pg.Client({
    connectionString: url,
    application_name: 'peerness-bench',
    statement_timeout: patience.statementMs,
    lock_timeout: patience.lockMs,
    idle_in_transaction_session_timeout: patience.idleMs,
  });
  await client.connect();
  if (dataDir) {
    const { contextKeyIn } = await import(join(root, 'examples/server/dist/keys/context-keys.js'));
    keys.set(client, contextKeyIn(join(dataDir, 'keys')));
  }
  return client;
};

const keys = new WeakMap();

/** Every statement the product sends while the task runs, one transaction after another as they began. */
export const recorded = async (task) => {
  const sent = new Map();
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (...args) {
    const [text, values] = typeof args[0] === 'string' ? args : [args[0].text, args[0].values];
    sent.set(this, [...(sent.get(this) ?? []), { text, values: Array.isArray(values) ? values : [] }]);
    return query.apply(this, args);
  };
  try {
    await task();
  } finally {
    pg.Client.prototype.query = query;
  }
  return [...sent.values()].flat();
};

/** Sends the same statements again, one by one. `renew` gives ids made while recording their successors. */
export const replay = async (client, statements, renew = (value) => value) => {
  const ask = async (text, values) => (await client.query(text, values)).rows;
  for (const { text, values } of statements)
    // A context holds on the connection it was signed for: the same one is signed anew.
    if (text.includes("'app.context'")) await tellContext(keys.get(client), client, ask, contextIn(values[0]));
    else await client.query(text, values.map(renew));
};

const parts = ['app.actor', 'app.organization', 'app.purpose', 'app.issuer', 'app.subject', 'app.digest'];

/** Who acts, as a signed context says. */
export function contextIn(signed) {
  const told = signed
    .split('.')
    .slice(1)
    .map((one) => one.replaceAll('%2E', '.').replaceAll('%25', '%'));
  return Object.fromEntries(parts.map((name, at) => [name, told[at]]));
}
