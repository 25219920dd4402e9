import type { CoverSide } from '@peerness/core';
import { agreeToCover, askForCover, endCover, type Finished } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { personRef } from '../ids.js';
import { AgreeToCoverInput, AskForCoverInput, EndCoverInput } from '../inputs/cover.input.js';
import { AgreeToCoverResult, AskForCoverResult, EndCoverResult } from '../results/about-cover.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class CoverResolver {
  @Mutation(() => AskForCoverResult.type, {
    nullable: true,
    description:
      'Ask another supporter to step in for the people you support, should you leave. They are told nothing of these people.',
  })
  askForCover(
    @Input(() => AskForCoverInput) input: AskForCoverInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AskForCoverResult, input, (work, self, occasion) =>
      askForCover(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => AgreeToCoverResult.type, {
    nullable: true,
    description: 'Say yes to a supporter who asked you to step in for them.',
  })
  agreeToCover(
    @Input(() => AgreeToCoverInput) input: AgreeToCoverInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AgreeToCoverResult, input, (work, self, occasion) =>
      agreeToCover(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => EndCoverResult.type, {
    nullable: true,
    description: 'Say no, or take back what you asked or agreed to. No reason is asked, and nobody is told.',
  })
  endCover(
    @Input(() => EndCoverInput) input: EndCoverInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EndCoverResult, input, (work, self, occasion) =>
      endCover(
        work,
        self,
        { ...personRef(input.person, ['input', 'person']), side: meant<CoverSide>(input.side) },
        occasion,
      ),
    );
  }
}
