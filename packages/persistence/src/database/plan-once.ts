/** The little of a node-postgres client that this file touches. */
interface Client {
  query: (...given: readonly unknown[]) => unknown;
}

interface ConnectionPool {
  on(event: 'connect', listener: (client: Client) => void): unknown;
}

/** More shapes of questions than these are planned anew each time: every plan that is kept costs its connection memory. */
const most = 300;

/** Shorter ones are planned in no time. */
const worthwhile = 40;

/**
 * Lets PostgreSQL keep how it answers a question for as long as the connection lives. Every wall around a table is woven
 * into each question about it, so that finding out how to answer takes several times as long as answering. What a wall
 * says is still looked up each time, for whoever acts then.
 */
export function planOnce(pool: ConnectionPool): void {
  pool.on('connect', (client) => {
    const ask = client.query.bind(client);
    const asked = new Set<string>();
    const named = new Map<string, string>();
    let round = 0;

    /** From the second time on: what is asked once in a connection's life is not worth keeping. */
    const nameOf = (text: string): string | undefined => {
      const known = named.get(text);
      if (known !== undefined || named.size >= most) return known;
      if (!asked.has(text)) {
        if (asked.size < most * 10) asked.add(text);
        return undefined;
      }
      const name = `peerness_${round}_${named.size}`;
      named.set(text, name);
      return name;
    };

    /** A migration changed what a question answers, and PostgreSQL holds on to what it promised under a name. */
    const forget = (): void => {
      named.clear();
      round += 1;
    };

    client.query = (text, values, ...rest) => {
      const isQuestion = typeof text === 'string' && text.length >= worthwhile && /^select\s/i.test(text);
      const name = isQuestion && Array.isArray(values) && rest.length === 0 ? nameOf(text) : undefined;
      if (name === undefined) return ask(text, values, ...rest);
      return (ask({ name, text, values }) as Promise<unknown>).catch((thrown: unknown) => {
        if (isOutdated(thrown)) forget();
        throw thrown;
      });
    };
  });
}

/** PostgreSQL's refusal to answer a kept question whose columns changed since. */
export function isOutdated(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.includes('cached plan must not change result type');
}
