import type { Finished } from '@peerness/core/use-cases';
import { Arg, Ctx, Int, Resolver, Subscription } from 'type-graphql';
import { AccessConnection } from '../types/access.js';
import type { Call } from './call.js';
import { Languages } from './languages.js';

@Resolver()
export class OpenedResolver {
  @Subscription(() => AccessConnection, {
    nullable: true,
    description: 'Who looked at what of yours, newest first: again each time something of yours was opened.',
    subscribe: () => onlyGuarded(),
  })
  opened(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' }) first: number,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    return views.opened(reader, first, selection);
  }
}

/** What there is to hear of is decided anew each time, so the source is the guard's. */
function onlyGuarded(): never {
  throw new TypeError('Hand the schema to guardSchema first.');
}
