import { block, chooseName, choosePresence, type Finished, liftBlock } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { organizationId, personRef } from '../ids.js';
import { given } from '../inputs/given.js';
import { BlockInput, ChooseNameInput, ChoosePresenceInput, LiftBlockInput } from '../inputs/person.input.js';
import { ChooseNameResult, ChoosePresenceResult } from '../results/about-oneself.js';
import { BlockResult, LiftBlockResult } from '../results/between-two.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class PersonResolver {
  @Mutation(() => ChooseNameResult.type, { nullable: true, description: 'Choose the name you go by.' })
  chooseName(
    @Input(() => ChooseNameInput) input: ChooseNameInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ChooseNameResult, input, (work, self, occasion) => {
      const { name, language, expectedVersion } = input;
      return chooseName(work, self, { name, ...given({ language, expectedVersion }) }, occasion);
    });
  }

  @Mutation(() => ChoosePresenceResult.type, {
    nullable: true,
    description: 'Choose how to be found in an organization. Nothing is on until you turn it on.',
  })
  choosePresence(
    @Input(() => ChoosePresenceInput) input: ChoosePresenceInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ChoosePresenceResult, input, (work, self, occasion) => {
      const { organization, seen, mutual, paused, pausedUntil } = input;
      const at = organizationId(organization, ['input', 'organization']);
      return choosePresence(
        work,
        self,
        { organization: at, seen, mutual, paused, ...given({ pausedUntil }) },
        occasion,
      );
    });
  }

  @Mutation(() => BlockResult.type, {
    nullable: true,
    description: 'Keep someone away, everywhere, silently. Whatever is open between you ends.',
  })
  block(
    @Input(() => BlockInput) input: BlockInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, BlockResult, input, (work, self, occasion) =>
      block(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => LiftBlockResult.type, {
    nullable: true,
    description: 'Keep someone away no longer. What ended stays ended.',
  })
  liftBlock(
    @Input(() => LiftBlockInput) input: LiftBlockInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LiftBlockResult, input, (work, self, occasion) =>
      liftBlock(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }
}
