import { err, type Importance, importances } from '@peerness/core';
import { type Finished, wish, withdrawWish } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { dimensionId, organizationId } from '../ids.js';
import { given } from '../inputs/given.js';
import { valueAsSent } from '../inputs/read-answer-input.js';
import { WishInput, WithdrawWishInput } from '../inputs/statement.input.js';
import { WishResult, WithdrawWishResult } from '../results/about-oneself.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class WishResolver {
  @Mutation(() => WishResult.type, {
    nullable: true,
    description: 'Wish for something in a peer. Nobody else reads it or sets it.',
  })
  wish(
    @Input(() => WishInput) input: WishInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WishResult, input, async (work, self, occasion) => {
      const { organization, dimension, strength, importance, likeMe, values, turnOn, expectedVersion } = input;
      if ((likeMe === true) === Boolean(values)) {
        return err({ kind: 'UnreadableAnswer', path: ['values'], expected: 'exactly one of likeMe, values' });
      }
      if (!isImportance(importance))
        return err({ kind: 'UnreadableAnswer', path: ['importance'], expected: 'a whole number from 1 to 5' });
      const wished = {
        organization: organizationId(organization, ['input', 'organization']),
        dimension: dimensionId(dimension, ['input', 'dimension']),
        strength: meant(strength),
        importance,
        like: values ? ({ as: 'these', values: values.map(valueAsSent) } as const) : ({ as: 'mine' } as const),
        turnOn,
      };
      return wish(work, self, { ...wished, ...given({ expectedVersion }) }, occasion);
    });
  }

  @Mutation(() => WithdrawWishResult.type, { nullable: true, description: 'Take a wish back.' })
  withdrawWish(
    @Input(() => WithdrawWishInput) input: WithdrawWishInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawWishResult, input, (work, self, occasion) => {
      const { organization, dimension, expectedVersion } = input;
      const withdrawn = {
        organization: organizationId(organization, ['input', 'organization']),
        dimension: dimensionId(dimension, ['input', 'dimension']),
      };
      return withdrawWish(work, self, { ...withdrawn, ...given({ expectedVersion }) }, occasion);
    });
  }
}

function isImportance(weight: number): weight is Importance {
  return importances.some((one) => one === weight);
}
