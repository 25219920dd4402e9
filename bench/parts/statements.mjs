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

/** What each connection was sent, while somebody wants to know. */
let sent;
const { query } = pg.Client.prototype;
// Before there is a connection: the product holds on to what a new one asks with.
pg.Client.prototype.query = function (...args) {
  const { name, text, values } = typeof args[0] === 'string' ? { text: args[0], values: args[1] } : args[0];
  const statement = { text, values: Array.isArray(values) ? values : [], planned: name !== undefined };
  sent?.set(this, [...(sent.get(this) ?? []), statement]);
  return query.apply(this, args);
};

/** Every statement the product sends while the task runs, one transaction after another as they began. */
export const recorded = async (task) => {
  const own = new Map();
  sent = own;
  try {
    await task();
  } finally {
    sent = undefined;
  }
  return [...own.values()].flat();
};

/**
 * Sends the same statements again, one by one, planned once where the product has them planned once. `renew` gives ids made
 * while recording their successors.
 */
export const replay = async (client, statements, renew = (value) => value) => {
  const ask = async (text, values) => (await client.query(text, values)).rows;
  for (const { text, values, planned } of statements)
    // A context holds on the connection it was signed for: the same one is signed anew.
    if (text.includes("'app.context'")) await tellContext(keys.get(client), client, ask, contextIn(values[0]));
    else await client.query({ text, values: values.map(renew), ...(planned && { name: nameOf(text) }) });
};

const names = new Map();

function nameOf(text) {
  const name = names.get(text) ?? `bench_${names.size}`;
  names.set(text, name);
  return name;
}

const parts = ['app.actor', 'app.organization', 'app.purpose', 'app.issuer', 'app.subject', 'app.digest'];

/** Who acts, as a signed context says. */
export function contextIn(signed) {
  const told = signed
    .split('.')
    .slice(1)
    .map((one) => one.replaceAll('%2E', '.').replaceAll('%25', '%'));
  return Object.fromEntries(parts.map((name, at) => [name, told[at]]));
}
