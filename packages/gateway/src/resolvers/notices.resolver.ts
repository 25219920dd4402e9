import { chooseNotices, type Finished, stopNotices } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { given } from '../inputs/given.js';
import { ChooseNoticesInput, StopNoticesInput } from '../inputs/notices.input.js';
import { ChooseNoticesResult, StopNoticesResult } from '../results/about-notices.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class NoticesResolver {
  @Mutation(() => ChooseNoticesResult.type, {
    nullable: true,
    description: 'Say how you want to be told that something waits. A notice never says what, nor from whom.',
  })
  chooseNotices(
    @Input(() => ChooseNoticesInput) input: ChooseNoticesInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { channel, to, language, quiet, crisisBreaksQuiet } = input;
    const draft = { channel: meant(channel), to, language, crisisBreaksQuiet, ...given({ quiet }) };
    return perform(call, ChooseNoticesResult, input, (work, self, occasion) =>
      chooseNotices(work, self, draft, occasion),
    );
  }

  @Mutation(() => StopNoticesResult.type, {
    nullable: true,
    description: 'Be told nothing any more: what waits to be told is not told either.',
  })
  stopNotices(
    @Input(() => StopNoticesInput) input: StopNoticesInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, StopNoticesResult, input, stopNotices);
  }
}
