import { endSession, type Finished, signOutEverywhere } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { sessionId } from '../ids.js';
import { EndSessionInput, SignOutEverywhereInput } from '../inputs/session.input.js';
import { EndSessionResult, SignOutEverywhereResult } from '../results/about-sessions.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class SessionResolver {
  @Mutation(() => EndSessionResult.type, {
    nullable: true,
    description: 'End one of your sign-ins. The next request in it is refused.',
  })
  endSession(
    @Input(() => EndSessionInput) input: EndSessionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EndSessionResult, input, (work, self, occasion) =>
      endSession(work, self, { session: sessionId(input.session, ['input', 'session']) }, occasion),
    );
  }

  @Mutation(() => SignOutEverywhereResult.type, {
    nullable: true,
    description: 'End all your sign-ins, this one too: a phone you lost opens nothing from now on.',
  })
  signOutEverywhere(
    @Input(() => SignOutEverywhereInput) input: SignOutEverywhereInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SignOutEverywhereResult, input, (work, self, occasion) =>
      signOutEverywhere(work, self, {}, occasion),
    );
  }
}
