import { answerAsk, type Finished, setAsk, withdrawAsk } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { askRef, dimensionId, organizationId } from '../ids.js';
import { AnswerAskInput, AskInput, WithdrawAskInput } from '../inputs/connection.input.js';
import { given } from '../inputs/given.js';
import { valueAsSent } from '../inputs/read-answer-input.js';
import { AnswerAskResult, AskResult, WithdrawAskResult } from '../results/between-two.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class AskResolver {
  @Mutation(() => AskResult.type, {
    nullable: true,
    description: 'Put a question to whomever it fits. You are told the same whether or not anyone fits.',
  })
  ask(@Input(() => AskInput) input: AskInput, @Languages() _languages: unknown, @Ctx() call: Call): Promise<Finished> {
    return perform(call, AskResult, input, (work, self, occasion) => {
      const { organization, kind, dimension, value } = input;
      const asked = {
        organization: organizationId(organization, ['input', 'organization']),
        kind: meant(kind),
        dimension: dimensionId(dimension, ['input', 'dimension']),
      };
      return setAsk(work, self, { ...asked, ...given({ value: value && valueAsSent(value) }) }, occasion);
    });
  }

  @Mutation(() => WithdrawAskResult.type, { nullable: true, description: 'Take an ask back.' })
  withdrawAsk(
    @Input(() => WithdrawAskInput) input: WithdrawAskInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawAskResult, input, (work, self, occasion) =>
      withdrawAsk(work, self, askRef(input.ask, ['input', 'ask']), occasion),
    );
  }

  @Mutation(() => AnswerAskResult.type, {
    nullable: true,
    description: 'Answer an ask that fits you. A no is never told; a yes introduces you to each other.',
  })
  answerAsk(
    @Input(() => AnswerAskInput) input: AnswerAskInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AnswerAskResult, input, (work, self, occasion) =>
      answerAsk(work, self, { ...askRef(input.ask, ['input', 'ask']), yes: input.yes }, occasion),
    );
  }
}
