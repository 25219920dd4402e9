import { setTimeout as pause } from 'node:timers/promises';
import { type Ask, tellContext } from '@peerness/persistence';
import type { Client } from 'pg';
import { contextKeyIn } from '../../src/keys/context-keys.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';
import { canariesAnyForm } from '../scan/hidden-forms.js';
import type { Fill, Step } from './case.js';
import { fill, type Names, text } from './fill.js';
import { holds } from './judge.js';

interface Outcome {
  readonly verdict: string;
  readonly rows: readonly object[];
  readonly touched: number;
}

/** Goes past the server, straight to the database: as its own role would, or as whoever looks at what came of it. */
export async function runSql({ stand, count }: Ground, step: Step, where: string, names: Names): Promise<Finding[]> {
  const { sql, look, expect } = step;
  const outcome =
    look === undefined
      ? await asApplication(stand.env, [sql ?? ''].flat(), step, names)
      : await asSuperuser(stand.superuserUrl, text(look, names));
  count.named += 1;
  const found: Finding[] = [];
  const wrong = (what: string): number => found.push({ kind: 'wrong verdict', where, what });
  const verdicts = [expect?.verdict ?? 'OK'].flat();
  if (!verdicts.includes(outcome.verdict)) wrong(`${outcome.verdict} is not ${verdicts.join(' or ')}`);
  if (expect?.rows !== undefined && outcome.verdict === 'OK' && outcome.touched !== expect.rows)
    wrong(`${outcome.touched} rows are not ${expect.rows}`);
  if (expect?.data !== undefined && !holds(outcome.rows[0], fill(expect.data, names) as Fill))
    wrong(`the first row is other: ${JSON.stringify(outcome.rows[0])?.slice(0, 300)}`);
  for (const word of canariesAnyForm(JSON.stringify(outcome.rows))) found.push({ kind: 'leaked', where, what: word });
  return found;
}

/** A context ends a minute after it was told; by then whoever heard it may still have it. */
const untilOver = 62_000;

async function asApplication(
  { DATABASE_URL: url = '', PEERNESS_KEYS_DIR: keysDir = '' }: Ground['stand']['env'],
  orders: readonly string[],
  { context = {}, heard }: Pick<Step, 'context' | 'heard'>,
  names: Names,
): Promise<Outcome> {
  const told = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, text(value, names)]));
  const filled = orders.map((order) => text(order, names));
  const tell = async (client: Client): Promise<void> => {
    const ask: Ask = async (sql, values) => (await client.query<object>(sql, [...values])).rows;
    if (Object.keys(told).length > 0) await tellContext(contextKeyIn(keysDir), client, ask, told);
  };
  if (heard === undefined) return withConnection(url, (client) => undone(client, tell, filled));

  const after = await withConnection(url, async (client) => {
    let words = '';
    await undone(client, async (own) => {
      await tell(own);
      const { rows } = await own.query<{ words: string }>(`select current_setting('app.context') as words`);
      words = rows[0]?.words ?? '';
    });
    const say = async (other: Client): Promise<void> =>
      void (await other.query(`select set_config('app.context', $1, true)`, [words]));
    if (heard === 'after its connection') return say;
    if (heard === 'when it is over') await pause(untilOver);
    return undone(client, say, filled);
  });
  return typeof after === 'function' ? withConnection(url, (client) => undone(client, after, filled)) : after;
}

/** One transaction that is undone: who it is for, then the orders. */
async function undone(
  client: Client,
  tell: (client: Client) => Promise<void>,
  orders: readonly string[] = [],
): Promise<Outcome> {
  await client.query('begin');
  try {
    await tell(client);
    let last: Outcome = { verdict: 'OK', rows: [], touched: 0 };
    for (const order of orders) {
      const { rows, rowCount } = await client.query<object>(order);
      last = { verdict: 'OK', rows, touched: rowCount ?? 0 };
    }
    return last;
  } catch (thrown) {
    return { verdict: (thrown as { code?: string }).code ?? 'LOST', rows: [], touched: 0 };
  } finally {
    await client.query('rollback');
  }
}

async function asSuperuser(url: string, sql: string): Promise<Outcome> {
  return withConnection(url, async (client) => {
    const { rows, rowCount } = await client.query<object>(sql);
    return { verdict: 'OK', rows, touched: rowCount ?? 0 };
  });
}
