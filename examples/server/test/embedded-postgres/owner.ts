import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';

/** A process that owns a server and writes until it is killed, saying each number once it was acknowledged. */
const say = (fact: object): void => void process.stdout.write(`${JSON.stringify(fact)}\n`);

const [folder = '', task = 'write'] = process.argv.slice(2);
try {
  say({ starting: process.pid });
  const server = await startEmbeddedPostgres({ folder, durable: true });
  say({ url: server.url('postgres', 'postgres'), port: server.port });
  const client = new Client({ connectionString: server.url('postgres', 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists kept (n int primary key)');
  for (let n = 0; task === 'write'; n += 1) {
    await client.query('insert into kept values ($1)', [n]);
    say({ acknowledged: n });
  }
} catch (error) {
  say({ refused: (error as Error).message });
  process.exitCode = 1;
}
