import type { SelfScope } from '@peerness/core';
import { createBell } from './bell.js';
import type { SubscribedContext } from './subscribed-context.js';

/**
 * One item for each time more was opened than before, from the moment this settles. Who asks is found anew at every knock,
 * and from time to time without one. Where the connection speaks for nobody any more, or that cannot be found out, a last
 * item is sent, whose answer says why, and nothing after it.
 */
export async function lookAgain(context: SubscribedContext): Promise<AsyncIterableIterator<true>> {
  const bell = createBell(context.between);
  const first = await howMany(context);
  const listener = first && context.openings.listen(first.self.actor, bell.ring);
  const items = look();

  async function* look(): AsyncGenerator<true, undefined> {
    for (let before = first; ;) {
      const now = before && (await howMany(context));
      if (!before || now?.self.actor !== before.self.actor) {
        yield true;
        return;
      }
      if (now.count !== before.count) yield true;
      before = now;
      if ((await bell.rung()) === 'over') return;
    }
  }

  const stop = (): void => {
    bell.end();
    listener?.stop();
  };
  const again: AsyncIterableIterator<true> = {
    async next() {
      const item = await items.next();
      if (item.done) stop();
      return item;
    },
    async return() {
      stop();
      return items.return(undefined);
    },
    [Symbol.asyncIterator]: () => again,
  };
  return again;
}

/** How much of theirs was opened, of whoever is asking now. */
async function howMany({ renewed }: SubscribedContext): Promise<{ self: SelfScope; count: number } | undefined> {
  try {
    const { self: find, work } = await renewed();
    const self = await find();
    return self && { self, count: await work(self, ({ accesses }) => accesses.count(self.actor)) };
  } catch {
    return undefined;
  }
}
