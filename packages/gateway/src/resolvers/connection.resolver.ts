import { endConnection, type Finished, goOn, revealContact, takeBackContact } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { connectionRef } from '../ids.js';
import { EndConnectionInput, GoOnInput, RevealContactInput, TakeBackContactInput } from '../inputs/connection.input.js';
import { given } from '../inputs/given.js';
import { EndConnectionResult, GoOnResult, RevealContactResult, TakeBackContactResult } from '../results/between-two.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class ConnectionResolver {
  @Mutation(() => GoOnResult.type, {
    nullable: true,
    description: 'Say that you would like to go on. Once both say so, you do.',
  })
  goOn(
    @Input(() => GoOnInput) input: GoOnInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, GoOnResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      return goOn(work, self, { ...on, ...given({ expectedVersion: input.expectedVersion }) }, occasion);
    });
  }

  @Mutation(() => EndConnectionResult.type, {
    nullable: true,
    description: 'End it. No reason is asked, nothing is held against anyone.',
  })
  endConnection(
    @Input(() => EndConnectionInput) input: EndConnectionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EndConnectionResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      return endConnection(work, self, { ...on, ...given({ expectedVersion: input.expectedVersion }) }, occasion);
    });
  }

  @Mutation(() => RevealContactResult.type, { nullable: true, description: 'Let the other one know how to reach you.' })
  revealContact(
    @Input(() => RevealContactInput) input: RevealContactInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RevealContactResult, input, (work, self, occasion) =>
      revealContact(
        work,
        self,
        { ...connectionRef(input.connection, ['input', 'connection']), words: input.words },
        occasion,
      ),
    );
  }

  @Mutation(() => TakeBackContactResult.type, { nullable: true, description: 'Hide again how to reach you.' })
  takeBackContact(
    @Input(() => TakeBackContactInput) input: TakeBackContactInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, TakeBackContactResult, input, (work, self, occasion) =>
      takeBackContact(work, self, connectionRef(input.connection, ['input', 'connection']), occasion),
    );
  }
}
