import { ContextRefused, type ContextRefusedCode } from '../problems/context-refused.js';
import type { Context } from '../walls/context-of.js';
import { type ContextKeySource, keyOf } from './context-key.js';
import { lifetime, signContext } from './sign-context.js';

/** Asks one statement of the connection that a transaction was begun on. */
export type Ask = (sql: string, values: readonly unknown[]) => Promise<readonly object[]>;

/** Who serves a connection, and how far its clock is ahead of ours, in seconds. */
interface Server {
  readonly backend: number;
  readonly ahead: number;
}

const servers = new WeakMap<object, Server>();

/**
 * Tells PostgreSQL who acts, signed, at the start of a transaction. Once for each connection it asks who serves it and
 * what time it is there, so that a clock that is wrong on either side changes nothing. Names are looked up in `public`
 * first whatever an earlier transaction left behind. Throws {@link ContextRefused}.
 */
export async function tellContext(
  source: ContextKeySource,
  connection: object,
  ask: Ask,
  context: Partial<Context>,
): Promise<void> {
  const known = servers.get(connection);
  const refused = await tell(source, known ?? (await meet(connection, ask)), ask, context);
  if (refused === null) return;
  // Its clock was set, or ours; or the key was replaced between our look at it and now.
  const again = await tell(source, await meet(connection, ask), ask, context);
  if (again !== null) throw new ContextRefused(again);
}

async function tell(
  source: ContextKeySource,
  { backend, ahead }: Server,
  ask: Ask,
  context: Partial<Context>,
): Promise<ContextRefusedCode | null> {
  const until = Math.floor(Date.now() / 1000 + ahead) + lifetime;
  const [answer] = await ask(telling, [signContext(keyOf(source), context, { backend, until })]);
  return (answer as { refused: ContextRefusedCode | null } | undefined)?.refused ?? null;
}

async function meet(connection: object, ask: Ask): Promise<Server> {
  const [answer] = await ask(meeting, []);
  const { backend, at } = answer as { backend: number; at: string };
  const server = { backend, ahead: Number(at) - Date.now() / 1000 };
  servers.set(connection, server);
  return server;
}

const meeting = 'select pg_backend_pid() as backend, extract(epoch from clock_timestamp())::text as at';
const telling = `select set_config('search_path', 'public, pg_temp', true), set_config('app.context', $1, true), public.context_refused() as refused`;
